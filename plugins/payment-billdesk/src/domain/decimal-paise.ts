import { paiseFromDecimal } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"

/** Rupees as a person writes them, to ten digits, with at most two decimals. */
const AMOUNT = /^\d{1,10}(?:\.\d{1,2})?$/

/** @returns undefined for what is no amount above zero */
export function decimalPaise(text: string): Paise | undefined {
  const amount = text.trim()
  if (!AMOUNT.test(amount)) return undefined
  const paise = paiseFromDecimal(amount)
  return paise > 0 ? paise : undefined
}
