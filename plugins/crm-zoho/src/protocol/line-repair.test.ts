import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { repairLines } from "./line-repair"
import type { LineChange, SubformLine } from "./line-repair"

const COLUMN = "Store_Line_ID"
type Row = Readonly<Record<string, unknown>>

/** What Zoho does with changes: an id changes or removes a row, and what has none is added. */
function apply(rows: readonly Row[], changes: readonly LineChange[]): readonly Row[] {
  const after = new Map(rows.map((row) => [row["id"], row]))
  for (const [index, change] of changes.entries()) {
    const id = "id" in change ? change.id : `new_${index}`
    if ("_delete" in change) after.delete(id)
    else after.set(id, { ...after.get(id), ...change, id })
  }
  return [...after.values()]
}

const line = fc.record({
  Product_Name: fc.record({ id: fc.constantFrom("p1", "p2", "p3") }),
  Quantity: fc.integer({ min: 1, max: 3 }),
  List_Price: fc.constantFrom(10, 10.5, 99.99),
  Discount: fc.constantFrom(0, 1),
})
const wantedLines = fc.array(line, { minLength: 1, maxLength: 5 })
const keyed = (lines: readonly SubformLine[]): SubformLine[] =>
  lines.map((one, index) => ({ ...one, [COLUMN]: `item_${index}` }))
const stored = (lines: readonly Row[], name: string): Row[] =>
  lines.map((row, index) => ({ ...row, id: `${name}_${index}` }))
const contents = (rows: readonly Row[]): string[] =>
  rows
    .map(({ id: _id, ...row }) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort()
const staff: Row = { Product_Name: { id: "staff" }, Quantity: 9, List_Price: 1, Discount: 0, id: "staff_0" }

describe("an order's lines in Zoho", () => {
  it.each([undefined, COLUMN])(
    "are the shop's after a repair, however many copies there were, and those of sales staff stay (column %s)",
    (keyColumn) => {
      fc.assert(
        fc.property(wantedLines, fc.integer({ min: 0, max: 3 }), (lines, copies) => {
          const wanted = keyColumn === undefined ? lines : keyed(lines)
          const there = [
            staff,
            ...Array.from({ length: copies }, (_, copy) => stored(wanted, `copy${copy}`)).flat(),
          ]
          const memory = { keyColumn, sentProducts: [] }
          const repaired = apply(there, repairLines(there, wanted, memory))
          expect(contents(repaired)).toEqual(contents([staff, ...wanted]))
          expect(repairLines(repaired, wanted, memory)).toEqual([])
        }),
      )
    },
  )

  it("lose what an edit in the shop took out, whose product nothing else points at", () => {
    const there = stored(
      [
        { Product_Name: { id: "p1" }, Quantity: 1, List_Price: 10, Discount: 0 },
        { Product_Name: { id: "p2" }, Quantity: 1, List_Price: 10, Discount: 0 },
      ],
      "line",
    )
    const wanted = [{ Product_Name: { id: "p1" }, Quantity: 1, List_Price: 10, Discount: 0 }]
    expect(repairLines([...there, staff], wanted, { sentProducts: ["p1", "p2"] })).toEqual([
      { id: "line_1", _delete: null },
    ])
  })

  it("are changed in place where each carries its line's id", () => {
    const there = stored(
      keyed([{ Product_Name: { id: "p1" }, Quantity: 1, List_Price: 10, Discount: 0 }]),
      "l",
    )
    const wanted = keyed([{ Product_Name: { id: "p1" }, Quantity: 3, List_Price: 10, Discount: 0 }])
    expect(repairLines(there, wanted, { keyColumn: COLUMN, sentProducts: [] })).toEqual([
      { ...wanted[0], id: "l_0" },
    ])
  })

  it("that were sent before the column was there get their id, and are not sent once more", () => {
    const plain = { Product_Name: { id: "p1" }, Quantity: 1, List_Price: 10, Discount: 0 }
    expect(
      repairLines(stored([plain], "l"), keyed([plain]), { keyColumn: COLUMN, sentProducts: [] }),
    ).toEqual([{ id: "l_0", [COLUMN]: "item_0" }])
  })
})
