import type { Paise } from "medusa-integration-kit"

/** What of a paid order goes to Zoho: read once at send time, checked, in exact units. */
export interface OrderSnapshot {
  readonly id: string
  /** The number the shopper knows. */
  readonly number: string
  readonly status: OrderStatus
  readonly paymentStatus: PaymentStatus
  readonly email: string
  /** Who bought: a registered customer's id, or null for a guest. */
  readonly customerId: string | null
  readonly placedAt: Date
  readonly paidAt: Date
  readonly customerName: string
  /** As the shopper typed it. */
  readonly phone: string
  readonly address: PostalAddress
  readonly lines: readonly OrderLine[]
  /** What the order costs before refunds, tax and shipping included. */
  readonly total: Paise
  /** Captured, before refunds. */
  readonly amountPaid: Paise
  readonly refundedTotal: Paise
  /** ISO 4217, in capitals. */
  readonly currency: string
  /** Of all parcels that are under way, separated by commas. */
  readonly trackingNumber: string
  readonly paymentReference: string
  /** The captured payment's `data`, as the gateway's plugin left it. */
  readonly paymentData: Readonly<Record<string, unknown>>
  /** The order's `metadata`. */
  readonly metadata: Readonly<Record<string, unknown>>
}

export const ORDER_STATUSES = ["Paid", "Fulfilled", "Refunded", "Canceled"] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]

export const PAYMENT_STATUSES = ["Successful", "Partially refunded", "Refunded"] as const
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

export interface PostalAddress {
  readonly street: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly country: string
}

export interface OrderLine {
  /** The line's id in the shop. */
  readonly id: string
  /** The SKU; the variant's or line's id where there is none. */
  readonly code: string
  readonly name: string
  readonly quantity: number
  /** Before discounts, tax included. */
  readonly originalTotal: Paise
  /** After discounts, tax included. */
  readonly total: Paise
}
