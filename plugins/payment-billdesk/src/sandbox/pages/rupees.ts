import { rupeesFromPaise, type Paise } from "medusa-integration-kit"

/** For people: `₹1,49,900.00`, grouped as in India. */
export function rupees(amount: Paise): string {
  const [whole = "0", fraction = "00"] = rupeesFromPaise(amount).split(".")
  return `₹${whole.replace(/(\d)(?=(\d\d)+\d$)/g, "$1,")}.${fraction}`
}
