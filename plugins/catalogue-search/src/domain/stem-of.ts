const LATIN_WORD = /^[a-z]{4,}$/
const NO_PLURAL = /(?:ss|us|is)$/

/** English plurals and singulars become one; everything else stays. Both the index and the question pass through here. */
export function stemOf(word: string): string {
  if (!LATIN_WORD.test(word) || !word.endsWith("s") || NO_PLURAL.test(word)) return word
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`
  return word.slice(0, -1)
}
