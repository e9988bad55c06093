import type { Paise } from "medusa-integration-kit"

/** What of an order stands in a mail: read once at send time, checked, in exact units. */
export interface OrderSnapshot {
  readonly id: string
  /** The number the shopper knows. */
  readonly number: string
  readonly email: string
  /** Empty when the shopper gave none. */
  readonly customerName: string
  readonly lines: readonly OrderLine[]
  /** Before discounts, tax included. */
  readonly delivery: { readonly name: string; readonly total: Paise }
  readonly discount: Paise
  /** What the shopper pays, everything included. */
  readonly total: Paise
  readonly tax: Paise
  /** Where the goods go: the lines of an envelope, the name first. */
  readonly address: readonly string[]
  readonly phone: string
  /** Undefined while no payment is captured. */
  readonly payment: CapturedPayment | undefined
  readonly isCanceled: boolean
  /** The gateway has not finished it: the number that the shopper will know may be missing. */
  readonly isUnfinished: boolean
}

export interface CapturedPayment {
  readonly at: Date
  /** The gateway's number, or Medusa's where there is none. */
  readonly reference: string
}

export interface OrderLine {
  readonly name: string
  readonly quantity: number
  /** Before discounts, tax included. */
  readonly total: Paise
}
