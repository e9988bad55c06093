"use client"

import { buttonClass } from "@/design/button-class"

/** Something broke that nobody foresaw. The bag is on the server and not touched by it. */
export function ErrorNotice({ retry }: { readonly retry: () => void }) {
  return (
    <section role="alert" className="page-width grid justify-items-start gap-f-md py-f-2xl">
      <h1 className="text-3xl">Something went wrong</h1>
      <p className="max-w-[52ch] text-muted">
        That was our fault. Your bag and your orders are safe. Please try once more.
      </p>
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonClass("primary")}>
          Try again
        </button>
        {/* A plain link: a whole new page is the surest way out of a broken one. */}
        <a href="/" className={buttonClass("secondary")}>
          Home
        </a>
      </div>
    </section>
  )
}
