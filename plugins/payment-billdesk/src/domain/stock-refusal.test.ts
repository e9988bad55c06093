import fc from "fast-check"
import { expect, test } from "vitest"
import { stockRefusalFrom } from "./stock-refusal"

const SHORTAGE = { title: "Bottle", requested: 3, available: 2 }
const FROM_GUARD = {
  name: "Error",
  type: "not_allowed",
  code: "not_enough_stock",
  message: "Only 2 of “Bottle” are left.",
  shortages: [SHORTAGE],
}

test("a stock guard's words and shortages reach the shopper as they are", () => {
  expect(stockRefusalFrom(FROM_GUARD)).toEqual({
    code: "not_enough_stock",
    message: "Only 2 of “Bottle” are left.",
    items: [SHORTAGE],
  })
})

test("a store without a stock guard refuses in a general sentence, whichever of its two ways core takes", () => {
  const reserving = {
    message: "Not enough stock available for item iitem_1 at location sloc_1",
    type: "not_allowed",
  }
  const confirming = {
    message: "Some variant does not have the required inventory",
    code: "insufficient_inventory",
  }
  for (const error of [reserving, confirming]) {
    expect(stockRefusalFrom(error)).toEqual({
      code: "not_enough_stock",
      message: "There is not enough stock for one of the items.",
      items: [],
    })
  }
})

test("the database's own refusal is one too", () => {
  const error = { code: "23514", constraint: "stock_guard_enough_stock", detail: "[]" }
  expect(stockRefusalFrom(error)?.code).toBe("not_enough_stock")
})

test("it is recognised however deep workflows wrap it", () => {
  const wraps = [
    (error: unknown) => ({ action: "reserve", handlerType: "invoke", error }),
    (error: unknown) => ({ errors: [{ message: "another" }, error] }),
    (error: unknown) => new Error("outer", { cause: error }),
    (error: unknown) => [error],
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...wraps), { maxLength: 7 }), (path) => {
      const wrapped = path.reduce<unknown>((inner, wrap) => wrap(inner), FROM_GUARD)
      expect(stockRefusalFrom(wrapped)?.items).toEqual([SHORTAGE])
    }),
  )
})

test("it is not seen in errors about anything else, nor looked for without end", () => {
  const circle: { cause?: unknown } = {}
  circle.cause = circle
  const others = [
    { code: "23514", constraint: "some_other_check" },
    { code: "23514", constraint: "stock_guard_stock_not_negative" },
    new Error("Payment authorization failed"),
    circle,
    undefined,
    "not_enough_stock",
  ]
  for (const error of others) expect(stockRefusalFrom(error)).toBeUndefined()
  fc.assert(fc.property(fc.anything(), (error) => stockRefusalFrom(error) === undefined))
})
