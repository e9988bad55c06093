/**
 * A whole number of paise (1/100 rupee). Branded so that rupees and paise cannot be mixed up silently.
 * Always a safe, non-negative integer.
 */
export type Paise = number & { readonly __kind: "Paise" }

/** A text or number that is not an amount of money. The offending value is not repeated in the message. */
export class InvalidAmountError extends Error {
  readonly code = "invalid_amount"
  constructor(message: string) {
    super(message)
    this.name = "InvalidAmountError"
  }
}

/** @throws {InvalidAmountError} when `value` is not a non-negative safe integer. */
export function paise(value: number): Paise {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new InvalidAmountError("An amount in paise is a whole number, zero or more.")
  }
  return value as Paise
}

const RUPEES_WITH_TWO_DECIMALS = /^(\d{1,13})\.(\d{2})$/

/**
 * Reads the wire form of an amount: digits, a full stop, exactly two decimals (`"1499.00"`).
 * `"1499"`, `"1499.0"`, `"1,499.00"` and `"1499.000"` are refused: a gateway that changes its format is news, not a guess.
 *
 * @throws {InvalidAmountError} for any other text.
 */
export function paiseFromRupees(text: string): Paise {
  const match = RUPEES_WITH_TWO_DECIMALS.exec(text)
  if (!match)
    throw new InvalidAmountError("An amount in rupees has digits, a full stop and exactly two decimals.")
  return paise(Number(match[1]) * 100 + Number(match[2]))
}

/** The wire form: rupees with exactly two decimals and no separators. Built from digits, never from a float. */
export function rupeesFromPaise(amount: Paise): string {
  const digits = String(amount).padStart(3, "0")
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const DECIMAL = /^(\d{1,13})(?:\.(\d+))?$/

/**
 * Brings a decimal amount in rupees, as Medusa computes it, to whole paise: rounded once, half away from zero.
 * Medusa does not round totals to the currency (34.116425 is possible), so this is the one place where it happens.
 *
 * @param decimal rupees as a plain decimal text or a finite number
 * @throws {InvalidAmountError} for negative, infinite or malformed values, and beyond 13 digits of rupees.
 */
export function paiseFromDecimal(decimal: string | number): Paise {
  const text = typeof decimal === "number" ? plainDecimal(decimal) : decimal.trim()
  const match = DECIMAL.exec(text)
  if (!match) throw new InvalidAmountError("An amount is a plain decimal number, zero or more.")
  const fraction = (match[2] ?? "").padEnd(3, "0")
  const roundUp = Number(fraction[2]) >= 5 ? 1 : 0
  return paise(Number(match[1]) * 100 + Number(fraction.slice(0, 2)) + roundUp)
}

/** JavaScript prints very small and very large numbers with an exponent; money never needs either. */
function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) throw new InvalidAmountError("An amount is a finite number.")
  return String(value).includes("e") ? value.toFixed(12) : String(value)
}
