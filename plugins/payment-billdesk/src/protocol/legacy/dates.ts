import { indiaDateTime } from "medusa-integration-kit"

const TXN_DATE = /^(\d{2})-(\d{2})-(\d{4}) (\d{2}:\d{2}:\d{2})$/

/** Reads `dd-mm-yyyy hh:mm:ss`, Indian time. @returns undefined for another form and for days that do not exist. */
export function readTxnDate(text: string): Date | undefined {
  const match = TXN_DATE.exec(text)
  if (!match) return undefined
  const [, day, month, year, time] = match
  const iso = `${year}-${month}-${day}T${time}+05:30`
  const at = new Date(iso)
  // 31-02-2025 would roll over into March.
  return Number.isNaN(at.getTime()) || indiaDateTime(at) !== iso ? undefined : at
}

/** `dd-mm-yyyy hh:mm:ss` in Indian time, whatever the zone of the process. */
export function txnDate(at: Date): string {
  const iso = indiaDateTime(at)
  return `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)} ${iso.slice(11, 19)}`
}
