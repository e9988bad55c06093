/** A word of one script, or a number: "600ml" is two words. Marks belong to letters (Devanagari's vowels are marks). */
const WORD = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu
/** Latin letters keep their accents in a mark of their own after normalisation. */
const LATIN_ACCENTS = /(?<=\p{Script=Latin})\p{Mn}+/gu
const LONGEST_WORD = 40

/** The words of a text in its order, comparable: one case, no Latin accents, at most 40 characters each. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").replace(LATIN_ACCENTS, "").normalize("NFC").toLowerCase()
  return (plain.match(WORD) ?? []).map((word) => [...word].slice(0, LONGEST_WORD).join(""))
}
