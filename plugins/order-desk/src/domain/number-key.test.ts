import { expect, test } from "vitest"
import { hundredths } from "./hundredths"
import { numberKey } from "./number-key"
import { stateOf } from "./state-of"

test("numbers sort as people count", () => {
  const numbers = ["SL-10", "9", "SL-9", "100", "sl-1"]
  expect(numbers.toSorted((a, b) => (numberKey(a) < numberKey(b) ? -1 : 1))).toEqual([
    "9",
    "100",
    "sl-1",
    "SL-9",
    "SL-10",
  ])
})

test("an amount below zero is rounded away from zero like one above", () => {
  expect(["34.116425", "-0.005", -1.5, "0"].map(hundredths)).toEqual([3412, -1, -150, 0])
})

test("a state of India has one name, whether an address has its name or its code", () => {
  expect(["MH", "IN-MH", " maharashtra ", "Maharashtra"].map((text) => stateOf(text, "in"))).toEqual(
    Array.from({ length: 4 }, () => "Maharashtra"),
  )
  expect(stateOf("CA", "us")).toBe("CA")
  expect(stateOf("Constructor", "in")).toBe("Constructor")
})
