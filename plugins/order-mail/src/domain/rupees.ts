import { rupeesFromPaise } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"

/** `₹1,23,456.00`: the rupee sign, groups as in India, always two decimals. */
export function rupees(amount: Paise): string {
  const [whole = "", decimals = ""] = rupeesFromPaise(amount).split(".")
  return `₹${whole.replace(/(\d)(?=(?:\d\d)+\d$)/g, "$1,")}.${decimals}`
}
