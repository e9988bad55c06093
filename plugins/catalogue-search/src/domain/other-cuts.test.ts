import fc from "fast-check"
import { expect, test } from "vitest"
import { otherCuts } from "./other-cuts"
import { searchWords } from "./search-words"

const cuts = (question: string) =>
  otherCuts(searchWords(question)).map(
    ({ head, tail, isOpen }) => [head, tail].filter(Boolean).join(" ") + (isOpen ? "…" : ""),
  )

test("a word is taken apart between any two letters, and its parts lose their plurals", () => {
  expect(cuts("tshirts")).toContain("t shirt…")
  expect(cuts("sportsbag")).toContain("sport bag…")
  expect(cuts("mugset")).toEqual(["m ugset…", "mu gset…", "mug set…", "mug et", "mugse t"])
})

test("a short word stays whole", () => {
  expect(cuts("tent")).toEqual([])
})

test("a vowel sign of Devanagari stays with its letter", () => {
  expect(cuts("पावरबैंक")).toContain("पावर बैंक…")
  for (const cut of cuts("पावरबैंक")) expect(cut).not.toMatch(/(?:^| )\p{M}/u)
})

test("words are joined with their neighbours only, and only the last may go on", () => {
  expect(cuts("car mug set")).toEqual(["carmug", "mugset…"])
  expect(cuts("key rings")).toContain("keyring…")
})

test("whatever is typed, a cut is made of letters and digits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const { head, tail } of otherCuts(searchWords(text))) {
        for (const part of [head ?? tail, tail]) expect(part).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
      }
    }),
  )
})
