import { indiaDateTime } from "medusa-integration-kit"

/** What moves text about when it is shown, and what breaks a row: none of it belongs in a cell. Joiners of Indian scripts stay. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g

/** A text as one line of a cell. Spreadsheets would run one that begins like a formula: it is led by an apostrophe. */
export function textCell(text: string): string {
  const line = text.replace(BIDI, "").replace(CONTROL, " ").trim()
  return /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(line) ? `'${line}` : line
}

/** Whole hundredths as a decimal with two places: `149900` → `1499.00`. */
export function amountCell(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, "0")
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** `+919876543210` → `9876543210`, which couriers and Excel take as it is; any other number as a text. */
export const mobileCell = (mobile: string): string =>
  /^\+91[6-9]\d{9}$/.exec(mobile) ? mobile.slice(3) : textCell(mobile)

/** A moment in India, sortable and read by spreadsheets as a date: `2026-11-22 14:05:09`. Empty for none. */
export const momentCell = (iso: string | null): string =>
  iso === null ? "" : indiaDateTime(new Date(iso)).slice(0, 19).replace("T", " ")
