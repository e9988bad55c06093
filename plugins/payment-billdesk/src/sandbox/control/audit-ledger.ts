import { readRefundStatus, type RefundResult } from "../../protocol"
import type { SandboxLedger } from "../ledger"
import { refundable } from "../refund-rules"
import type { CallCount, SandboxOrder, SandboxRefund, SandboxTransaction } from "../state"

/**
 * The books for an auditor, complete and in paise: every order with its transactions and their refunds; how often
 * each call came for each key (order id, refund reference) and how often it was answered with the deed or the thing
 * asked for (`done`: for create calls, something new was booked); and the sums.
 */
export function auditLedger(ledger: SandboxLedger): object {
  const successes = ledger.transactions.filter(({ authStatus }) => authStatus === "0300")
  return {
    orders: ledger.orders.map((order) => describeOrder(order, ledger)),
    calls: callsByKey(ledger.callCounts),
    totals: {
      orders: ledger.orders.length,
      transactions: ledger.transactions.length,
      successes: successes.length,
      paid_paise: sum(successes),
      refunded_paise: sum(refundsThat(ledger.refunds, "accepted")),
      refund_pending_paise: sum(refundsThat(ledger.refunds, "pending")),
      refund_failed_paise: sum(refundsThat(ledger.refunds, "failed")),
    },
  }
}

const describeOrder = (order: SandboxOrder, ledger: SandboxLedger): object => ({
  orderid: order.orderId,
  bdorderid: order.bdOrderId,
  mercid: order.merchantId,
  amount_paise: order.amount,
  currency: "356",
  state: ledger.isPaid(order) ? "paid" : ledger.isExpired(order) ? "expired" : "open",
  scenario: order.scenario?.name ?? "success",
  created_at: order.createdAt,
  transactions: ledger.transactionsOf(order).map((transaction) => describeTransaction(transaction, ledger)),
})

function describeTransaction(transaction: SandboxTransaction, ledger: SandboxLedger): object {
  const refunds = ledger.refundsOf(transaction)
  return {
    transactionid: transaction.transactionId,
    auth_status: transaction.authStatus,
    amount_paise: transaction.amount,
    currency: transaction.currency,
    mercid: transaction.merchantId,
    transaction_date: transaction.transactionDate,
    refunded_paise: sum(refundsThat(refunds, "accepted")),
    refund_pending_paise: sum(refundsThat(refunds, "pending")),
    refundable_paise: refundable(transaction, ledger),
    refunds: refunds.map((refund) => ({
      refundid: refund.refundId,
      reference: refund.reference,
      amount_paise: refund.amount,
      refund_status: refund.refundStatus,
      status: readRefundStatus(refund.refundStatus),
      origin: refund.origin,
      refund_date: refund.refundDate,
    })),
  }
}

const refundsThat = (refunds: readonly SandboxRefund[], result: RefundResult): SandboxRefund[] =>
  refunds.filter(({ refundStatus }) => readRefundStatus(refundStatus) === result)

const sum = (items: readonly { readonly amount: number }[]): number =>
  items.reduce((total, { amount }) => total + amount, 0)

/** `{"orders/create": {"<order id>": {received, done}}, …}`; built from entries, so that no key is special. */
function callsByKey(counts: readonly CallCount[]): object {
  const calls = [...new Set(counts.map(({ call }) => call))]
  return Object.fromEntries(
    calls.map((name) => {
      const ofCall = counts.filter(({ call }) => call === name)
      return [name, Object.fromEntries(ofCall.map(({ key, received, done }) => [key, { received, done }]))]
    }),
  )
}
