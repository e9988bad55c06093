import { expect, test } from "vitest"
import { searchWords } from "./search-words"

const stems = (question: string) => searchWords(question).map(({ stem }) => stem)

test("fillers are left out where something else is said", () => {
  expect(stems("a bottle for the car")).toEqual(["bottle", "car"])
  expect(stems("the")).toEqual(["the"])
  expect(stems("कार के लिए बोतल")).toEqual(["कार", "बोतल"])
})

test("a word said twice is looked for once, also as its plural", () => {
  expect(stems("bottle Bottles BOTTLE")).toEqual(["bottle"])
})

test("of ten thousand characters no more than eight words of the first hundred and twenty are looked for", () => {
  const words = searchWords(Array.from({ length: 2000 }, (_, at) => `w${at}x`).join(" "))
  expect(words.length).toBeLessThanOrEqual(8)
  expect(searchWords("x".repeat(10_000))).toHaveLength(1)
})
