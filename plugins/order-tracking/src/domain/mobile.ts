/** An optional +91, 91 or 0091, an optional trunk 0, then ten digits of which the first is 6 to 9 (National Numbering Plan). */
const INDIAN_MOBILE = /^(?:(?:\+|00)?91)?0?([6-9]\d{9})$/
/** Longer input is no number, and is not read. */
const LONGEST = 100

/**
 * A mobile number in India, in the one form in which numbers are compared, E.164: `+919876543210`. Read as the checkout
 * reads it; undefined for anything else.
 */
export function readMobile(typed: string): string | undefined {
  if (typed.length > LONGEST) return undefined
  const digits = westernDigits(typed.normalize("NFC")).replace(IGNORED, "")
  const match = INDIAN_MOBILE.exec(digits)
  return match ? `+91${match[1]}` : undefined
}

/** White space, dashes, dots, brackets, and the marks that come along when a number is pasted. */
const IGNORED = /[\s().\-\u00AD\u200B\u200E\u200F\u2010-\u2015\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** Unicode lays the large Indian scripts out in blocks of 0x80 with the digits at the same place in each. */
function westernDigits(text: string): string {
  return text.replace(/[\u0966-\u0D6F]/g, (character) => {
    const digit = (character.charCodeAt(0) - 0x0966) % 0x80
    return digit < 10 ? String(digit) : character
  })
}
