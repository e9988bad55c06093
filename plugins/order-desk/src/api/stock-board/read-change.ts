import { z } from "@medusajs/framework/zod"
import { CHANGE_REASONS } from "../../contract/stock-board"
import { MOST_PIECES } from "../../domain/stock-board/judge-change"
import { MOST_PASTED } from "../../domain/stock-board/read-pasted"
import type { StockOrder } from "../../domain/stock-board/stock-order"
import type { Read } from "../read-question"

const LONGEST_PASTE = 1_000_000

const line = (what: string, most: number) =>
  z
    .string(`${what} must be a text.`)
    .transform((text) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim())
    .pipe(z.string().max(most, `${what} is longer than ${String(most)} characters.`))

const pieces = (what: string) =>
  z
    .number(`${what} must be a number.`)
    .int(`${what} must be a whole number of pieces.`)
    .min(0, `${what} cannot be negative.`)
    .max(MOST_PIECES, `${what} cannot be more than ${String(MOST_PIECES)}.`)

const id = (what: string) => z.string(`${what} is missing.`).min(1, `${what} is missing.`).max(100)

const said = {
  reason: z.enum(CHANGE_REASONS, `Give a reason: ${CHANGE_REASONS.join(", ")}.`),
  note: line("The note", 200).default(""),
  /** Chosen by the caller; sent again with the same id nothing is done twice. */
  request_id: z.string().min(8).max(100).optional(),
}

const change = z.union(
  [
    z.strictObject({
      quantity: pieces("On hand"),
      expected: z.number("What you saw must be a number."),
      ...said,
    }),
    z.strictObject({
      adjust: z
        .number("An adjustment must be a number.")
        .int("An adjustment must be a whole number of pieces.")
        .min(-MOST_PIECES, "So many pieces cannot be right.")
        .max(MOST_PIECES, "So many pieces cannot be right.")
        .refine((by) => by !== 0, "An adjustment of nothing changes nothing."),
      ...said,
    }),
  ],
  "A change sets a quantity of pieces with what was expected, or adjusts by some; both have a reason.",
)

const paste = z.strictObject(
  {
    rows: z
      .array(
        z.strictObject({
          level_id: id("A row’s level"),
          expected: z.number("A row’s expected quantity must be a number."),
          quantity: pieces("A row’s quantity"),
          reason: z.enum(CHANGE_REASONS, `A reason is one of ${CHANGE_REASONS.join(", ")}.`),
        }),
        "The rows are missing.",
      )
      .min(1, "There is no row to write.")
      .max(MOST_PASTED, `At most ${String(MOST_PASTED)} rows are written at once.`)
      .refine(
        (rows) => new Set(rows.map(({ level_id: levelId }) => levelId)).size === rows.length,
        "The same item stands there twice.",
      ),
    note: line("The note", 200).default(""),
  },
  "A list has rows.",
)

const pasted = z.strictObject(
  { text: z.string("The list is missing.").max(LONGEST_PASTE, "The list is too long.") },
  "A list is a text.",
)

const threshold = z.strictObject(
  { pieces: pieces("The threshold").nullable(), expected: z.number().nullable() },
  "A threshold has pieces, or null, and what was expected.",
)

const stop = z.strictObject(
  {
    reason: line("The reason", 200).pipe(z.string().min(1, "Say why, for whoever wonders later.")),
    location_id: id("The location").optional(),
  },
  "A stop has a reason.",
)

const lift = z.strictObject(
  { reason: line("The reason", 200).default(""), location_id: id("The location").optional() },
  "Nothing but a reason and a location is taken.",
)

function read<Shape extends z.ZodType>(shape: Shape, body: unknown): Read<z.output<Shape>> {
  const parsed = shape.safeParse(body)
  if (parsed.success) return { ok: true, question: parsed.data }
  return { ok: false, message: sentence(parsed.error.issues) }
}

/** Of a union the branch that was meant: the one with the fewest faults. */
function sentence(issues: readonly z.core.$ZodIssue[]): string {
  const [issue] = issues
  if (issue === undefined) return "This cannot be written."
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue.message
  const [best] = issue.errors.toSorted((a, b) => strangeness(a) - strangeness(b))
  return best === undefined || strangeness(best) > 0 ? issue.message : sentence(best)
}

const strangeness = (issues: readonly z.core.$ZodIssue[]): number =>
  issues.filter(({ code }) => code === "unrecognized_keys").length

/** A change of one level. */
export function readChange(
  body: unknown,
  levelId: string,
): Read<{ readonly order: StockOrder; readonly requestId: string | undefined }> {
  const parsed = read(change, body)
  if (!parsed.ok) return parsed
  const { reason, note, request_id: requestId, ...asked } = parsed.question
  const order: StockOrder =
    "adjust" in asked
      ? { levelId, kind: "adjust", wanted: { kind: "adjust", by: asked.adjust }, reason, note }
      : { levelId, kind: "set", wanted: { kind: "set", ...asked }, reason, note }
  return { ok: true, question: { order, requestId } }
}

/** The rows of a list that a person has seen and confirmed. */
export function readPaste(body: unknown): Read<readonly StockOrder[]> {
  const parsed = read(paste, body)
  if (!parsed.ok) return parsed
  const { rows, note } = parsed.question
  return {
    ok: true,
    question: rows.map(({ level_id: levelId, expected, quantity, reason }) => ({
      levelId,
      kind: "paste",
      wanted: { kind: "set", expected, quantity },
      reason,
      note,
    })),
  }
}

export const readPastedText = (body: unknown) => read(pasted, body)
export const readThreshold = (body: unknown) => read(threshold, body)
export const readStop = (body: unknown) => read(stop, body)
export const readLift = (body: unknown) => read(lift, body)
