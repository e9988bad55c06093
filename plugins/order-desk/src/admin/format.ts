/** Whole hundredths as money: `149900` → `₹1,499.00`. */
export const money = (amount: number, currency: string): string =>
  new Intl.NumberFormat("en-IN", { style: "currency", currency: currency.toUpperCase() }).format(amount / 100)

/** Short, for a plot: `₹1.5L`. */
export const shortMoney = (amount: number, currency: string): string =>
  new Intl.NumberFormat("en-IN", {
    style: "currency",
    currency: currency.toUpperCase(),
    notation: "compact",
    maximumFractionDigits: 1,
  }).format(amount / 100)

export const count = (value: number): string => new Intl.NumberFormat("en-IN").format(value)

const INDIA = "Asia/Kolkata"

/** Indian Standard Time, whatever the browser's own zone is: `22 Nov 2026, 2:05 pm`. */
export const indianTime = (iso: string): string =>
  new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeStyle: "short", timeZone: INDIA }).format(
    new Date(iso),
  )

/** A day in India some days from now, such as `2026-11-22`. */
export function indianDay(daysFromNow = 0): string {
  const at = new Date(Date.now() + daysFromNow * 86_400_000)
  return new Intl.DateTimeFormat("en-CA", { timeZone: INDIA, dateStyle: "short" }).format(at)
}

/** `2026-11-22` → `22 Nov`. */
export const shortDay = (day: string): string =>
  new Intl.DateTimeFormat("en-IN", { day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** Rupees as a person types them, as whole hundredths; undefined for what is no amount. */
export function hundredthsTyped(text: string): string | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(/[₹,\s]/g, ""))
  return match ? String(Number(`${match[1] ?? ""}${(match[2] ?? "").padEnd(2, "0")}`)) : undefined
}

/** Whole hundredths as a person types them: `149900` → `1499`, `149950` → `1499.50`. */
export const typedHundredths = (amount: string): string =>
  amount === "" ? "" : (Number(amount) / 100).toFixed(2).replace(/\.00$/, "")

const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
  timeZone: INDIA,
})

/** Indian Standard Time to the second: `22 Nov 2026, 14:05:09 IST`. */
export const indianMoment = (iso: string): string =>
  `${MOMENT.format(new Date(iso)).replace("Sept", "Sep")} IST`
