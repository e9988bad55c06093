import fc from "fast-check"
import { paise, paiseFromDecimal } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"
import { apportion } from "./apportion"
import { exactFrom, paiseOf, sumExact } from "./exact"
import type { Exact } from "./exact"
import { orderAmounts } from "./order-amounts"
import type { ExactLine } from "./order-amounts"

const exact = (value: string | number): Exact => {
  const read = exactFrom(value)
  if (read === undefined) throw new Error(`${value} is no amount.`)
  return read
}

/** A line as Medusa computes it: the price has the tax in it, and the tax has all its decimals. */
const line = (price: number, rate: number, discount = 0): ExactLine => ({
  original: exact(price),
  total: exact((price - discount).toFixed(2)),
  taxes: [{ rate, amount: exact((((price - discount) * rate) / (100 + rate)).toFixed(12)) }],
})
const orderOf = (lines: readonly ExactLine[]) => ({
  lines,
  total: sumExact(lines.map(({ total }) => total)),
  tax: sumExact(lines.flatMap(({ taxes }) => taxes.map(({ amount }) => amount))),
})

const rupees = fc.integer({ min: 0, max: 50_000_000 }).map((amount) => amount / 100)
const anyLine = fc
  .record({ price: rupees, rate: fc.constantFrom(0, 5, 12, 18, 28), part: fc.integer({ min: 0, max: 100 }) })
  .map(({ price, rate, part }) => line(price, rate, Math.floor(price * part) / 100))
const anyOrder = fc.array(anyLine, { minLength: 1, maxLength: 60 }).map(orderOf)

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

describe("the amounts of an order", () => {
  it("are brought to paise by the kit's rule", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (units) => {
        const digits = String(units).padStart(13, "0")
        const text = `${digits.slice(0, -12)}.${digits.slice(-12)}`
        expect(paiseOf(exact(text))).toBe(paiseFromDecimal(text))
      }),
    )
  })

  it("add up: lines to the total, taxes by line and by rate to the order's tax, each to the paisa", () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const amounts = orderAmounts(order)
        expect(sumOf(amounts.lines.map(({ amount }) => amount)) + amounts.adjustment).toBe(amounts.total)
        expect(amounts.tax).toBe(paiseOf(order.tax))
        expect(sumOf(amounts.lines.map(({ tax }) => tax))).toBe(amounts.tax)
        expect(sumOf(amounts.rates.map(({ amount }) => amount))).toBe(amounts.tax)
        expect(sumOf(amounts.rates.map(({ taxable }) => taxable)) + amounts.tax).toBe(amounts.total)
        for (const each of amounts.lines) {
          expect(each.taxable + each.tax).toBe(each.amount)
          expect(each.original - each.discount).toBe(each.amount)
        }
      }),
    )
  })

  it("lie within one paisa of what Medusa computed for each line", () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const { lines } = orderAmounts(order)
        for (const [index, each] of order.lines.entries()) {
          const tax = Number(sumExact(each.taxes.map(({ amount }) => amount))) / 1e10
          expect(Math.abs((lines[index]?.tax ?? NaN) - tax)).toBeLessThanOrEqual(1.000_01)
          expect(lines[index]?.amount).toBe(paiseOf(each.total))
        }
      }),
    )
  })

  it("of three rates are told from the lowest to the highest", () => {
    const { rates, tax, total } = orderAmounts(orderOf([line(1499, 18), line(649, 12), line(1199, 5)]))
    expect(rates).toEqual([
      { rate: 5, taxable: 114_191, amount: 5709 },
      { rate: 12, taxable: 57_946, amount: 6954 },
      { rate: 18, taxable: 127_034, amount: 22_866 },
    ])
    expect({ tax, total }).toEqual({ tax: 35_529, total: 334_700 })
  })

  it("name what the total has beyond its lines", () => {
    const order = { ...orderOf([line(500, 18)]), total: exact("400") }
    expect(orderAmounts(order)).toMatchObject({ total: 40_000, adjustment: -10_000 })
  })

  it.each(["", "1,000.00", "1.2.3", "NaN", "Infinity", "0x10"])("are not read from %j", (text) => {
    expect(exactFrom(text)).toBeUndefined()
  })
})

it("what cannot be divided evenly is divided all the same, and nothing is lost", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 1_000_000_000 }),
      fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 30 }),
      (amount, weights) => {
        const parts = apportion(
          paise(amount),
          weights.map((weight) => exact(weight)),
        )
        expect(sumOf(parts)).toBe(amount)
      },
    ),
  )
})
