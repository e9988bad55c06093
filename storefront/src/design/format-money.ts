const FORMATS = new Map<string, Intl.NumberFormat>()

/**
 * An amount of major units as Indians write it: ₹1,499 and ₹2,349.50. Paise are shown when there are any.
 * @param currency ISO 4217 in any case.
 */
export function formatMoney({
  amount,
  currency,
}: {
  readonly amount: number
  readonly currency: string
}): string {
  const digits = Number.isInteger(amount) ? 0 : 2
  const key = `${currency}${digits}`
  let format = FORMATS.get(key)
  if (!format) {
    format = new Intl.NumberFormat("en-IN", {
      style: "currency",
      currency: currency.toUpperCase(),
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    FORMATS.set(key, format)
  }
  return format.format(amount)
}
