import type { CrmState, FulfillmentStatus, PaymentStatus } from "./statuses"

/** An address as it stands on the order. Empty texts where there is nothing. */
export interface CardAddress {
  readonly address_1: string
  readonly address_2: string
  readonly city: string
  readonly state: string
  readonly pincode: string
  readonly country: string
}

/** What is shown of an order and nobody filters by. */
export interface OrderCard {
  readonly number: string
  /** Medusa's counted number. */
  readonly display_id: number | null
  readonly name: string
  readonly mobile: string
  readonly email: string
  readonly company: string
  readonly gstin: string
  readonly address: CardAddress
  /** Titles with pieces, as one text each. */
  readonly products: readonly string[]
  readonly skus: readonly string[]
  readonly hsns: readonly string[]
  readonly pieces: number
  /** Hundredths of the currency, all with tax in them but `tax` itself. */
  readonly tax: number
  readonly shipping: number
  readonly discount: number
  readonly canceled_at: string | null
  readonly payment_method: string | null
  readonly transaction_id: string | null
  readonly bank_reference: string | null
  readonly crm_record_id: string | null
}

/** One row of the desk. Amounts are whole hundredths of the currency, times ISO 8601 in UTC. */
export interface DeskOrder extends OrderCard {
  readonly id: string
  readonly placed_at: string
  readonly paid_at: string | null
  readonly currency_code: string
  readonly total: number
  readonly paid: number
  readonly refunded: number
  readonly payment_status: PaymentStatus
  readonly fulfillment_status: FulfillmentStatus
  readonly delivery_option: string | null
  readonly crm_state: CrmState
  readonly failed_deliveries: number
}

/** One line of goods. Amounts are whole hundredths of the currency. */
export interface DeskLine {
  readonly title: string
  readonly sku: string
  readonly hsn: string
  readonly pieces: number
  /** One piece, as the order has it. */
  readonly unit_price: number
  readonly discount: number
  readonly tax: number
  /** Percent, joined by "+" where there are several. */
  readonly tax_rates: string
  /** What is paid for the line, tax included. */
  readonly total: number
}
