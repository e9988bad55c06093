import type { AttemptStatus, PaymentStatus, ReviewReason } from "./payment-status"
import type { RefundState } from "./refund"
import type { ReviewResolution } from "./review"

/** The words for people, in the admin and in an order's timeline. */
export const PAYMENT_WORDS = {
  pending: "Pending",
  successful: "Successful",
  failed: "Failed",
  expired: "Expired",
  review: "Needs a decision",
} as const satisfies Record<PaymentStatus, string>

export const ATTEMPT_WORDS = {
  opening: "Opening",
  awaiting: "Waiting for the shopper",
  superseded: "Replaced by a newer one",
  successful: "Successful",
  failed: "Failed",
  expired: "Not paid in time",
  abandoned: "Not opened",
  review: "Needs a decision",
  resolved: "Decided in the review queue",
} as const satisfies Record<AttemptStatus, string>

export const REFUND_WORDS = {
  requested: "Asked for",
  pending: "BillDesk decides",
  accepted: "Refunded",
  failed: "Failed",
  refused: "Not taken",
} as const satisfies Record<RefundState, string>

export const CASE_WORDS = {
  open: "Open",
  refunding: "Refund on its way",
  closed: "Closed",
} as const satisfies Record<"open" | "refunding" | "closed", string>

export const REASON_WORDS = {
  amount_mismatch: "BillDesk took another amount than the order's.",
  currency_mismatch: "BillDesk took another currency than rupees.",
  merchant_mismatch: "The payment belongs to another merchant id.",
  order_mismatch: "The payment belongs to another order id.",
  transaction_of_another_order: "This transaction already pays another order.",
  double_payment: "The order was paid twice: this payment is one too many.",
  paid_without_stock: "The money came after the order had been given up, and its stock is sold.",
  paid_after_cancel: "The money came for an order that had been canceled.",
  never_decided: "The bank has not decided about this payment in four days.",
  refund_failed: "A refund did not go through.",
} as const satisfies Record<ReviewReason, string>

export const RESOLUTION_WORDS = {
  refunded: "Refunded",
  fulfilled: "Taken for the order",
  settled_elsewhere: "Settled elsewhere",
} as const satisfies Record<ReviewResolution, string>

/** Medusa's statuses of an order. */
export const ORDER_WORDS = {
  requires_action: "Waits for payment",
  pending: "Under way",
  completed: "Completed",
  archived: "Archived",
  canceled: "Canceled",
} as const satisfies Record<string, string>

/** How far a person's word for a payment has come. */
export const OVERRIDE_WORDS: Readonly<Record<string, string>> = {
  recorded: "recorded",
  withdrawn: "taken back: the stock was gone",
  confirmed: "confirmed by BillDesk",
  not_confirmed: "not confirmed by BillDesk in time",
  checked: "compared with the bank's statement",
}
