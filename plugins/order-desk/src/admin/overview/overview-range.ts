import { indianDay } from "../format"

/** Days in India, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** What is offered: the first and the last day, counted from today. */
export const RANGES = [
  { key: "today", text: "Today", from: 0 },
  { key: "7", text: "7 days", from: -6 },
  { key: "30", text: "30 days", from: -29 },
] as const

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text)

/** What the address asks for: a range by its key, or two days; seven days else. */
export function daysIn(address: URLSearchParams): Days & { readonly key: string } {
  const [from, to] = [address.get("from"), address.get("to")]
  if (isDay(from) && isDay(to) && from <= to) return { key: "range", from, to }
  const range = RANGES.find(({ key }) => key === address.get("days")) ?? RANGES[1]
  return { key: range.key, from: indianDay(range.from), to: indianDay() }
}

/** The desk's page with what a figure counts. */
export const deskLink = (parts: Readonly<Record<string, string | readonly string[]>>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) {
    for (const each of typeof value === "string" ? [value] : value) query.append(name, each)
  }
  return `/order-desk?${query.toString()}`
}
