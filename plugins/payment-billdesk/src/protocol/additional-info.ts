import { InvalidRequestError } from "./invalid-request-error"

const KEYS = [1, 2, 3, 4, 5, 6, 7] as const
const NOT_ALLOWED = /[^A-Za-z0-9@,.-]+/g
const LONGEST = 120

/**
 * Exactly seven keys, `NA` for those not used, never blank. Characters outside BillDesk's set (letters, digits, space,
 * `@` `,` `.` `-`) become spaces: these are notes for a report, and a shopper's payment must not fail over one.
 *
 * @param values up to seven texts without personal data; BillDesk's check list wants at least three
 * @throws {InvalidRequestError} for more than seven.
 */
export function additionalInfo(values: readonly string[]): Readonly<Record<string, string>> {
  if (values.length > KEYS.length)
    throw new InvalidRequestError("There are seven additional_info values at most.")
  return Object.fromEntries(KEYS.map((n) => [`additional_info${n}`, note(values[n - 1])]))
}

function note(text: string | undefined): string {
  const kept = (text ?? "").replace(NOT_ALLOWED, " ").trim().slice(0, LONGEST).trim()
  return kept === "" ? "NA" : kept
}
