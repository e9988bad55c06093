import fc from "fast-check"
import { expect, test } from "vitest"
import { lexemes } from "./lexemes"
import { searchWords } from "./search-words"
import { textQuery, type WordReading } from "./text-query"

const [insluated, botle] = searchWords("insluated botle")
const corrected = (word: typeof botle, ...to: string[]): WordReading[] =>
  word === undefined ? [] : [{ kind: "corrected", word, to: to.map((stem) => ({ stem, shown: stem })) }]

test("what was corrected is said as a whole", () => {
  const query = textQuery([...corrected(insluated, "insulated"), ...corrected(botle, "bottle", "battle")])
  expect(query).toEqual({
    all: "(insulated) & (bottle | battle)",
    any: "(insulated) | (bottle | battle)",
    whole: "(insulated) | (bottle | battle)",
    corrected: "insulated bottle",
  })
})

test("only the last word may go on", () => {
  const readings = searchWords("steel bot").map((word): WordReading => ({ kind: "known", word }))
  expect(textQuery(readings)?.all).toBe("steel & bot:*")
})

test("without a known word there is nothing to ask", () => {
  expect(
    textQuery(searchWords("zzz").map((word): WordReading => ({ kind: "unknown", word }))),
  ).toBeUndefined()
})

test("whatever is typed, only letters, digits and our own operators reach the database", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const readings = searchWords(text).map((word): WordReading => ({ kind: "known", word }))
      expect(textQuery(readings)?.all ?? "").toMatch(/^[\p{L}\p{M}\p{N} &:*]*$/u)
      expect(lexemes([{ text, weight: "A" }])).toMatch(/^[\p{L}\p{M}\p{N} ':,A]*$/u)
    }),
  )
})
