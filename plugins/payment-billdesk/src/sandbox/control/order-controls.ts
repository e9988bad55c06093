import { json, type Reply } from "../http"
import { legacyReturn } from "../legacy/legacy-return"
import { acceptedStatus, bookPortalRefund } from "../refund-rules"
import { signedReturn } from "../return-form"
import { merchantOf, type SandboxContext } from "../sandbox-context"
import { announce } from "../scenarios/announce"
import { payOrder } from "../scenarios/pay-order"
import { settlePending } from "../settle-pending"
import type { SandboxOrder, SandboxTransaction } from "../state"
import { refundObject, transactionObject } from "../wire-objects"
import { bookingBody, portalRefundBody, settleBody } from "./bodies"
import type { ControlRequest } from "./control-request"
import { describeOrder } from "./describe-order"
import { problem } from "./problem"

/** What can be asked about, and done to, one order. */
export async function answerOrder(
  { route, id, body }: ControlRequest,
  context: SandboxContext,
): Promise<Reply | undefined> {
  const { ledger, webhooks } = context
  const order = ledger.findOrder(id)
  if (!order) return problem(404, "No such order.")
  switch (route) {
    case "GET orders/:id":
      return json(200, describeOrder(order, context))
    case "POST orders/:id/pay": {
      const transaction = payOrder(order, context)
      return transaction
        ? withReturn(order, transaction, context)
        : problem(409, "The order is paid already.")
    }
    case "POST orders/:id/transactions": {
      const { notify: tell, ...booking } = bookingBody.parse(body)
      const transaction = ledger.book(order, booking)
      if (!transaction) return problem(409, "The order is paid already.")
      if (tell === undefined) announce(order, transaction, context)
      else if (tell) webhooks.notify(order, transaction)
      return withReturn(order, transaction, context)
    }
    case "POST orders/:id/settle-pending": {
      const { auth_status: authStatus, notify: tell } = settleBody.parse(body)
      const transaction = settlePending(order, { authStatus, notify: tell }, context)
      return transaction
        ? withReturn(order, transaction, context)
        : problem(409, "Nothing is pending on this order, or it is paid already.")
    }
    case "POST orders/:id/advance": {
      const deeds = context.agenda.hurry(order.bdOrderId)
      return json(200, { deeds, order: describeOrder(order, context) })
    }
    case "POST orders/:id/portal-refund":
      return portalRefund(order, portalRefundBody.parse(body), context)
    case "POST orders/:id/expire":
      order.validUntil = ledger.now()
      ledger.changed()
      return json(200, describeOrder(order, context))
    default:
      return undefined
  }
}

/** The transaction with the form that a browser would bring back for it. */
async function withReturn(
  order: SandboxOrder,
  transaction: SandboxTransaction,
  context: SandboxContext,
): Promise<Reply> {
  const legacy = legacyReturn(order, transaction, context)
  if (legacy) return json(200, { transaction: transactionObject(transaction, order), return: legacy })
  const merchant = merchantOf(context, order.clientId)
  if (!merchant) return problem(409, "The order's merchant is not configured any more.")
  return json(200, {
    transaction: transactionObject(transaction, order),
    return: await signedReturn(order, transaction, merchant.credentials),
  })
}

function portalRefund(
  order: SandboxOrder,
  { amount }: ReturnType<typeof portalRefundBody.parse>,
  { ledger }: SandboxContext,
): Reply {
  const transaction = ledger.decidingTransaction(order)
  const refund = transaction && bookPortalRefund(transaction, amount, ledger)
  return transaction && refund
    ? json(200, { refund: refundObject(refund, transaction, order) })
    : problem(409, "There is not so much left to refund on this order.")
}

/** A pending refund comes to an end, by BillDesk's id or by its reference. */
export function settleRefund(id: string, status: "accepted" | "failed", { ledger }: SandboxContext): Reply {
  const refunds = ledger.findRefunds(id)
  const refund = refunds.find(({ refundStatus }) => refundStatus === "0002")
  const transaction = refund && ledger.findTransaction(refund.transactionId)
  const order = transaction && ledger.findOrder(transaction.bdOrderId)
  if (refunds.length === 0) return problem(404, "No such refund.")
  if (!refund || !transaction || !order) return problem(409, "This refund is not pending.")
  refund.refundStatus = status === "failed" ? "0399" : acceptedStatus(refund.amount, transaction, ledger)
  ledger.changed()
  return json(200, { refund: refundObject(refund, transaction, order) })
}
