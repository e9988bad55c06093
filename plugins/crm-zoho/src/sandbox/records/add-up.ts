import { linesOf } from "./lines-of"

/**
 * Zoho computes the totals of an order with lines itself: a line's `Total` is before its discount, the sub total is
 * after discounts and line taxes, the grand total has the order's own discount and adjustment in it.
 */
export function addUp(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const lines = linesOf(record["Ordered_Items"]).map(addUpLine)
  const subTotal = lines.reduce((sum, line) => sum + number(line["Net_Total"]), 0)
  const grandTotal = subTotal - number(record["Discount"]) + number(record["Adjustment"])
  return { Ordered_Items: lines, Sub_Total: round(subTotal), Tax: 0, Grand_Total: round(grandTotal) }
}

function addUpLine(line: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const total = round(number(line["Quantity"]) * number(line["List_Price"]))
  const afterDiscount = round(total - number(line["Discount"]))
  const percent = linesOf(line["Line_Tax"]).reduce((sum, tax) => sum + number(tax["percentage"]), 0)
  const tax = round((afterDiscount * percent) / 100)
  return {
    ...line,
    Total: total,
    Total_After_Discount: afterDiscount,
    Tax: tax,
    Net_Total: round(afterDiscount + tax),
  }
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0
}

/** To two decimals. */
function round(amount: number): number {
  return Math.round(amount * 100) / 100
}
