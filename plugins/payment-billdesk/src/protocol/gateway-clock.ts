import type { HttpAnswer } from "medusa-integration-kit"

const FOURTEEN_DIGITS = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/

/**
 * What the gateway's clock showed when it answered, to the second. `BD-Timestamp` (fourteen digits of Indian time)
 * comes first; BillDesk is said to repeat ours, and a repetition tells nothing about its clock, so then, and where
 * the header is missing or malformed, HTTP's own `Date` is read.
 *
 * @param sentTimestamp the `BD-Timestamp` of the request
 */
export function readGatewayClock(answer: HttpAnswer, sentTimestamp: string): Date | undefined {
  if (answer.kind !== "answered") return undefined
  const timestamp = answer.headers.get("BD-Timestamp")?.trim()
  const own = timestamp === undefined || timestamp === sentTimestamp ? undefined : indianTime(timestamp)
  return own ?? httpDate(answer.headers.get("Date"))
}

function indianTime(text: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = FOURTEEN_DIGITS.exec(text) ?? []
  if (year === undefined) return undefined
  const wallClock = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const at = valid(new Date(`${wallClock}+05:30`))
  // 31 February parses as a day in March: a clock that shows it is not read.
  return at &&
    valid(new Date(`${wallClock}Z`))
      ?.toISOString()
      .startsWith(wallClock)
    ? at
    : undefined
}

const HTTP_DATE = /^[A-Za-z]{3}, \d{2} [A-Za-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/

const httpDate = (text: string | null): Date | undefined =>
  text !== null && HTTP_DATE.test(text) ? valid(new Date(text)) : undefined

const valid = (at: Date): Date | undefined => (Number.isNaN(at.getTime()) ? undefined : at)
