import type { AttemptStatus, PaymentStatus, ReviewReason } from "./payment-status"

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
  readonly attempts: readonly AdminAttempt[]
  readonly events: readonly AdminPaymentEvent[]
}

export interface AdminAttempt {
  readonly number: number
  readonly status: AttemptStatus
  readonly amount: string
  /** Our id for the attempt at BillDesk (`orderid`). */
  readonly gateway_order_id: string
  readonly bd_order_id: string | null
  readonly transaction_id: string | null
  readonly auth_status: string | null
  readonly bank_ref_no: string | null
  readonly payment_method: string | null
  readonly error_description: string | null
  readonly created_at: string
  readonly valid_until: string | null
  readonly last_polled_at: string | null
}

export interface AdminPaymentEvent {
  readonly at: string
  readonly actor: string
  readonly kind: string
  readonly attempt_number: number | null
  readonly from_status: string | null
  readonly to_status: string | null
}
