import { buttonClass } from "./button-class"
import { PlainLink } from "./plain-link"

interface OutageNoticeProps {
  readonly title: string
  /** What is safe and what to do, in the shopper's words. */
  readonly children: string
  /** The address to try again. */
  readonly retryHref: string
  readonly retryLabel: string
}

/** Says honestly that the shop's own systems do not answer. Never used for "not found" or "empty". */
export function OutageNotice({ title, children, retryHref, retryLabel }: OutageNoticeProps) {
  return (
    <section className="page-width grid justify-items-start gap-f-md py-f-2xl" aria-labelledby="outage">
      <h1 id="outage" className="text-2xl">
        {title}
      </h1>
      <p className="max-w-[60ch] text-muted">{children}</p>
      <PlainLink href={retryHref} className={buttonClass("primary")}>
        {retryLabel}
      </PlainLink>
    </section>
  )
}
