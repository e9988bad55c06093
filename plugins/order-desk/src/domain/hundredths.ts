import { paiseFromDecimal } from "medusa-integration-kit"

/**
 * A decimal amount as Medusa has it, as whole hundredths of its currency: rounded once, half away from zero, below zero
 * too.
 */
export function hundredths(decimal: number | string): number {
  const text = String(decimal).trim()
  if (!text.startsWith("-")) return paiseFromDecimal(decimal)
  const size: number = paiseFromDecimal(typeof decimal === "number" ? -decimal : text.slice(1))
  return size === 0 ? 0 : -size
}
