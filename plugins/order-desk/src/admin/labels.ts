import type { PaymentStatus } from "../contract/statuses"

type Color = "green" | "red" | "orange" | "blue" | "grey" | "purple"

/** Unpaid orders are never green; what needs a person is red. */
export const PAYMENT_COLORS: Record<PaymentStatus, Color> = {
  pending: "orange",
  successful: "green",
  failed: "red",
  expired: "grey",
  review: "purple",
  refunded: "blue",
  partially_refunded: "blue",
}

/** The colour of a status in a plot: the dashboard's own, light and dark. */
export const PLOT_COLORS: Record<PaymentStatus, string> = {
  pending: "var(--tag-orange-icon)",
  successful: "var(--tag-green-icon)",
  failed: "var(--tag-red-icon)",
  expired: "var(--tag-neutral-icon)",
  review: "var(--tag-purple-icon)",
  refunded: "var(--tag-blue-icon)",
  partially_refunded: "var(--tag-blue-icon)",
}
