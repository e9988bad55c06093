import type { PaymentStatus } from "./payment-status"

/** What the store routes answer about a payment. Amounts are rupees in major units, as everywhere in Medusa. */
export interface ShopperPayment {
  readonly status: PaymentStatus
  /** The number of the current attempt; 0 before the first. */
  readonly attempt: number
  readonly amount: number
  readonly currency_code: string
  /** Until when the order can be paid, ISO 8601 in UTC. */
  readonly expires_at: string
  readonly can_retry: boolean
  /** The form to post to BillDesk while the current attempt can be paid, else null. */
  readonly redirect: ShopperRedirect | null
}

export interface ShopperRedirect {
  readonly method: "POST"
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  readonly expires_at: string
}
