import type { AdminBankRefund, AdminPersonSettlement } from "./admin-override"
import type { AdminReviewCase } from "./admin-review"
import type { AttemptStatus, PaymentStatus, ReviewReason } from "./payment-status"
import type { RefundState } from "./refund"

/** `GET /admin/billdesk/orders/:id`: everything the order page shows about the gateway. Times are ISO 8601 in UTC. */
export interface AdminOrderPayment {
  readonly environment: "sandbox" | "uat" | "production"
  /** The number that the shopper has of a paid order; null before, or where the store gives none. */
  readonly order_number: string | null
  readonly payment: {
    readonly status: PaymentStatus
    readonly review_reason: ReviewReason | null
    /** Rupees with two decimals, as sent to BillDesk. */
    readonly amount: string
    readonly currency_code: string
    readonly payable_until: string
    readonly settled_at: string | null
  }
  readonly refundable: AdminRefundable
  /** How a person settled the order; null where nobody did. */
  readonly settled_by_person: AdminPersonSettlement | null
  /** Refunds that were paid back by bank transfer, oldest first. */
  readonly bank_refunds: readonly AdminBankRefund[]
  readonly attempts: readonly AdminAttempt[]
  /** All cases of the order, closed ones too, oldest first. */
  readonly reviews: readonly AdminReviewCase[]
  readonly events: readonly AdminPaymentEvent[]
}

/** What core's `POST /admin/payments/:id/refund` may be asked for now. */
export interface AdminRefundable {
  /** Null when nothing can be refunded. */
  readonly payment_id: string | null
  /** Rupees with two decimals: captured and not given back. */
  readonly left: string
  readonly reason: "not_captured" | "nothing_left" | null
  /** How long BillDesk takes a refund back to the card, from the date of the transaction; null while that is unknown. */
  readonly windows: { readonly guest_card_until: string; readonly tokenised_card_until: string } | null
  /** What a person recorded cannot go back through BillDesk, only by a bank transfer that is recorded too. */
  readonly by: "billdesk" | "bank_transfer"
}

export interface AdminAttempt {
  readonly id: string
  readonly number: number
  readonly status: AttemptStatus
  readonly amount: string
  /** What BillDesk says was paid; null while nothing was. */
  readonly paid_amount: string | null
  /** Our id for the attempt at BillDesk (`orderid`). */
  readonly gateway_order_id: string
  readonly bd_order_id: string | null
  readonly transaction_id: string | null
  readonly auth_status: string | null
  /** A status that this version does not know. */
  readonly unknown_status: string | null
  readonly bank_ref_no: string | null
  readonly payment_method: string | null
  readonly error_description: string | null
  readonly transaction_date: string | null
  readonly created_at: string
  readonly valid_until: string | null
  readonly last_polled_at: string | null
  readonly refunds: readonly AdminRefund[]
  /** The newest 50 messages about it, newest first. */
  readonly messages: readonly AdminMessage[]
}

export interface AdminRefund {
  /** Our reference at BillDesk. */
  readonly reference: string
  readonly amount: string
  readonly state: RefundState
  /** BillDesk's id, once it has one. */
  readonly refund_id: string | null
  /** Why it was not taken. */
  readonly message: string | null
  /** The email address of the person, or `merchant` or `system`. */
  readonly requested_by: string
  readonly created_at: string
}

/** A message without its body: that is a bearer secret. */
export interface AdminMessage {
  readonly channel: "return" | "webhook"
  readonly state: "received" | "processed" | "rejected"
  readonly verdict: string | null
  /** Bytes. */
  readonly size: number
  /** How often the very same bytes came. */
  readonly seen: number
  readonly received_at: string
}

export interface AdminPaymentEvent {
  readonly at: string
  readonly actor: string
  readonly kind: "payment" | "attempt" | "review" | "refund" | "order" | "override"
  readonly attempt_number: number | null
  readonly from_status: string | null
  readonly to_status: string | null
  /** The email address of the person who decided, and their reason; null for what nobody decided. */
  readonly by: string | null
  readonly why: string | null
}
