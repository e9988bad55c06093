import { paiseFromDecimal } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"

/** An amount before it is brought to paise: a whole number of 10⁻¹² rupees, so that sums of taxes lose nothing. */
export type Exact = bigint & { readonly __kind: "Exact" }

const DIGITS = 12
const DECIMAL = /^(-?)(\d{1,13})(?:\.(\d+))?$/

/**
 * Reads an amount as Medusa computes it, rupees as a decimal text or number. Digits beyond the twelfth are cut off.
 *
 * @returns undefined for anything that is no plain decimal
 */
export function exactFrom(value: string | number): Exact | undefined {
  const text =
    typeof value === "number" && String(value).includes("e") ? value.toFixed(DIGITS) : String(value)
  const match = DECIMAL.exec(text)
  if (!match) return undefined
  const [, sign = "", rupees = "", fraction = ""] = match
  return asExact(BigInt(`${sign}${rupees}${fraction.padEnd(DIGITS, "0").slice(0, DIGITS)}`))
}

export const sumExact = (amounts: readonly Exact[]): Exact =>
  asExact(amounts.reduce((sum, amount) => sum + amount, 0n))

/**
 * The one place where an amount is rounded, by the kit's rule: half away from zero.
 *
 * @throws {InvalidAmountError} when it is negative
 */
export function paiseOf(amount: Exact): Paise {
  const digits = String(amount).padStart(DIGITS + 1, "0")
  return paiseFromDecimal(`${digits.slice(0, -DIGITS)}.${digits.slice(-DIGITS)}`)
}

const asExact = (amount: bigint): Exact => amount as Exact
