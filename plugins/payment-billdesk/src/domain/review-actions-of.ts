import type { ReviewAction } from "../contract/admin-review"
import type { ReviewReason } from "../contract/payment-status"
import { CASE_RULES } from "./review-policy"

/** What a person can do with a case now. While a refund is on its way and after the end there is nothing to do. */
export function reviewActionsOf(review: {
  readonly reason: ReviewReason
  readonly state: "open" | "refunding" | "closed"
}): ReviewAction[] {
  if (review.state !== "open") return []
  const { refund, fulfil } = CASE_RULES[review.reason]
  return [...(fulfil ? (["fulfil"] as const) : []), ...(refund ? (["refund"] as const) : []), "close"]
}
