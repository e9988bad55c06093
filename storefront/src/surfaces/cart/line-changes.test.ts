import { expect, test } from "vitest"
import type { BagSheet, FilledSheet, SheetLine } from "./bag-sheet"
import { lineChanges } from "./line-changes"

const line = (id: string, quantity: number, price = 1149.5): SheetLine => ({
  id,
  title: id,
  variant: "",
  href: undefined,
  picture: undefined,
  quantity,
  most: 10,
  each: "",
  total: "",
  warning: undefined,
  event: { item_id: id, item_name: id, price, quantity },
})
const bag = (...lines: SheetLine[]): FilledSheet => ({
  kind: "filled",
  pieces: 0,
  count: "",
  lines,
  changes: [],
  stockUnknown: false,
  coupons: [],
  rows: [],
  total: "",
  tax: "",
  deliveryNote: "",
  value: 0,
  currency: "INR",
})
const empty: BagSheet = { kind: "empty" }

test("a line that grows is told by how many it grew", () => {
  expect(lineChanges(bag(line("mug", 1)), bag(line("mug", 3)))).toEqual([
    {
      change: "increased",
      currency: "INR",
      value: 2299,
      items: [{ item_id: "mug", item_name: "mug", price: 1149.5, quantity: 2 }],
    },
  ])
})

test("the last line that goes is told as what was taken out", () => {
  const [told] = lineChanges(bag(line("mug", 2, 649)), empty)
  expect(told).toMatchObject({ change: "decreased", value: 1298, items: [{ item_id: "mug", quantity: 2 }] })
})

test("one act may do both, and nothing done is nothing told", () => {
  const both = lineChanges(bag(line("mug", 2), line("pen", 1)), bag(line("mug", 1), line("pen", 2)))
  expect(both.map(({ change }) => change)).toEqual(["increased", "decreased"])
  expect(lineChanges(bag(line("mug", 2)), bag(line("mug", 2)))).toEqual([])
  expect(lineChanges(empty, empty)).toEqual([])
})
