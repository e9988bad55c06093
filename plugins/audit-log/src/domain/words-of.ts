const MOST = 300
const LONGEST = 64

/** The words by which a text is found, in small letters. Marks count as letters: Indic vowel signs are marks. */
export function wordsOf(text: string): string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...new Set(found.map((word) => word.slice(0, LONGEST)))].slice(0, MOST)
}
