import { buttonClass } from "./button-class"

interface OutageNoticeProps {
  readonly title: string
  /** What is safe and what to do, in the shopper's words. */
  readonly children: string
  /** The address to try again. A plain link, so that it works when nothing else does. */
  readonly retryHref: string
}

/** Says honestly that the shop's own systems do not answer. Never used for "not found" or "empty". */
export function OutageNotice({ title, children, retryHref }: OutageNoticeProps) {
  return (
    <section className="page-width grid justify-items-start gap-f-md py-f-2xl" aria-labelledby="outage">
      <h1 id="outage" className="text-2xl">
        {title}
      </h1>
      <p className="max-w-[60ch] text-muted">{children}</p>
      <a href={retryHref} className={buttonClass("primary")}>
        Try again
      </a>
    </section>
  )
}
