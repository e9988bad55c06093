import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { planStock, type StockComponent, type StockLine } from "./plan-stock"

const at = (inventory_item_id: string, available: number, required_quantity = 1): StockComponent => ({
  inventory_item_id,
  required_quantity,
  places: [{ location_id: "sloc_1", available }],
})
const line = (quantity: number, ...components: StockComponent[]): StockLine => ({
  line_item_id: `line_${quantity}`,
  quantity,
  unlimited: false,
  components,
})
const figures = (lines: StockLine[]): [number | null, boolean][] =>
  planStock(lines).map(({ available, enough }) => [available, enough])

describe("dividing the stock among the lines of a bag", () => {
  test("one line may take all there is and no more", () => {
    expect(figures([line(5, at("a", 5))])).toEqual([[5, true]])
    expect(figures([line(6, at("a", 5))])).toEqual([[5, false]])
  })

  test("a kit of four and four singles do not fit into five", () => {
    expect(figures([line(1, at("a", 5, 4)), line(4, at("a", 5))])).toEqual([
      [1, true],
      [1, false],
    ])
    expect(figures([line(4, at("a", 5)), line(1, at("a", 5, 4))])).toEqual([
      [5, true],
      [0, false],
    ])
  })

  test("a kit is limited by the part that is scarcest", () => {
    expect(figures([line(3, at("a", 100), at("b", 5, 2))])).toEqual([[2, false]])
  })

  test("only a line that other lines limit is said to share with the bag", () => {
    const [first, second, third] = planStock([line(3, at("a", 4)), line(3, at("a", 4)), line(9, at("b", 1))])
    expect([first?.shared_with_bag, second?.shared_with_bag, third?.shared_with_bag]).toEqual([
      false,
      true,
      false,
    ])
  })

  test("a line without limit takes nothing from the others", () => {
    expect(figures([{ ...line(50, at("a", 5)), unlimited: true }, line(5, at("a", 5))])).toEqual([
      [null, true],
      [5, true],
    ])
  })

  test("stock that is short of what is promised counts as none", () => {
    expect(figures([line(1, at("a", -3))])).toEqual([[0, false]])
  })

  test("a variant without inventory items, or without a location in the channel, cannot be had", () => {
    expect(figures([line(1)])).toEqual([[0, false]])
    expect(figures([line(1, { inventory_item_id: "a", required_quantity: 1, places: [] })])).toEqual([
      [0, false],
    ])
  })

  test("one line is not divided between two locations", () => {
    const places = [
      { location_id: "sloc_1", available: 2 },
      { location_id: "sloc_2", available: 3 },
    ]
    const both = { inventory_item_id: "a", required_quantity: 1, places }
    expect(figures([line(4, both)])).toEqual([[3, false]])
    expect(figures([line(3, both), line(2, both)])).toEqual([
      [3, true],
      [2, true],
    ])
  })

  const bags = fc
    .record({
      stock: fc.array(fc.integer({ min: -3, max: 40 }), { minLength: 3, maxLength: 3 }),
      lines: fc.array(
        fc.record({
          quantity: fc.integer({ min: 1, max: 12 }),
          parts: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 4 })), {
            selector: ([item]) => item,
            minLength: 1,
            maxLength: 3,
          }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    })
    .map(({ stock, lines }) => ({
      stock,
      lines: lines.map(({ quantity, parts }) =>
        line(quantity, ...parts.map(([item, required]) => at(String(item), stock[item] ?? 0, required))),
      ),
    }))

  test("what is enough for every line never exceeds the stock in sum", () => {
    fc.assert(
      fc.property(bags, ({ stock, lines }) => {
        const planned = planStock(lines)
        fc.pre(planned.every(({ enough }) => enough))
        for (const [item, free] of stock.entries()) {
          const needed = lines
            .flatMap(({ quantity, components }) => components.map((part) => ({ part, quantity })))
            .filter(({ part }) => part.inventory_item_id === String(item))
            .reduce((sum, { part, quantity }) => sum + part.required_quantity * quantity, 0)
          if (needed > 0) expect(needed).toBeLessThanOrEqual(free)
        }
      }),
    )
  })

  test("a bag that takes what it is offered fits", () => {
    fc.assert(
      fc.property(bags, ({ lines }) => {
        const taken = planStock(lines)
          .map(({ line: wanted, available, enough }) => ({
            ...wanted,
            quantity: enough ? wanted.quantity : (available ?? 0),
          }))
          .filter(({ quantity }) => quantity > 0)
        expect(planStock(taken).every(({ enough }) => enough)).toBe(true)
      }),
    )
  })
})
