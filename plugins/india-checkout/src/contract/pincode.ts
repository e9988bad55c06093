import { accept, reject, type Rule } from "./checked"
import { cleanText, westernDigits } from "./clean-text"

/** Six digits, the first not 0 (India Post's Postal Index Number). The space of `110 001` is ignored. */
export const pincodeRule: Rule = {
  label: "Pincode",
  required: true,
  check(value) {
    const cleaned = cleanText(value, "Pincode")
    if (!cleaned.ok) return cleaned
    if (cleaned.value === "") return reject("required", "Enter your pincode.")
    const pincode = westernDigits(cleaned.value).replace(/[\s-]/g, "")
    if (!/^[1-9]\d{5}$/.test(pincode)) {
      return reject("invalid", "Enter a 6-digit pincode. It cannot begin with 0.")
    }
    return accept(pincode)
  },
}
