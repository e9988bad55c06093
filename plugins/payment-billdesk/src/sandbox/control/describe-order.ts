import { rupeesFromPaise } from "medusa-integration-kit"

import { hostedPageUrl, type SandboxContext } from "../sandbox-context"
import type { SandboxOrder } from "../state"
import { refundObject, transactionObject } from "../wire-objects"

/** An order with everything that happened to it, for the control API. */
export function describeOrder(order: SandboxOrder, context: SandboxContext): object {
  const { ledger } = context
  const transactions = ledger.transactionsOf(order)
  return {
    orderid: order.orderId,
    bdorderid: order.bdOrderId,
    mercid: order.merchantId,
    amount: rupeesFromPaise(order.amount),
    state: ledger.isPaid(order) ? "paid" : ledger.isExpired(order) ? "expired" : "open",
    scenario: order.scenario?.name ?? "success",
    created_at: order.createdAt,
    valid_until: order.validUntil,
    ru: order.returnUrl,
    redirect: {
      action: hostedPageUrl(context),
      fields: { merchantid: order.merchantId, bdorderid: order.bdOrderId, rdata: order.rdata },
    },
    transactions: transactions.map((transaction) => transactionObject(transaction, order)),
    refunds: transactions.flatMap((transaction) =>
      ledger.refundsOf(transaction).map((refund) => refundObject(refund, transaction, order)),
    ),
    notifications: transactions.flatMap((transaction) => ledger.notificationsOf(transaction)),
  }
}
