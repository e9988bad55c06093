import { z } from "@medusajs/framework/zod"
import type { Verdict } from "../domain/verdict"

const exchange = { request: z.string().optional(), answer: z.string().optional() }
const failure = {
  ...exchange,
  code: z.string(),
  message: z.string(),
  nothingSent: z.boolean().optional(),
}
const wait = z.union([z.date(), z.number()])

const schema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done"), reference: z.string().optional(), ...exchange }),
  z.object({ kind: z.literal("retry"), after: wait.optional(), ...failure }),
  z.object({ kind: z.literal("throttled"), after: wait, ...failure }),
  z.object({ kind: z.literal("pause_destination"), probeAfter: z.number().optional(), ...failure }),
  z.object({ kind: z.literal("dead"), ...failure }),
  z.object({ kind: z.literal("superseded"), message: z.string(), ...exchange }),
])

/** The verdict of somebody else's code. What is none counts as a try that may have arrived. */
export function readVerdict(answer: unknown): Verdict {
  const parsed = schema.safeParse(answer)
  if (parsed.success) return parsed.data
  return { kind: "retry", code: "no_verdict", message: "The destination's code answered with no verdict." }
}
