import type { CrmState, FulfillmentStatus, PaymentStatus } from "./statuses"

/** Which orders are meant. Of a list any value, of several filters all. Empty lists and absent values ask for nothing. */
export interface OrderFilter {
  /** Days in India, both included: `2026-11-22`. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly paymentStatuses: readonly PaymentStatus[]
  readonly fulfillmentStatuses: readonly FulfillmentStatus[]
  readonly deliveryOptions: readonly string[]
  readonly states: readonly string[]
  readonly productIds: readonly string[]
  /** In any case. */
  readonly skus: readonly string[]
  /** Whole hundredths of the currency, both included. */
  readonly amountFrom: number | undefined
  readonly amountTo: number | undefined
  readonly crmStates: readonly CrmState[]
  /** Only orders of which a delivery was given up. */
  readonly hasFailedDeliveries: boolean
  /** ISO 4217, lower case. */
  readonly currencyCode: string | undefined
  /** Words that begin words of the order. */
  readonly text: string
}

export const SORTS = ["placed", "amount", "number", "name"] as const

/** In which order; `-placed` in an address is the newest first. */
export interface OrderSort {
  readonly by: (typeof SORTS)[number]
  readonly isDescending: boolean
}
