import type { PaymentStatus } from "./statuses"

/**
 * `GET /admin/order-desk/summary`. Orders count on the day in India on which they were placed, whenever they were paid or
 * refunded. Amounts are whole hundredths of the currency. README.md says what each figure counts.
 */
export interface DeskSummary {
  readonly from: string
  readonly to: string
  readonly currency_code: string
  readonly orders: number
  /** Sum of what was to be paid. */
  readonly total: number
  readonly paid: number
  readonly refunded: number
  /** Each status once, those without orders too. */
  readonly statuses: readonly StatusSummary[]
  readonly success: {
    readonly paid_orders: number
    readonly decided_orders: number
    /** Hundredths of a percent, rounded down; null while nothing is decided. */
    readonly basis_points: number | null
  }
  readonly refunds: { readonly orders: number; readonly amount: number }
  readonly best_by_pieces: readonly BestSeller[]
  readonly best_by_amount: readonly BestSeller[]
  /** Every day of the range, the oldest first. */
  readonly days: readonly DaySummary[]
  /** What waits for somebody at this moment, of all orders and products whatever the range. */
  readonly now: {
    readonly review_orders: number
    readonly review_amount: number
    readonly failed_deliveries: number
    readonly failed_delivery_orders: number
    readonly out_of_stock: number
    readonly low_stock: number
    /** Pieces up to which a variant counts as low. */
    readonly low_stock_at: number
  }
}

export interface StatusSummary {
  readonly status: PaymentStatus
  readonly orders: number
  readonly total: number
  readonly paid: number
  readonly refunded: number
}

export interface BestSeller {
  readonly product_id: string
  readonly title: string
  readonly pieces: number
  /** What was paid for these lines, tax included. */
  readonly amount: number
}

export interface DaySummary {
  readonly day: string
  readonly orders: number
  readonly total: number
  readonly paid_orders: number
  readonly paid: number
}
