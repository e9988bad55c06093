import { bookPortalRefund } from "../refund-rules"
import type { SandboxContext } from "../sandbox-context"
import { settlePending } from "../settle-pending"
import type { SandboxDeed } from "../state"
import { announce } from "./announce"

/** Does what the agenda had for this moment; what has become impossible meanwhile is left alone. */
export function performDeed(deed: SandboxDeed, context: SandboxContext): void {
  const { ledger } = context
  const order = ledger.findOrder(deed.bdOrderId)
  const transaction = ledger.findTransaction(deed.transactionId ?? "")
  if (!order || !transaction) return
  switch (deed.kind) {
    case "notify":
      return announce(order, transaction, context)
    case "settle":
      return void settlePending(order, { authStatus: deed.authStatus ?? "0300" }, context)
    case "book": {
      const booked = ledger.book(order, { authStatus: deed.authStatus ?? "0300" })
      return booked && announce(order, booked, context)
    }
    case "portal_refund":
      return void bookPortalRefund(transaction, deed.amount, ledger)
  }
}
