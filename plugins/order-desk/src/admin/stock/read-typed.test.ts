import { expect, test } from "vitest"
import { readTyped } from "./read-typed"

test("a number sets, a number with a sign adjusts", () => {
  expect(["42", " 1,200 ", "+5", "-3", "\u22123", "0"].map(readTyped)).toEqual([
    { kind: "set", quantity: 42 },
    { kind: "set", quantity: 1200 },
    { kind: "adjust", by: 5 },
    { kind: "adjust", by: -3 },
    { kind: "adjust", by: -3 },
    { kind: "set", quantity: 0 },
  ])
})

test.each(["", "x", "1.5", "--3", "+", "+0", "1e3"])("%j is told to be no pieces", (text) => {
  expect(readTyped(text).kind).toBe("fault")
})
