import type { KeptValue } from "../contract"

/** A moment in the log's time zone, with seconds: `22 Nov 2026, 14:05:09 IST`. */
export const momentIn = (timeZone: string, iso: string): string =>
  new Intl.DateTimeFormat("en-IN", {
    timeZone,
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  }).format(new Date(iso))

/** A column's name as people read it: `stocked_quantity` is "stocked quantity". */
export const inWords = (name: string): string => name.replaceAll("_", " ")

/** A value as one line of text. */
export function shown(value: KeptValue | undefined): string {
  if (value === undefined || value === null) return "–"
  if (typeof value === "boolean") return value ? "yes" : "no"
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

/** A number in the reader's own writing. */
export const count = (value: string | number): string => new Intl.NumberFormat().format(BigInt(value))
