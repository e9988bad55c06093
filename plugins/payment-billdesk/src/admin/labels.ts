import type { AdminOrderPayment, AdminPaymentEvent } from "../contract/admin-order-payment"
import type { Confirmation } from "../contract/admin-override"
import type { AdminReviewOutcome, ReviewAction } from "../contract/admin-review"
import type { AttemptStatus, PaymentStatus, ReviewReason } from "../contract/payment-status"
import type { RefundState } from "../contract/refund"
import type { ReviewResolution } from "../contract/review"
import {
  ATTEMPT_WORDS,
  CASE_WORDS,
  ORDER_WORDS,
  OVERRIDE_WORDS,
  PAYMENT_WORDS,
  REASON_WORDS,
  REFUND_WORDS,
  RESOLUTION_WORDS,
} from "../contract/status-words"

type Color = "green" | "red" | "orange" | "blue" | "grey"

interface Label {
  readonly text: string
  readonly color: Color
}

export const paymentLabels: Record<PaymentStatus, Label> = {
  pending: { text: PAYMENT_WORDS.pending, color: "orange" },
  successful: { text: PAYMENT_WORDS.successful, color: "green" },
  failed: { text: PAYMENT_WORDS.failed, color: "red" },
  expired: { text: PAYMENT_WORDS.expired, color: "grey" },
  review: { text: PAYMENT_WORDS.review, color: "red" },
}

/** Medusa's statuses of an order. */
export const orderLabels: Record<string, Label> = {
  requires_action: { text: ORDER_WORDS.requires_action, color: "orange" },
  pending: { text: ORDER_WORDS.pending, color: "blue" },
  completed: { text: ORDER_WORDS.completed, color: "green" },
  archived: { text: ORDER_WORDS.archived, color: "grey" },
  canceled: { text: ORDER_WORDS.canceled, color: "red" },
}

export const confirmationLabels: Record<Confirmation, Label> = {
  waiting: { text: "BillDesk is still asked", color: "orange" },
  confirmed: { text: "Confirmed by BillDesk", color: "green" },
  not_confirmed: { text: "Not confirmed by BillDesk", color: "red" },
  checked: { text: "Compared with the statement", color: "blue" },
}

export const attemptLabels: Record<AttemptStatus, Label> = {
  opening: { text: ATTEMPT_WORDS.opening, color: "grey" },
  awaiting: { text: ATTEMPT_WORDS.awaiting, color: "orange" },
  superseded: { text: ATTEMPT_WORDS.superseded, color: "grey" },
  successful: { text: ATTEMPT_WORDS.successful, color: "green" },
  failed: { text: ATTEMPT_WORDS.failed, color: "red" },
  expired: { text: ATTEMPT_WORDS.expired, color: "grey" },
  abandoned: { text: ATTEMPT_WORDS.abandoned, color: "grey" },
  review: { text: ATTEMPT_WORDS.review, color: "red" },
  resolved: { text: ATTEMPT_WORDS.resolved, color: "blue" },
}

export const refundLabels: Record<RefundState, Label> = {
  requested: { text: REFUND_WORDS.requested, color: "orange" },
  pending: { text: REFUND_WORDS.pending, color: "orange" },
  accepted: { text: REFUND_WORDS.accepted, color: "green" },
  failed: { text: REFUND_WORDS.failed, color: "red" },
  refused: { text: REFUND_WORDS.refused, color: "red" },
}

export const caseLabels: Record<"open" | "refunding" | "closed", Label> = {
  open: { text: CASE_WORDS.open, color: "red" },
  refunding: { text: CASE_WORDS.refunding, color: "orange" },
  closed: { text: CASE_WORDS.closed, color: "grey" },
}

export const reviewReasons: Record<ReviewReason, string> = REASON_WORDS

export const resolutions: Record<ReviewResolution, string> = RESOLUTION_WORDS

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
  override: OVERRIDE_WORDS,
}

export const eventNames: Record<AdminPaymentEvent["kind"], string> = {
  payment: "Payment",
  attempt: "Attempt",
  review: "Review case",
  refund: "Refund",
  order: "Order",
  override: "A person's word for the payment",
}
