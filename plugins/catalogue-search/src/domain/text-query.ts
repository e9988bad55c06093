import type { KnownWord } from "./nearest-words"
import type { OtherCut } from "./other-cuts"
import type { SearchWord } from "./search-words"

/** What a word of the question turned out to be. */
export type WordReading =
  /** The catalogue has it as it is. */
  | { readonly kind: "known"; readonly word: SearchWord; readonly cuts: readonly OtherCut[] }
  /** The catalogue has words that begin so. */
  | { readonly kind: "beginning"; readonly word: SearchWord; readonly cuts: readonly OtherCut[] }
  /** The catalogue has it only with a space more, or less. */
  | { readonly kind: "recut"; readonly word: SearchWord; readonly cuts: readonly OtherCut[] }
  | { readonly kind: "corrected"; readonly word: SearchWord; readonly to: readonly KnownWord[] }
  | { readonly kind: "unknown"; readonly word: SearchWord }

/** A question as PostgreSQL's `tsquery`. All are texts of letters, digits and operators of our own. */
export interface TextQuery {
  /** Every word that is known. */
  readonly all: string
  /** Any of them: for when no product has all. */
  readonly any: string
  /** Whole words only: products that have them come first. */
  readonly whole: string
  /** What was looked for instead; null when nothing was corrected. */
  readonly corrected: string | null
}

/**
 * The last word may be one that is still being typed, so words that begin like it count as well.
 *
 * @returns undefined when no word is known
 */
export function textQuery(readings: readonly WordReading[]): TextQuery | undefined {
  const found = readings.filter((reading) => reading.kind !== "unknown")
  if (found.length === 0) return undefined
  const last = readings.at(-1)
  const terms = found.map((reading) => termOf(reading, reading === last))
  return {
    all: terms.join(" & "),
    any: terms.join(" | "),
    whole: found.map((reading) => termOf(reading, false)).join(" | "),
    corrected: found.some(({ kind }) => kind === "corrected") ? readings.map(shownOf).join(" ") : null,
  }
}

function termOf(reading: WordReading, isLast: boolean): string {
  const { word } = reading
  switch (reading.kind) {
    case "known":
      return anyOf([isLast ? `${word.stem}:*` : word.stem, ...reading.cuts.map(cutTerm)])
    case "beginning":
      return anyOf([`${word.stem}:*`, ...reading.cuts.map(cutTerm)])
    case "recut":
      return anyOf(reading.cuts.map(cutTerm))
    case "corrected":
      return `(${reading.to.map(({ stem }) => stem).join(" | ")})`
    case "unknown":
      return `${word.stem}:*`
  }
}

/** Two words become one in the terms of both: a product that has the one has both. */
const cutTerm = ({ head, tail, isOpen }: OtherCut): string =>
  `${head === null ? "" : `${head} <-> `}${tail}${isOpen ? ":*" : ""}`

const anyOf = (terms: readonly string[]): string =>
  terms.length === 1 ? terms.join() : `(${terms.join(" | ")})`

const shownOf = (reading: WordReading): string =>
  reading.kind === "corrected" ? (reading.to[0]?.shown ?? reading.word.written) : reading.word.written
