import { InvalidRequestError } from "../invalid-request-error"
import { checksumOf } from "./checksum"
import type { LegacyCredentials } from "./credentials"

/** What stands where there is nothing to say. */
export const NOTHING = "NA"

// A pipe would move every field after it; control characters have no place in a one-line message.
const FIELD = /^[^|\p{Cc}\p{Cs}]+$/u

/**
 * Joins the fields of a message and adds its checksum.
 *
 * @throws {InvalidRequestError} for an empty field, and for one that holds a pipe or a control character
 */
export function sealMessage(fields: readonly string[], credentials: LegacyCredentials): string {
  const wrong = fields.findIndex((field) => !FIELD.test(field))
  if (wrong >= 0) {
    throw new InvalidRequestError(`Field ${wrong + 1} of the message is empty, or holds what ends a field.`)
  }
  const text = fields.join("|")
  return `${text}|${checksumOf(text, credentials)}`
}
