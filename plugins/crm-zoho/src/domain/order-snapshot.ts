import type { Paise } from "medusa-integration-kit"

/** What of a paid order goes to Zoho: read once at send time, checked, in exact units. */
export interface OrderSnapshot {
  readonly id: string
  /** The number the shopper knows. */
  readonly number: string
  readonly email: string
  readonly placedAt: Date
  readonly paidAt: Date
  readonly customerName: string
  /** As the shopper typed it. */
  readonly phone: string
  readonly address: PostalAddress
  readonly lines: readonly OrderLine[]
  /** What the order costs, tax and shipping included. */
  readonly total: Paise
  /** Captured, before refunds. */
  readonly amountPaid: Paise
  readonly paymentReference: string
  /** Values the merchant picked from the payment's data, by Zoho field. */
  readonly paymentExtras: Readonly<Record<string, string>>
}

export interface PostalAddress {
  readonly street: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly country: string
}

export interface OrderLine {
  /** The SKU; the variant's or line's id where there is none. */
  readonly code: string
  readonly name: string
  readonly quantity: number
  /** Before discounts, tax included. */
  readonly originalTotal: Paise
  /** After discounts, tax included. */
  readonly total: Paise
}
