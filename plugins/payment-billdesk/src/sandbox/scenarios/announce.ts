import type { SandboxContext } from "../sandbox-context"
import type { SandboxOrder, SandboxTransaction } from "../state"
import { scriptOf } from "./scenario-table"

/** Tells the merchant, as often as the order's scenario says. */
export function announce(
  order: SandboxOrder,
  transaction: SandboxTransaction,
  context: SandboxContext,
): void {
  context.webhooks.notify(order, transaction, scriptOf(order.scenario).copies)
}
