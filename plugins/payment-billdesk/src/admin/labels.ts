import type { AttemptStatus, PaymentStatus, ReviewReason } from "../contract/payment-status"

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
  review: { text: "Needs a look", color: "red" },
}

export const attemptLabels: Record<AttemptStatus, Label> = {
  opening: { text: "Opening", color: "grey" },
  awaiting: { text: "Waiting for the shopper", color: "orange" },
  superseded: { text: "Replaced by a newer one", color: "grey" },
  successful: { text: "Successful", color: "green" },
  failed: { text: "Failed", color: "red" },
  expired: { text: "Not paid in time", color: "grey" },
  abandoned: { text: "Not opened", color: "grey" },
  review: { text: "Needs a look", color: "red" },
  resolved: { text: "Decided", color: "grey" },
}

export const reviewReasons: Record<ReviewReason, string> = {
  amount_mismatch: "BillDesk took another amount than the order's.",
  currency_mismatch: "BillDesk took another currency than rupees.",
  merchant_mismatch: "The payment belongs to another merchant id.",
  order_mismatch: "The payment belongs to another order id.",
  transaction_of_another_order: "This transaction already pays another order.",
  double_payment: "The order was paid twice: one payment is to be refunded.",
  paid_without_stock: "The money came after the order had been given up, and its stock is sold.",
  paid_after_cancel: "The money came for an order that had been canceled.",
  never_decided: "The bank has not decided about this payment in four days.",
  refund_failed: "A refund did not go through.",
}
