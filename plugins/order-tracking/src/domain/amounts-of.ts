import { orderAmounts } from "./order-amounts"
import type { ExactLine, LineAmounts, OrderAmounts } from "./order-amounts"
import type { ReadOrder } from "./read-order"

/** An order's amounts in paise, with the lines of goods and of delivery apart. */
export interface OrderSums extends OrderAmounts {
  readonly goods: readonly LineAmounts[]
  readonly deliveries: readonly LineAmounts[]
}

/** @throws {InvalidAmountError} when Medusa's total or tax is negative */
export function amountsOf({ items, shipping_methods, total, tax_total: tax }: ReadOrder): OrderSums {
  const lines = [...items, ...shipping_methods].map((line): ExactLine => ({
    original: line.original_total,
    total: line.total,
    taxes: line.tax_lines.map(({ rate, total: amount }) => ({ rate, amount })),
  }))
  const amounts = orderAmounts({ lines, total, tax })
  return {
    ...amounts,
    goods: amounts.lines.slice(0, items.length),
    deliveries: amounts.lines.slice(items.length),
  }
}
