import { accept, reject, type Rule } from "./checked"
import { cleanText, westernDigits } from "./clean-text"

/** An optional +91, 91 or 0091, an optional trunk 0, then ten digits of which the first is 6 to 9 (National Numbering Plan). */
const INDIAN_MOBILE = /^(?:(?:\+|00)?91)?0?([6-9]\d{9})$/

/** A mobile number in India, stored as E.164: `+919876543210`. Spaces, dashes, dots and brackets are ignored. */
export const mobileRule: Rule = {
  label: "Mobile number",
  required: true,
  check(value) {
    const cleaned = cleanText(value, "Mobile number")
    if (!cleaned.ok) return cleaned
    if (cleaned.value === "") return reject("required", "Enter your mobile number.")
    const digits = westernDigits(cleaned.value).replace(/[\s().\-\u2010-\u2015]/g, "")
    const match = INDIAN_MOBILE.exec(digits)
    if (!match)
      return reject("invalid", "Enter a 10-digit Indian mobile number that begins with 6, 7, 8 or 9.")
    return accept(`+91${match[1]}`)
  },
}

/** The ten digits of a stored number, for a field that shows a fixed +91. Anything else comes back unchanged. */
export function nationalMobile(stored: string): string {
  return stored.replace(/^\+91(?=\d{10}$)/, "")
}
