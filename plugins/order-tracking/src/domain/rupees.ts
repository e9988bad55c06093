import { rupeesFromPaise } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"

/** `1,23,456.00`: groups as in India, always two decimals, no sign of the currency. */
export function groupedRupees(amount: Paise): string {
  const [whole = "", decimals = ""] = rupeesFromPaise(amount).split(".")
  return `${whole.replace(/(\d)(?=(?:\d\d)+\d$)/g, "$1,")}.${decimals}`
}

/** `₹1,23,456.00` */
export const rupees = (amount: Paise): string => `₹${groupedRupees(amount)}`
