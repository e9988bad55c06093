import fc from "fast-check"
import { expect, test } from "vitest"
import { lexemes } from "./lexemes"
import { otherCuts } from "./other-cuts"
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
  const readings = searchWords("steel bot").map((word): WordReading => ({ kind: "known", word, cuts: [] }))
  expect(textQuery(readings)?.all).toBe("steel & bot:*")
})

test("two words that a product has as one are looked for as both, and one that it has as two side by side", () => {
  const readings = (question: string, kind: "known" | "recut") => {
    const words = searchWords(question)
    const cuts = otherCuts(words).filter(({ head }) => head === null || head === "power")
    return words.map((word): WordReading => ({
      kind,
      word,
      cuts: cuts.filter(({ of }) => of.includes(word)),
    }))
  }
  expect(textQuery(readings("key ring", "known"))?.all).toBe("(key | keyring:*) & (ring:* | keyring:*)")
  expect(textQuery(readings("powerbank", "recut"))?.all).toBe("power <-> bank:*")
  expect(textQuery(readings("powerbank", "recut"))?.corrected).toBeNull()
})

test("without a known word there is nothing to ask", () => {
  expect(
    textQuery(searchWords("zzz").map((word): WordReading => ({ kind: "unknown", word }))),
  ).toBeUndefined()
})

test("whatever is typed, only letters, digits and our own operators reach the database", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const words = searchWords(text)
      const cuts = otherCuts(words)
      const readings = words.map((word): WordReading => ({ kind: "known", word, cuts }))
      expect(textQuery(readings)?.all ?? "").toMatch(/^[\p{L}\p{M}\p{N} &:*()|<>-]*$/u)
      expect(lexemes([{ text, weight: "A" }])).toMatch(/^[\p{L}\p{M}\p{N} ':,A]*$/u)
    }),
  )
})
