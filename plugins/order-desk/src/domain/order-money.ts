/** One line of goods in whole hundredths. */
export interface LineMoney {
  readonly unitPrice: number
  readonly discount: number
  readonly tax: number
  readonly total: number
}

/** An order in whole hundredths of its currency. */
export interface OrderMoney {
  /** What was to be paid: refunds are told apart, and not taken off it. */
  readonly total: number
  readonly tax: number
  /** Deliveries with their taxes. */
  readonly shipping: number
  readonly discount: number
  readonly paid: number
  readonly refunded: number
  /** One for each item, in their order. */
  readonly lines: readonly LineMoney[]
}
