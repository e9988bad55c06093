import fc from "fast-check"
import { expect, test } from "vitest"
import { searchQuery } from "./search-query"
import { wordsOf } from "./words-of"

test("every word of a question must be there, the last from its beginning", () => {
  expect(searchQuery("Order_01ABC price")).toBe("order & 01abc & price:*")
})

test("a question without a letter or a digit has no words", () => {
  expect(searchQuery("!&|:*'\\")).toBeUndefined()
})

test("words of Indic scripts keep their vowel signs", () => {
  expect(wordsOf("नमस्ते दुनिया")).toEqual(["नमस्ते", "दुनिया"])
})

test("of whatever is asked only letters, marks and digits reach PostgreSQL", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (question) =>
      /^(?:(?:[\p{L}\p{M}\p{N}]+ & )*[\p{L}\p{M}\p{N}]+:\*)?$/u.test(searchQuery(question) ?? ""),
    ),
  )
})
