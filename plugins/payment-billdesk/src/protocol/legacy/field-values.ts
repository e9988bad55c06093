import { paiseFromRupees, type Paise } from "medusa-integration-kit"

/** `00000010.00` and `10.00`: digits, a full stop, two decimals. @returns undefined for any other text. */
export function readAmount(text: string): Paise | undefined {
  try {
    return paiseFromRupees(text)
  } catch {
    return undefined
  }
}

/** Texts that are only kept or shown; blank and `NA` count as absent. */
export function readNote(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? ""
  return trimmed === "" || trimmed === "NA" ? undefined : trimmed
}

/** The codes that public integrations have kept from the kit, as the names that JOSE's answers use where both have one. */
const PAYMENT_METHODS: Readonly<Record<string, string>> = {
  "01": "netbanking",
  "02": "credit_card",
  "03": "debit_card",
  "04": "cash_card",
  "05": "wallet",
  "06": "imps",
  "07": "reward_points",
  "08": "rupay",
  "10": "upi",
}

/** For display only. */
export const readPaymentMethod = (txnType: string): string | undefined =>
  Object.hasOwn(PAYMENT_METHODS, txnType) ? PAYMENT_METHODS[txnType] : undefined
