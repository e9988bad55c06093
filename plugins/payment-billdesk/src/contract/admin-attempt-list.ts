import type { AttemptStatus, PaymentStatus } from "./payment-status"

/** `GET /admin/billdesk/attempts`: newest first. Amounts are rupees with two decimals, times ISO 8601 in UTC. */
export interface AdminAttemptList {
  readonly attempts: readonly AdminAttemptRow[]
  readonly count: number
  readonly limit: number
  readonly offset: number
}

export interface AdminAttemptRow {
  readonly id: string
  readonly order_id: string
  /** The number that a person knows the order by. */
  readonly order_number: string
  readonly number: number
  readonly status: AttemptStatus
  readonly payment_status: PaymentStatus
  readonly amount: string
  readonly paid_amount: string | null
  readonly gateway_order_id: string
  readonly bd_order_id: string | null
  readonly transaction_id: string | null
  readonly bank_ref_no: string | null
  readonly payment_method: string | null
  readonly unknown_status: string | null
  readonly created_at: string
}
