import type { ReviewReason } from "../contract/payment-status"

interface CaseRules {
  /** The money can go back from the queue with one press. */
  readonly refund: boolean
  /** And may go back by itself where the shop's owner has switched automatic refunds on. */
  readonly autoRefund: boolean
  /** The order can be brought back to life and take the money. */
  readonly fulfil: boolean
}

/** What can be done with a case. Where amounts, currencies or ids disagree, a person looks before any money moves. */
export const CASE_RULES = {
  amount_mismatch: { refund: true, autoRefund: false, fulfil: false },
  // In another currency or for another merchant the refund is BillDesk's matter: its portal, or a call.
  currency_mismatch: { refund: false, autoRefund: false, fulfil: false },
  merchant_mismatch: { refund: false, autoRefund: false, fulfil: false },
  order_mismatch: { refund: false, autoRefund: false, fulfil: false },
  transaction_of_another_order: { refund: false, autoRefund: false, fulfil: false },
  double_payment: { refund: true, autoRefund: true, fulfil: false },
  paid_without_stock: { refund: true, autoRefund: true, fulfil: true },
  paid_after_cancel: { refund: true, autoRefund: true, fulfil: true },
  never_decided: { refund: false, autoRefund: false, fulfil: false },
  refund_failed: { refund: true, autoRefund: false, fulfil: false },
} as const satisfies Record<ReviewReason, CaseRules>

const isAutoRefunded = (reason: ReviewReason): boolean => CASE_RULES[reason].autoRefund

/** The reasons whose money goes back by itself where that is switched on. */
export const AUTO_REFUNDED: readonly ReviewReason[] = (Object.keys(CASE_RULES) as ReviewReason[]).filter(
  isAutoRefunded,
)
