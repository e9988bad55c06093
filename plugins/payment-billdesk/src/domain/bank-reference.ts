/**
 * A reference as a bank or BillDesk gives it: an RRN (12 digits), a UTR (16 or 22 letters and digits), a transaction id
 * of BillDesk. Always upper case here, so that the same reference is the same text however it was typed.
 */
export type BankReference = string & { readonly kind: "bank reference" }

export const BANK_REFERENCE_RULE =
  "Give the bank's reference: the RRN, UTR or BillDesk transaction id, 8 to 35 letters and digits."

const FORM = /^[A-Z0-9]{8,35}$/
/** Every kind carries a number; a word or a row of zeros is somebody's way past an empty field. */
const FEWEST_DIGITS = 1
const FEWEST_KINDS_OF_CHARACTER = 3

/** Spaces and hyphens between the groups are how people copy it. @returns undefined for what no bank gives */
export function bankReference(text: string): BankReference | undefined {
  const joined = text.replace(/[ \t-]/g, "").toUpperCase()
  return isBankReference(joined) ? joined : undefined
}

function isBankReference(text: string): text is BankReference {
  const digits = text.replace(/\D/g, "").length
  return FORM.test(text) && digits >= FEWEST_DIGITS && new Set(text).size >= FEWEST_KINDS_OF_CHARACTER
}
