import { paiseFromRupees, type Paise } from "medusa-integration-kit"
import { z } from "zod"

/** Answers are read leniently (unknown members ignored, numbers taken for texts) but for amounts and identifiers. */

/** `"1499.00"` and nothing else: an amount in another form is not guessed at. */
export const wireAmount = z.string().transform((text, context): Paise => {
  try {
    return paiseFromRupees(text)
  } catch {
    context.addIssue({ code: "custom", message: "not an amount with exactly two decimals" })
    return z.NEVER
  }
})

/** Texts that are only kept or shown; blank and `NA` count as absent. */
export const wireNote = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .catch(undefined)
  .transform((value) => {
    const text = value === undefined || value === null ? "" : String(value).trim()
    return text === "" || text === "NA" ? undefined : text
  })

/** A status code, kept exactly as received; absent is the empty text, a code that no table knows. */
export const wireStatus = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(undefined)
  .transform((value) => (value === undefined || value === null ? "" : String(value)))

const GATEWAY_TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/

/** Reads BillDesk's date-times: offset with or without a colon; without an offset they are Indian time. */
export function readGatewayTime(text: string): Date | undefined {
  const match = GATEWAY_TIME.exec(text.trim())
  if (!match) return undefined
  const offset = match[2] ?? "+05:30"
  const at = new Date(
    `${match[1]}${offset.includes(":") || offset === "Z" ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`}`,
  )
  return Number.isNaN(at.getTime()) ? undefined : at
}
