import { accept, reject, type Rule } from "./checked"
import { cleanText } from "./clean-text"
import { STATES } from "./states"

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/** Two digits of state, the ten characters of a PAN, the registration's number in that state, Z, check character. */
const SHAPE = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/

/** 97 is the GST network's code for "other territory" (the sea). */
const STATE_CODES = new Set([...STATES.map((state) => state.gst), "97"])

/** A GST registration number, optional, stored in capitals. */
export const gstinRule: Rule = {
  label: "GSTIN",
  required: false,
  check(value) {
    const cleaned = cleanText(value, "GSTIN")
    if (!cleaned.ok) return cleaned
    if (cleaned.value === "") return accept("")
    const gstin = cleaned.value.replace(/[\s-]/g, "").toUpperCase()
    if (!SHAPE.test(gstin))
      return reject("invalid", "A GSTIN has 15 characters, for example 27AAPFU0939F1ZV.")
    if (!STATE_CODES.has(gstin.slice(0, 2))) {
      return reject("invalid", "The first two digits of this GSTIN are no Indian state.")
    }
    if (gstinCheckCharacter(gstin.slice(0, 14)) !== gstin[14]) {
      return reject("checksum", "This GSTIN has a typing error. Please compare it with your certificate.")
    }
    return accept(gstin)
  },
}

/**
 * The fifteenth character: each of the 14 before it has its place in 0-9A-Z times 1 and 2 in turn; the two base-36 digits
 * of each product are summed; the sum is brought up to a multiple of 36. (GST Network's published check-digit algorithm.)
 *
 * @param body 14 characters of 0-9A-Z
 */
export function gstinCheckCharacter(body: string): string {
  const sum = [...body].reduce((total, character, index) => {
    const product = ALPHABET.indexOf(character) * (index % 2 === 0 ? 1 : 2)
    return total + Math.floor(product / 36) + (product % 36)
  }, 0)
  return ALPHABET.charAt((36 - (sum % 36)) % 36)
}
