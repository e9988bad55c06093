/** Looked for from its sign on, so that a long text costs no more than its length. */
const EMAIL = /[^\s@<>]\s{0,3}@\s{0,3}(?:[^\s@<>.]{1,63}\.){1,8}\p{L}[\p{L}\p{M}\p{N}-]/u

/** An Indian mobile number with or without +91 or 0, or any number written with its country's code. */
const PHONE = /(?<![0-9A-Za-z])(?:(?:\+?91|0091|0)?[6-9]\d{9}|\+\d{8,15})(?![0-9A-Za-z])/

/** What people put between the digits of a telephone number. */
const BETWEEN_DIGITS = /(?<=[0-9+])[\s()./\u00a0\u2010-\u2015-]+(?=[0-9(])/gu

/**
 * Whether an email address or a telephone number stands in a text: also in the digits of another script, in full width,
 * with spaces, brackets or hyphens between, or with invisible characters inside.
 */
export function holdsPersonalData(text: string): boolean {
  const plain = text.normalize("NFKC").replace(/\p{Cf}/gu, "")
  if (EMAIL.test(plain)) return true
  return PHONE.test(asciiDigits(plain).replace(BETWEEN_DIGITS, "").replace(/\(/g, ""))
}

/** Every script writes its ten digits in a row, from a zero on. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
    return String(code - zero)
  })
}
