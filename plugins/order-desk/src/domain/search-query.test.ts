import fc from "fast-check"
import { expect, test } from "vitest"
import { searchQuery } from "./search-query"
import { searchWords } from "./search-words"

test("each word of a question begins a word of the order", () => {
  expect(searchQuery("Asha  Rao")).toBe("'asha':* & 'rao':*")
})

test("an order number is found with and without what people put between", () => {
  expect(searchQuery("SL-100123")).toBe("('sl100123':* | ('sl':* & '100123':*))")
})

test("a telephone number is compared by its last ten digits, however it is written", () => {
  for (const typed of ["+91 98765 43210", "09876543210", "(0)98765-43210", "९८७६५४३२१०"]) {
    expect(searchQuery(typed)).toMatch(/(?:^|\| )'9876543210':\*$/)
  }
})

test("a bank's reference of digits alone is looked for as a whole too", () => {
  expect(searchQuery("100000126704")).toBe("'100000126704':* | '0000126704':*")
})

test("an e-mail address is looked for as a whole", () => {
  expect(searchQuery("Asha@Example.com")).toBe("'asha@example.com':*")
})

test("one or two digits are looked for whole: they begin too much", () => {
  expect(searchQuery("42")).toBe("'42'")
  expect(searchQuery("421")).toBe("'421':*")
})

test("what has no letter and no digit is no question", () => {
  for (const typed of ["", "  ", "' \\ & | ! ( ) : *", "…", "\u202E", "😀"])
    expect(searchQuery(typed)).toBeUndefined()
})

test("whatever is typed, nothing but quoted words and our own operators are asked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const query = searchQuery(typed)
      if (query === undefined) return
      expect(query.replaceAll(/'(?:[^'\\]|''|\\\\)*'/g, "w")).toMatch(
        /^[(]?w(?::\*)?(?:[()]| & | \| |w|:\*)*$/,
      )
    }),
  )
})

test("an order is kept under its names, numbers and references, each once", () => {
  const words = searchWords({
    names: ["Zoë O'Brien", "zoe obrien"],
    numbers: ["SL-100 123", "42"],
    mobiles: ["+91 98765 43210"],
    email: "Zoe@Example.com",
    references: ["X4-HD 99", "", "UPI/412345678901/HD"],
  })
  expect(words).toEqual([
    "zoe",
    "o",
    "brien",
    "obrien",
    "sl100123",
    "sl",
    "100",
    "123",
    "42",
    "9876543210",
    "zoe@example.com",
    "example",
    "com",
    "x4hd99",
    "upi412345678901hd",
    "412345678901",
  ])
})
