import { Badge } from "@medusajs/ui"
import type { SetupCheck } from "../../contract/setup-report"
import { STATE_ORDER, STATES } from "./states"

/** How many checks are in each state, worst first; states without any are left out. */
export function StateCounts({ checks }: { checks: readonly SetupCheck[] }) {
  return (
    <div className="flex flex-wrap gap-1">
      {STATE_ORDER.map((state) => ({ state, count: checks.filter((check) => check.state === state).length }))
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => (
          <Badge key={state} size="2xsmall" color={STATES[state].color}>
            {count} {STATES[state].text.toLowerCase()}
          </Badge>
        ))}
    </div>
  )
}
