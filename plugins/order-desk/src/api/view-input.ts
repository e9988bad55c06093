import { z } from "@medusajs/framework/zod"
import type { ViewToSave } from "../domain/saved"
import { readOrderQuestion, type Read } from "./read-question"

const input = z.strictObject(
  {
    name: z
      .string("Give the view a name.")
      .trim()
      .min(1, "Give the view a name.")
      .max(60, "The name is longer than 60 characters.")
      .refine((name) => !name.includes("\0"), "The name has a character that cannot be kept."),
    query: z.string("The filters are missing.").max(4000, "There are too many filters to keep."),
  },
  "A view has a name and a query.",
)

/** What a person wants to keep. The query is one that the desk can answer. */
export function readView(body: unknown): Read<ViewToSave> {
  const parsed = input.safeParse(body)
  if (!parsed.success)
    return { ok: false, message: parsed.error.issues[0]?.message ?? "This cannot be kept." }
  const { name, query } = parsed.data
  const read = readOrderQuestion(`?${query}`)
  return read.ok ? { ok: true, question: { name, query } } : read
}
