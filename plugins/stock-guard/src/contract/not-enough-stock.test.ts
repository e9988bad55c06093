import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { notEnoughStock, notEnoughStockFrom, shortageSentence } from "./index"

const DETAIL = JSON.stringify([
  {
    sku: "BOTTLE",
    title: "Bottle",
    available: 2,
    requested: 3,
    location_id: "sloc_1",
    inventory_item_id: "iitem_1",
  },
])
const FROM_TRIGGER = {
  name: "CheckConstraintViolationException",
  message: `insert into "reservation_item" … - stock guard: not enough stock\n - detail: ${DETAIL}`,
  code: "23514",
  constraint: "stock_guard_enough_stock",
  detail: DETAIL,
}

describe("a refusal for want of stock", () => {
  test("is recognised in the driver's error and tells what is left", () => {
    expect(notEnoughStockFrom(FROM_TRIGGER)).toEqual({
      code: "not_enough_stock",
      message: "Only 2 of “Bottle” are left.",
      shortages: [
        {
          title: "Bottle",
          requested: 3,
          available: 2,
          sku: "BOTTLE",
          inventory_item_id: "iitem_1",
          location_id: "sloc_1",
        },
      ],
    })
  })

  test("is recognised however deep workflows wrap it", () => {
    const wraps = [
      (error: unknown) => ({ action: "reserve", handlerType: "invoke", error }),
      (error: unknown) => ({ errors: [{ message: "another" }, error] }),
      (error: unknown) => new Error("outer", { cause: error }),
      (error: unknown) => [error],
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...wraps), { maxLength: 5 }), (path) => {
        const wrapped = path.reduce<unknown>((inner, wrap) => wrap(inner), FROM_TRIGGER)
        expect(notEnoughStockFrom(wrapped)?.shortages).toHaveLength(1)
      }),
    )
  })

  test("survives serialisation with its message and shortages", () => {
    const refusal = notEnoughStock([{ title: "Mug", requested: 2, available: 1, line_item_id: "cali_1" }])
    const serialised: unknown = JSON.parse(JSON.stringify({ ...refusal, type: "not_allowed", stack: "" }))
    expect(notEnoughStockFrom(serialised)).toEqual(refusal)
  })

  test("is recognised in both of core's own words", () => {
    const reserving = {
      message: "Not enough stock available for item iitem_1 at location sloc_1",
      type: "not_allowed",
    }
    const confirming = {
      message: "Some variant does not have the required inventory",
      code: "insufficient_inventory",
    }
    for (const error of [reserving, confirming]) {
      expect(notEnoughStockFrom(error)).toMatchObject({ code: "not_enough_stock", shortages: [] })
    }
  })

  test("is still one when its detail cannot be read", () => {
    for (const detail of [undefined, "", "{", "{}", "[1, null, {}]"]) {
      expect(notEnoughStockFrom({ ...FROM_TRIGGER, detail })).toMatchObject({
        message: "There is not enough stock for one of the items.",
        shortages: [],
      })
    }
  })

  test("is not seen in errors about anything else", () => {
    const others = [
      { code: "23514", constraint: "some_other_check" },
      { ...FROM_TRIGGER, constraint: "stock_guard_stock_not_negative" },
      { code: "23505", constraint: "stock_guard_enough_stock" },
      new Error("Payment authorization failed"),
    ]
    for (const error of others) expect(notEnoughStockFrom(error)).toBeUndefined()
    fc.assert(fc.property(fc.anything(), (error) => notEnoughStockFrom(error) === undefined))
  })

  test("is looked for without end only as deep as wrapping goes", () => {
    const circle: { cause?: unknown } = {}
    circle.cause = circle
    expect(notEnoughStockFrom(circle)).toBeUndefined()
  })
})

describe("the sentence for a shopper", () => {
  test("names the item and what is left", () => {
    const bottle = { title: "Bottle – Emerald", requested: 3 }
    expect(shortageSentence({ ...bottle, available: 0 })).toBe("“Bottle – Emerald” is sold out.")
    expect(shortageSentence({ ...bottle, available: 1 })).toBe("Only 1 of “Bottle – Emerald” is left.")
    expect(shortageSentence({ ...bottle, available: 2 })).toBe("Only 2 of “Bottle – Emerald” are left.")
  })

  test("says so when the rest of the bag uses what is left", () => {
    const bottle = { title: "Bottle", requested: 3, shared_with_bag: true }
    expect(shortageSentence({ ...bottle, available: 0 })).toBe(
      "No more of “Bottle” is left beside what is already in your bag.",
    )
    expect(shortageSentence({ ...bottle, available: 2 })).toBe(
      "Only 2 of “Bottle” are left beside the rest of your bag.",
    )
  })
})
