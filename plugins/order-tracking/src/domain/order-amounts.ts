import { paise } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"
import { apportion } from "./apportion"
import { paiseOf, sumExact } from "./exact"
import type { Exact } from "./exact"

/** One line of an order, goods or delivery, as Medusa computes it: everything with tax in it, nothing rounded. */
export interface ExactLine {
  /** Before discounts. */
  readonly original: Exact
  readonly total: Exact
  readonly taxes: readonly { readonly rate: number; readonly amount: Exact }[]
}

export interface LineAmounts {
  /** Before the discount, tax included. */
  readonly original: Paise
  readonly discount: Paise
  /** What is paid for it, tax included. */
  readonly amount: Paise
  readonly taxable: Paise
  readonly tax: Paise
}

/** What was taxed at one rate, over all lines. */
export interface RateAmounts {
  /** Percent. */
  readonly rate: number
  readonly taxable: Paise
  readonly amount: Paise
}

export interface OrderAmounts {
  /** One for each line, in their order. */
  readonly lines: readonly LineAmounts[]
  /** From the lowest rate to the highest. */
  readonly rates: readonly RateAmounts[]
  readonly tax: Paise
  readonly total: Paise
  /** What the total has beyond the lines, such as a credit: paise, negative where it lowers the total. */
  readonly adjustment: number
}

/**
 * Brings an order's amounts to paise, once: the total and the tax are Medusa's own, and their parts add up to them
 * exactly. Every part is within one paisa of what Medusa computed for it.
 *
 * @throws {InvalidAmountError} when Medusa's total or tax is negative
 */
export function orderAmounts(order: {
  readonly lines: readonly ExactLine[]
  readonly total: Exact
  readonly tax: Exact
}): OrderAmounts {
  const { lines } = order
  const tax = paiseOf(order.tax)
  const total = paiseOf(order.total)
  const goods = paiseOf(sumExact(lines.map((line) => line.total)))
  const amounts = apportion(
    goods,
    lines.map((line) => line.total),
  )
  const taxed = lines.flatMap(({ taxes }, line) => taxes.map(({ rate, amount }) => ({ line, rate, amount })))
  const parts = apportion(
    tax,
    taxed.map(({ amount }) => amount),
  ).map((amount, index) => ({ ...taxed[index], amount }))
  const done = lines.map((line, index): LineAmounts => {
    const amount = amounts[index] ?? paise(0)
    const own = sum(parts.filter((part) => part.line === index).map((part) => part.amount))
    const original = atLeast(amount, paiseOf(line.original))
    return {
      original,
      discount: paise(original - amount),
      amount,
      taxable: paise(Math.max(0, amount - own)),
      tax: own,
    }
  })
  const rates = [...new Set(taxed.map(({ rate }) => rate))].sort((a, b) => a - b)
  return {
    lines: done,
    rates: rates.map((rate) => ({
      rate,
      taxable: sum(
        done
          .filter((_, index) => taxed.some((part) => part.line === index && part.rate === rate))
          .map(taxableOf),
      ),
      amount: sum(parts.filter((part) => part.rate === rate).map((part) => part.amount)),
    })),
    tax,
    total,
    adjustment: total - goods,
  }
}

const taxableOf = ({ taxable }: LineAmounts): Paise => taxable
const sum = (amounts: readonly Paise[]): Paise => paise(amounts.reduce((total, amount) => total + amount, 0))
const atLeast = (least: Paise, amount: Paise): Paise => (amount < least ? least : amount)
