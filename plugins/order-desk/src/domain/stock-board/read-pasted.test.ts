import { expect, test } from "vitest"
import { MOST_PASTED, readPasted, type PastedLine } from "./read-pasted"

const lines = (text: string): readonly PastedLine[] => {
  const read = readPasted(text)
  if (!read.ok) throw new Error(read.message)
  return read.lines
}

test.each([
  ["tabs as Excel copies them", "BOT-1\t12\nTEE-S\t3\n"],
  ["commas, with a byte order mark and CRLF", "\uFEFFBOT-1,12\r\nTEE-S,3\r\n"],
  ["semicolons", "BOT-1;12\nTEE-S;3"],
  ["quotes", '"BOT-1","12"\n"TEE-S","3"'],
  ["a heading", "SKU,Quantity\nBOT-1,12\nTEE-S,3"],
  ["a heading in another order", "Qty\tName\tSKU\n12\tBottle\tBOT-1\n3\tTee\tTEE-S"],
  ["empty lines and spaces", "\n  BOT-1 , 12 \n\n , \nTEE-S,3.00\n"],
])("a list with %s is read", (_, text) => {
  expect(lines(text)).toMatchObject([
    { sku: "BOT-1", quantity: 12, error: null },
    { sku: "TEE-S", quantity: 3, error: null },
  ])
})

test("each row knows its line in what was pasted", () => {
  expect(lines("sku,qty\n\nA,1\n\nB,2").map(({ line }) => line)).toEqual([3, 5])
})

test("the third column is a location or a reason, the fourth a reason", () => {
  expect(lines("A,1,Pune\nB,2,Damaged\nC,3,Pune,counted")).toMatchObject([
    { location: "Pune", reason: null },
    { location: null, reason: "damaged" },
    { location: "Pune", reason: "counted" },
  ])
})

test("numbers are taken as spreadsheets group them, in India too", () => {
  expect(lines("A\t1,200\nB\t1,20,000\nC\t12.00").map(({ quantity }) => quantity)).toEqual([1200, 120000, 12])
})

test.each(["-3", "+5", "1.5", "twelve", "1e3", "0x10", "1,2", "١٢", "=1+1", "NaN"])(
  "%j is no number of pieces, and the row says so",
  (cell) => {
    expect(lines(`A\t${cell}`)).toMatchObject([
      { quantity: null, error: expect.stringContaining("no whole number") as string },
    ])
  },
)

test("what is missing or too much is said for the row", () => {
  const errors = lines("A\n\t5\nB\t1000000000000\nC\t1\tPune\tstolen\nD\t1\tPune\tcounted\tmore").map(
    ({ error }) => error,
  )
  expect(errors).toEqual([
    "There is no quantity.",
    "There is no SKU.",
    expect.stringContaining("cannot be right"),
    expect.stringContaining("is no reason"),
    expect.stringContaining("more columns"),
  ])
})

test.each([
  ["", "empty"],
  ["SKU,Quantity", "nothing below"],
  ["SKU,Reason\nA,counted", "needs a column"],
  ['A,"5', "not closed"],
  ["A,1\n".repeat(MOST_PASTED + 1), "at most 2000"],
])("the list %j cannot be taken", (text, words) => {
  expect(readPasted(text)).toMatchObject({ ok: false, message: expect.stringContaining(words) as string })
})
