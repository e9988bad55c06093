import type { MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { DELIVERY_STATES } from "../contract"

/**
 * Parses what an administrator sent, and answers 400 with every fault where it is malformed.
 *
 * @returns undefined when it has answered
 */
export function readInput<T>(res: MedusaResponse, schema: z.ZodType<T>, input: unknown): T | undefined {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const message = parsed.error.issues
    .map((issue) => `${issue.path.join(".") || "input"}: ${issue.message}`)
    .join(" ")
  res.status(400).json({ code: "invalid_input", type: "invalid_data", message })
  return undefined
}

const whole = z.coerce.number("Give a whole number.").int("Give a whole number.")
const words = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !text.includes("\0"), "holds a NUL character")

export const listInput = z.object({
  destination: words(100).optional(),
  state: z.enum(DELIVERY_STATES).optional(),
  q: words(300).optional(),
  limit: whole.min(1, "Ask for at least 1.").max(100, "Ask for at most 100.").default(20),
  offset: whole.min(0, "Begin at 0 or later.").max(1_000_000).default(0),
})

export const replayManyInput = z.strictObject({
  destination: words(100).optional(),
  state: z.enum(["dead", "waiting"]).default("dead"),
  code: words(100).optional(),
  q: words(300).optional(),
})

/** What the person saw, if it shall be done to nothing else. */
export const replayInput = z.strictObject({ state: z.enum(DELIVERY_STATES).optional() })

export const noteInput = z.strictObject({ note: words(500) })
