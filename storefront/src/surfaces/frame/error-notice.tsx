"use client"

import { buttonClass } from "@/design/button-class"
import { usePrefixed } from "@/design/link-prefix"
import english from "../../../messages/en/error.json"
import hindi from "../../../messages/hi/error.json"

/**
 * Something broke that nobody foresaw. The bag is on the server and not touched by it. The sentences come with the
 * script, in both languages: whatever would bring them may be what broke.
 */
export function ErrorNotice({ retry }: { readonly retry: () => void }) {
  const home = usePrefixed()("/")
  const words = home === "/" ? english : hindi
  return (
    <section role="alert" className="page-width grid justify-items-start gap-f-md py-f-2xl">
      <h1 className="text-3xl">{words.title}</h1>
      <p className="max-w-[52ch] text-muted">{words.text}</p>
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonClass("primary")}>
          {words.retry}
        </button>
        {/* A plain link: a whole new page is the surest way out of a broken one. */}
        <a href={home} className={buttonClass("secondary")}>
          {words.home}
        </a>
      </div>
    </section>
  )
}
