/**
 * What a shopper typed, on one line: no control characters, no line breaks, and none of the marks that turn the
 * direction of the text after them. Joiners stay, because Devanagari needs them.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu, " ")
    .replace(/ +/g, " ")
    .trim()
}

/** The first so many characters, as a reader counts them, with an ellipsis where something was left out. */
export function shortened(text: string, most: number): string {
  const characters = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)]
  if (characters.length <= most) return text
  const kept = characters.slice(0, most - 1).map(({ segment }) => segment)
  return `${kept.join("").trimEnd()}…`
}
