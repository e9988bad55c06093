import type { SandboxContext } from "../sandbox-context"
import type { SandboxOrder, SandboxTransaction } from "../state"
import { announce } from "./announce"
import { scriptOf } from "./scenario-table"

/**
 * The shopper pays, and the order's scenario decides what comes of it.
 * @returns the transaction with which the browser comes back; undefined when the order is paid already.
 */
export function payOrder(order: SandboxOrder, context: SandboxContext): SandboxTransaction | undefined {
  const { ledger, agenda } = context
  const script = scriptOf(order.scenario)
  let last: SandboxTransaction | undefined
  for (const { notifyAfterMs = 0, ...booking } of script.bookings) {
    const booked = ledger.book(order, booking)
    if (!booked) return last
    last = booked
    const { transactionId } = booked
    if (notifyAfterMs === 0) announce(order, booked, context)
    else agenda.add({ kind: "notify", bdOrderId: order.bdOrderId, transactionId }, notifyAfterMs)
  }
  if (script.later && last) {
    const { afterMs, ...deed } = script.later
    agenda.add({ ...deed, bdOrderId: order.bdOrderId, transactionId: last.transactionId }, afterMs)
  }
  return last
}
