import type { ReviewReason } from "./payment-status"
import type { ReviewResolution } from "./review"

/** What a person can do with a case. */
export type ReviewAction = "refund" | "fulfil" | "close"

export interface AdminReviewCase {
  readonly id: string
  readonly order_id: string
  /** The number that a person knows the order by. */
  readonly order_number: string
  readonly attempt_id: string
  readonly attempt_number: number
  readonly gateway_order_id: string
  readonly transaction_id: string | null
  readonly reason: ReviewReason
  /** The money in question, in rupees with two decimals. */
  readonly amount: string
  readonly state: "open" | "refunding" | "closed"
  readonly resolution: ReviewResolution | null
  readonly note: string | null
  readonly opened_at: string
  readonly closed_at: string | null
  /** The email address of the person, or `system`. */
  readonly closed_by: string | null
  /** Empty for a closed case, and while its refund is on its way. */
  readonly actions: readonly ReviewAction[]
}

/** `GET /admin/billdesk/reviews`: what waits for a person, longest first. */
export interface AdminReviewQueue {
  readonly environment: "sandbox" | "uat" | "production"
  readonly reviews: readonly AdminReviewCase[]
  readonly count: number
  readonly limit: number
  readonly offset: number
}

/** What `POST /admin/billdesk/reviews/:id/…` did. */
export interface AdminReviewOutcome {
  readonly outcome:
    | "refunded"
    /** BillDesk has the refund, or may have it: the job goes on until it has answered. */
    | "refund_on_its_way"
    | "fulfilled"
    /** The order could not take the money now; it is in the queue again, or is tried again by the job. */
    | "not_fulfilled"
    | "closed"
  readonly review: AdminReviewCase
}
