import { stemOf } from "./stem-of"
import { wordsOf } from "./words-of"

/** How much a text says about its product, by PostgreSQL's letters: name, what it is, what it is like, prose. */
export type Weight = "A" | "B" | "C" | "D"

export interface WeighedText {
  readonly text: string
  readonly weight: Weight
}

/** More of a text than this is not indexed. */
const MOST_WORDS = 500
/** PostgreSQL's own bound for one word is 256. */
const MOST_PLACES = 20
const LAST_POSITION = 16_383
const COMPOUND = /[\p{L}\p{M}\p{N}]+(?:[-‐'’][\p{L}\p{M}\p{N}]+)+/gu

/** The words of a product's texts as a `tsvector`. They are letters and digits only, so nothing needs escaping. */
export function lexemes(texts: readonly WeighedText[]): string {
  const places = new Map<string, string[]>()
  let position = 0
  for (const { text, weight } of texts) {
    for (const word of indexWords(text)) {
      position = Math.min(position + 1, LAST_POSITION)
      const of = places.get(stemOf(word)) ?? []
      if (of.length < MOST_PLACES) of.push(`${position}${weight}`)
      places.set(stemOf(word), of)
    }
  }
  return [...places].map(([word, of]) => `'${word}':${of.join(",")}`).join(" ")
}

/** The words of a text, and its compounds as one: "off-white" is found as "off white" and as "offwhite". */
export function indexWords(text: string): readonly string[] {
  const joined = (text.match(COMPOUND) ?? []).map((compound) => compound.replace(/[-‐'’]/gu, ""))
  return [...wordsOf(text).slice(0, MOST_WORDS), ...joined.flatMap(wordsOf)]
}
