export interface FittedText {
  readonly text: string
  /** How many characters (code points) it had, when some had to go. */
  readonly cutFrom?: number
}

/**
 * Text that a Zoho field takes: no control characters but line breaks where the field has lines, no lone surrogates,
 * at most `limit` characters. Zoho refuses what is too long; it does not cut. Cut by code point, so no emoji is halved.
 */
export function fitText(raw: string, limit: number, multiline: boolean): FittedText {
  const control = multiline ? /[^\P{Cc}\n]+/gu : /\p{Cc}+/gu
  const characters = Array.from(
    raw
      .replace(/\r\n?/g, "\n")
      .replace(control, " ")
      .replace(/\p{Surrogate}/gu, "\uFFFD")
      .trim(),
  )
  return characters.length > limit
    ? { text: characters.slice(0, limit).join("").trimEnd(), cutFrom: characters.length }
    : { text: characters.join("") }
}
