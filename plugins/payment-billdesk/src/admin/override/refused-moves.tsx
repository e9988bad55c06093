import { Text } from "@medusajs/ui"
import type { AdminOverride } from "../../contract/admin-override"
import { targetName } from "./target-name"

/** What cannot be done now, and why. */
export function RefusedMoves({ order }: { order: AdminOverride }) {
  if (order.refused.length === 0) return null
  return (
    <details className="px-6 pb-6" open={order.moves.length === 0}>
      <summary className="txt-compact-small-plus cursor-pointer">
        What cannot be done now ({order.refused.length})
      </summary>
      <ul className="mt-3 flex flex-col gap-y-3">
        {order.refused.map((move) => (
          <li key={`${move.of} ${move.to}`}>
            <Text size="small" weight="plus">
              {targetName(move)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {move.why}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  )
}
