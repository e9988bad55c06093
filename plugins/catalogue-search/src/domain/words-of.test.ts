import { expect, test } from "vitest"
import { wordsOf } from "./words-of"

test.each([
  ["Insulated Bottle 600ml", ["insulated", "bottle", "600", "ml"]],
  ["Off-white T-shirt", ["off", "white", "t", "shirt"]],
  ["ŠKODA Café", ["skoda", "cafe"]],
  ["इंसुलेटेड बोतल", ["इंसुलेटेड", "बोतल"]],
  ["ＦＵＬＬ width", ["full", "width"]],
  ["a & b | !c:* <-> 'd' \\ %_", ["a", "b", "c", "d"]],
  ["🧢 \0 \ud800", []],
])("%s has these words", (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test("a word is never longer than PostgreSQL takes", () => {
  expect(wordsOf("x".repeat(10_000))).toEqual(["x".repeat(40)])
})
