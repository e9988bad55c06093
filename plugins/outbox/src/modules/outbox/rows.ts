import { z } from "@medusajs/framework/zod"
import { ACTS, ATTEMPT_VERDICTS, DELIVERY_STATES } from "../../contract"

/** What the driver gives back, and what we take from it: a column that changed its shape is heard here. */
const rowsOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row) })

const deliveryRow = z.object({
  id: z.string(),
  destination: z.string(),
  kind: z.string(),
  subject: z.string(),
  dedupe_key: z.string(),
  payload: z.unknown(),
  state: z.enum(DELIVERY_STATES),
  tries: z.number(),
  attempts: z.number(),
  due_at: z.date(),
  claim_token: z.string().nullable(),
  may_have_arrived: z.boolean(),
  remote_reference: z.string().nullable(),
  last_code: z.string().nullable(),
  last_message: z.string().nullable(),
  created_at: z.date(),
  finished_at: z.date().nullable(),
})

export const deliveryRows = z.array(deliveryRow)
export type DeliveryRow = z.output<typeof deliveryRow>

export const claimedRows = rowsOf(
  deliveryRow.extend({ claim_token: z.string(), was_in_doubt: z.boolean(), was_lost: z.boolean() }),
)

export const attemptRows = z.array(
  z.object({
    number: z.number(),
    started_at: z.date(),
    ended_at: z.date().nullable(),
    worker: z.string(),
    verdict: z.enum(ATTEMPT_VERDICTS).nullable(),
    code: z.string().nullable(),
    message: z.string().nullable(),
    request: z.string().nullable(),
    answer: z.string().nullable(),
  }),
)
export type AttemptRow = z.output<typeof attemptRows>[number]

export const actRows = z.array(
  z.object({ at: z.date(), actor: z.string(), act: z.enum(ACTS), note: z.string().nullable() }),
)
export type ActRow = z.output<typeof actRows>[number]

export const destinationRows = z.array(
  z.object({
    name: z.string(),
    paused_at: z.date().nullable(),
    pause_code: z.string().nullable(),
    pause_message: z.string().nullable(),
    paused_by: z.string().nullable(),
    probe_at: z.date().nullable(),
    not_before: z.date().nullable(),
  }),
)
export type DestinationRow = z.output<typeof destinationRows>[number]

export const countRows = rowsOf(
  z.object({
    destination: z.string(),
    state: z.enum(DELIVERY_STATES),
    total: z.number(),
    oldest: z.date(),
  }),
)
export type CountRow = z.output<typeof countRows>["rows"][number]

export const idRows = z.array(z.object({ id: z.string() }))
export const countRow = z.object({ count: z.coerce.number() })
export const anyRows = rowsOf(z.unknown())
export const momentRows = rowsOf(z.object({ moment: z.date() }))
export const sweepTurnRows = rowsOf(z.object({ begun: z.date(), since: z.date().nullable() }))
export const pauseRows = z.array(
  z.object({ name: z.string(), pause_code: z.string(), pause_message: z.string() }),
)
