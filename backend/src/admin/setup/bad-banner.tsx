import { InlineTip } from "@medusajs/ui"
import type { SetupCheck } from "../../contract/setup-report"

/** Names everything that is bad, each leading to its place on the page; nothing when nothing is. */
export function BadBanner({ checks }: { checks: readonly SetupCheck[] }) {
  const bad = checks.filter(({ state }) => state === "bad")
  if (bad.length === 0) return null
  return (
    <InlineTip variant="error" label={`${String(bad.length)} to mend`} role="alert">
      {bad.map(({ id, group, title }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <a href={`#${id}`} className="underline">
            {group}: {title}
          </a>
        </span>
      ))}
    </InlineTip>
  )
}
