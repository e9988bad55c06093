import { Fragment } from "react"
import { Link } from "@/design/link"
import { inlineParts } from "./inline-parts"

const LOOK = "text-link underline decoration-1 underline-offset-4 hover:decoration-2"

/** A sentence with its links; those into the shop stay in the page's language. */
export function InlineText({ text }: { readonly text: string }) {
  return inlineParts(text).map((part, index) => {
    const key = `${index}:${part.text}`
    if (part.href === undefined) return <Fragment key={key}>{part.text}</Fragment>
    return part.href.startsWith("/") ? (
      <Link key={key} href={part.href} className={LOOK}>
        {part.text}
      </Link>
    ) : (
      <a key={key} href={part.href} className={`${LOOK} break-words`}>
        {part.text}
      </a>
    )
  })
}
