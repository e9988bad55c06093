import type { KnownWord } from "./nearest-words"
import type { SearchWord } from "./search-words"

/** What a word of the question turned out to be. */
export type WordReading =
  /** The catalogue has it as it is. */
  | { readonly kind: "known"; readonly word: SearchWord }
  /** The catalogue has words that begin so. */
  | { readonly kind: "beginning"; readonly word: SearchWord }
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
  switch (reading.kind) {
    case "known":
      return isLast ? `${reading.word.stem}:*` : reading.word.stem
    case "corrected":
      return `(${reading.to.map(({ stem }) => stem).join(" | ")})`
    case "beginning":
    case "unknown":
      return `${reading.word.stem}:*`
  }
}

const shownOf = (reading: WordReading): string =>
  reading.kind === "corrected" ? (reading.to[0]?.shown ?? reading.word.written) : reading.word.written
