import { z } from "@medusajs/framework/zod"
import { ACTOR_TYPES } from "../contract"
import type { EntryQuestion } from "../domain/entry-question"

export type QuestionVerdict =
  | { readonly ok: true; readonly question: Omit<EntryQuestion, "timeZone"> }
  /** Every fault in one sentence each. */
  | { readonly ok: false; readonly message: string }

const words = (longest: number) =>
  z
    .string("Give one value.")
    .trim()
    .min(1, "Leave it out rather than empty.")
    .max(longest, `Give at most ${longest} signs.`)
    .refine((text) => !text.includes("\0"), "holds a NUL character.")

const day = z
  .string("Give one day.")
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Give a day such as 2026-11-22.")
  .refine((text) => {
    const moment = new Date(`${text}T00:00:00Z`)
    return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
  }, "There is no such day.")

const input = z
  .strictObject({
    actor_type: z.enum(ACTOR_TYPES, `Give one of ${ACTOR_TYPES.join(", ")}.`).optional(),
    actor: words(200).optional(),
    action: words(100).optional(),
    target_type: words(100).optional(),
    target: words(200).optional(),
    request_id: words(100).optional(),
    from: day.optional(),
    to: day.optional(),
    q: words(200).optional(),
    before: z
      .string("Give one number.")
      // Eighteen digits fit into PostgreSQL's bigint whatever they are.
      .regex(/^\d{1,18}$/, "Give the number of an entry.")
      .optional(),
    limit: z.coerce.number("Give a whole number.").int("Give a whole number.").min(1).max(200).default(50),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["to"],
    message: "It must not be before `from`.",
  })

/** Parses what is asked of the log. An unknown filter is a fault: it would otherwise look as if it had been applied. */
export function readQuestion(query: unknown): QuestionVerdict {
  const parsed = input.safeParse(query)
  if (!parsed.success) {
    const message = parsed.error.issues
      .map((issue) => `${issue.path.join(".") || "query"}: ${issue.message}`)
      .join(" ")
    return { ok: false, message }
  }
  const { actor_type, target_type, request_id, actor, action, target, from, to, q, before, limit } =
    parsed.data
  return {
    ok: true,
    question: {
      limit,
      ...(actor_type === undefined ? {} : { actorType: actor_type }),
      ...(actor === undefined ? {} : { actor }),
      ...(action === undefined ? {} : { action }),
      ...(target_type === undefined ? {} : { targetType: target_type }),
      ...(target === undefined ? {} : { target }),
      ...(request_id === undefined ? {} : { requestId: request_id }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(q === undefined ? {} : { q }),
      ...(before === undefined ? {} : { before }),
    },
  }
}
