import type { AdminOrderPayment, AdminPaymentEvent } from "../contract/admin-order-payment"
import type { Confirmation } from "../contract/admin-override"
import type { AdminReviewOutcome, ReviewAction } from "../contract/admin-review"
import type { AttemptStatus, PaymentStatus, ReviewReason } from "../contract/payment-status"
import type { RefundState } from "../contract/refund"
import type { ReviewResolution } from "../contract/review"

type Color = "green" | "red" | "orange" | "blue" | "grey"

interface Label {
  readonly text: string
  readonly color: Color
}

export const paymentLabels: Record<PaymentStatus, Label> = {
  pending: { text: "Pending", color: "orange" },
  successful: { text: "Successful", color: "green" },
  failed: { text: "Failed", color: "red" },
  expired: { text: "Expired", color: "grey" },
  review: { text: "Needs a decision", color: "red" },
}

/** Medusa's statuses of an order. */
export const orderLabels: Record<string, Label> = {
  requires_action: { text: "Waits for payment", color: "orange" },
  pending: { text: "Under way", color: "blue" },
  completed: { text: "Completed", color: "green" },
  archived: { text: "Archived", color: "grey" },
  canceled: { text: "Canceled", color: "red" },
}

export const confirmationLabels: Record<Confirmation, Label> = {
  waiting: { text: "BillDesk is still asked", color: "orange" },
  confirmed: { text: "Confirmed by BillDesk", color: "green" },
  not_confirmed: { text: "Not confirmed by BillDesk", color: "red" },
  checked: { text: "Compared with the statement", color: "blue" },
}

export const attemptLabels: Record<AttemptStatus, Label> = {
  opening: { text: "Opening", color: "grey" },
  awaiting: { text: "Waiting for the shopper", color: "orange" },
  superseded: { text: "Replaced by a newer one", color: "grey" },
  successful: { text: "Successful", color: "green" },
  failed: { text: "Failed", color: "red" },
  expired: { text: "Not paid in time", color: "grey" },
  abandoned: { text: "Not opened", color: "grey" },
  review: { text: "Needs a decision", color: "red" },
  resolved: { text: "Decided in the review queue", color: "blue" },
}

export const refundLabels: Record<RefundState, Label> = {
  requested: { text: "Asked for", color: "orange" },
  pending: { text: "BillDesk decides", color: "orange" },
  accepted: { text: "Refunded", color: "green" },
  failed: { text: "Failed", color: "red" },
  refused: { text: "Not taken", color: "red" },
}

export const caseLabels: Record<"open" | "refunding" | "closed", Label> = {
  open: { text: "Open", color: "red" },
  refunding: { text: "Refund on its way", color: "orange" },
  closed: { text: "Closed", color: "grey" },
}

export const reviewReasons: Record<ReviewReason, string> = {
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
}

export const resolutions: Record<ReviewResolution, string> = {
  refunded: "Refunded",
  fulfilled: "Taken for the order",
  settled_elsewhere: "Settled elsewhere",
}

export const actionLabels: Record<ReviewAction, string> = {
  refund: "Refund",
  fulfil: "Take for the order",
  close: "Close with a note",
}

export const outcomeLabels: Record<AdminReviewOutcome["outcome"], { title: string; text: string }> = {
  refunded: { title: "Refunded", text: "BillDesk gives the money back. The case is closed." },
  refund_on_its_way: {
    title: "The refund is on its way",
    text: "BillDesk has not answered yet. It is looked up every minute and never sent twice.",
  },
  fulfilled: { title: "The order is paid", text: "Its stock is reserved again. The case is closed." },
  not_fulfilled: {
    title: "The order could not take the money now",
    text: "Most likely its stock is still missing. Look at the queue again in a minute.",
  },
  closed: { title: "Closed", text: "Your note is kept with the case." },
}

export const environmentNames: Record<AdminOrderPayment["environment"], string> = {
  sandbox: "Sandbox",
  uat: "UAT",
  production: "Production",
}

/** Null where real money moves: then nothing needs to be said. */
export const environmentWarnings: Record<AdminOrderPayment["environment"], string | null> = {
  sandbox: "BillDesk sandbox: no real money moves.",
  uat: "BillDesk UAT, the bank's test system: no real money moves.",
  production: null,
}

const text = (labels: Record<string, { readonly text: string }>) =>
  Object.fromEntries(Object.entries(labels).map(([status, label]) => [status, label.text]))

/** The words for a status in the history, by what it is the status of. */
export const eventWords: Record<AdminPaymentEvent["kind"], Readonly<Record<string, string | undefined>>> = {
  payment: text(paymentLabels),
  attempt: text(attemptLabels),
  review: text(caseLabels),
  refund: text(refundLabels),
  order: text(orderLabels),
  override: {
    recorded: "recorded",
    withdrawn: "taken back: the stock was gone",
    confirmed: "confirmed by BillDesk",
    not_confirmed: "not confirmed by BillDesk in time",
    checked: "compared with the bank's statement",
  },
}

export const eventNames: Record<AdminPaymentEvent["kind"], string> = {
  payment: "Payment",
  attempt: "Attempt",
  review: "Review case",
  refund: "Refund",
  order: "Order",
  override: "A person's word for the payment",
}
