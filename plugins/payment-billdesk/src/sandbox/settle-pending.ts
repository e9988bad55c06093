import type { SandboxContext } from "./sandbox-context"
import { announce } from "./scenarios/announce"
import type { SandboxOrder, SandboxTransaction } from "./state"

/**
 * The bank has made up its mind about a pending transaction: the same transaction id, another status.
 *
 * @param decision `notify` true or false overrules the order's scenario
 * @returns undefined when nothing is pending, or when the order was paid by another transaction meanwhile.
 */
export function settlePending(
  order: SandboxOrder,
  { authStatus, notify }: { readonly authStatus: string; readonly notify?: boolean | undefined },
  context: SandboxContext,
): SandboxTransaction | undefined {
  const { ledger, webhooks } = context
  const pending = ledger.transactionsOf(order).find((transaction) => transaction.authStatus === "0002")
  if (!pending || (authStatus === "0300" && ledger.isPaid(order))) return undefined
  pending.authStatus = authStatus
  ledger.changed()
  if (notify === undefined) announce(order, pending, context)
  else if (notify) webhooks.notify(order, pending)
  return pending
}
