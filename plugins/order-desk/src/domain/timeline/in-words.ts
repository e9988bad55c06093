import { hundredths } from "../hundredths"

/** A format costs more to make than a page of entries: one for each currency is kept. */
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string): Intl.NumberFormat {
  const kept = formats.get(currency)
  if (kept !== undefined) return kept
  const made = new Intl.NumberFormat("en-IN", { style: "currency", currency: currency.toUpperCase() })
  formats.set(currency, made)
  return made
}

/** A decimal amount of core's as money: `1768.82` → `₹1,768.82`. */
export const moneyInWords = (decimal: string, currency: string): string =>
  formatOf(currency).format(hundredths(decimal) / 100)

/** Pieces of something: `2 × Insulated Bottle`. Core keeps quantities as decimals. */
export const pieces = (quantity: string, title: string | null): string =>
  `${String(Number(quantity))} × ${title ?? "an item that is gone"}`

/** Several things as a sentence has them: `1 × A, 2 × B and 3 more`. */
export function listed(texts: readonly string[], most = 4): string {
  const shown = texts.slice(0, most).join(", ")
  return texts.length > most ? `${shown} and ${String(texts.length - most)} more` : shown
}
