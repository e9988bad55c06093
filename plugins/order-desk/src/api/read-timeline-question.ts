import { z } from "@medusajs/framework/zod"
import { TIMELINE_KINDS } from "../contract/timeline"
import { readCursor } from "../domain/timeline/timeline-cursor"
import type { TimelineQuestion } from "../domain/timeline/timeline-page"
import { readAddress, type Read } from "./read-question"

const MOST = 200
const USUAL = 50

const shape = z.object({
  before: z.string().max(1000, "before is the word that the page before ended with.").optional(),
  limit: z
    .string()
    .regex(/^\d{1,9}$/, "limit must be a whole number.")
    .transform(Number)
    .pipe(
      z
        .number()
        .min(1, "limit must be at least 1.")
        .max(MOST, `limit must be at most ${String(MOST)}.`),
    )
    .default(USUAL),
  kind: z.array(z.enum(TIMELINE_KINDS, `kind is one of ${TIMELINE_KINDS.join(", ")}.`)),
})

/** The question of `GET /admin/order-desk/orders/:id/timeline`. */
export function readTimelineQuestion(address: string): Read<TimelineQuestion> {
  const read = readAddress(shape, address)
  if (!read.ok) return read
  const { before, limit, kind: kinds } = read.question
  if (before === undefined) return { ok: true, question: { before, limit, kinds } }
  const place = readCursor(before)
  return place === undefined
    ? { ok: false, message: "before is the word that the page before ended with." }
    : { ok: true, question: { before: place, limit, kinds } }
}
