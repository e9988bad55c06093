/**
 * What a shopper typed, on one line: no control characters, no lone halves of a character, no line breaks, and none of
 * the marks that turn the direction of the text after them. Joiners stay, because Devanagari needs them.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
}
