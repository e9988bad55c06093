export interface FittedText {
  readonly text: string
  /** How many characters (code points) it had, when some had to go. */
  readonly cutFrom?: number
}

/** What a reader takes for one character: an emoji of a family and a syllable with its vowel sign are one each. */
const readers = new Intl.Segmenter("und", { granularity: "grapheme" })

/**
 * Text that a Zoho field takes: no control characters but line breaks where the field has lines, no lone surrogates,
 * at most `limit` code points. Zoho refuses what is too long; it does not cut. Cut between what readers see as
 * characters, so that neither an emoji nor a syllable is halved.
 */
export function fitText(raw: string, limit: number, multiline: boolean): FittedText {
  const control = multiline ? /[^\P{Cc}\n]+/gu : /\p{Cc}+/gu
  const text = raw
    .replace(/\r\n?/g, "\n")
    .replace(control, " ")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .trim()
  const length = lengthOf(text)
  return length > limit ? { text: beginningOf(text, limit).trimEnd(), cutFrom: length } : { text }
}

/** As Zoho counts. */
const lengthOf = (text: string): number => Array.from(text).length

function beginningOf(text: string, limit: number): string {
  let end = 0
  let used = 0
  for (const { segment } of readers.segment(text)) {
    used += lengthOf(segment)
    if (used > limit) break
    end += segment.length
  }
  return text.slice(0, end)
}
