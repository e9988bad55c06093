import { decorateCartTotals } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { hundredths } from "../../domain/hundredths"
import type { OrderFacts } from "../../domain/order-facts"
import type { OrderMoney } from "../../domain/order-money"

/** Core gives sums as its own big number. */
const amount = z.union([
  z.number(),
  z.string(),
  z.object({ numeric: z.number() }).transform((big) => big.numeric),
])
const totals = z.object({
  total: amount,
  tax_total: amount,
  discount_total: amount,
  credit_line_total: amount,
  shipping_total: amount.default(0),
})
const itemTotals = z.object({ total: amount, tax_total: amount, discount_total: amount })

const decorated = z.object({ items: z.array(itemTotals).default([]) })

/**
 * An order's amounts by Medusa's own arithmetic, each brought to hundredths once.
 *
 * @throws {InvalidAmountError} when an amount is no number, or of more than 13 digits
 */
export function readMoney(facts: OrderFacts): OrderMoney {
  const cart = decorateCartTotals({
    currency_code: facts.currency_code,
    items: facts.items.map((item) => ({
      id: item.id,
      unit_price: item.unit_price,
      quantity: item.quantity,
      is_tax_inclusive: item.is_tax_inclusive,
      tax_lines: item.tax_lines,
      adjustments: item.adjustments,
    })),
    shipping_methods: facts.shipping_methods.map((method) => ({
      id: method.id,
      amount: method.amount,
      is_tax_inclusive: method.is_tax_inclusive,
      tax_lines: method.tax_lines,
      adjustments: method.adjustments,
    })),
    credit_lines: facts.credit_lines,
  })
  const sums = totals.parse(cart)
  const paid = hundredths(facts.captured)
  const refunded = hundredths(facts.refunded)
  const credited = hundredths(sums.credit_line_total)
  const { items: lines } = decorated.parse(cart)
  return {
    // Medusa books a refund as a credit line, which lowers the order's own total.
    total: hundredths(sums.total) + Math.max(0, Math.min(credited, refunded)),
    tax: hundredths(sums.tax_total),
    shipping: hundredths(sums.shipping_total),
    discount: hundredths(sums.discount_total),
    paid,
    refunded,
    lines: lines.map((line, index) => ({
      unitPrice: hundredths(facts.items[index]?.unit_price ?? 0),
      discount: hundredths(line.discount_total),
      tax: hundredths(line.tax_total),
      total: hundredths(line.total),
    })),
  }
}
