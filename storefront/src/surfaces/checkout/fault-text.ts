import type { RejectionCode } from "medusa-plugin-india-checkout/contract"
import { fill } from "@/language/fill"
import type { Messages } from "@/language/messages"
import { baseOf } from "./check-fields"
import type { FieldName } from "./steps"

export type FormWords = Messages["checkout"]["form"] & Pick<Messages["places"], "states">

/** A fault in the shopper's words. */
export function faultText(words: FormWords, field: FieldName, code: RejectionCode): string {
  const base = baseOf(field)
  const label = words.labels[base]
  switch (code) {
    case "required":
      return words.errors.required[base]
    case "too_long":
      return fill(words.errors.tooLong, { label })
    case "too_short":
      return fill(words.errors.tooShort, { label })
    case "control_characters":
    case "not_text":
      return fill(words.errors.unprintable, { label })
    case "characters":
    case "invalid":
    case "checksum":
      return words.errors.invalid[base]
  }
}
