import { z } from "@medusajs/framework/zod"

/** Rows as PostgreSQL's driver gives them. */
export const rowsOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row) })

export const yesOrNo = rowsOf(z.object({ yes: z.boolean() }))

/** An entry as its hash is made; see `ENTRY_COLUMNS`. */
export const storedEntry = z.object({
  id: z.string(),
  at: z.string(),
  txid: z.string(),
  actor_type: z.string(),
  actor_id: z.string().nullable(),
  request_id: z.string().nullable(),
  route: z.string().nullable(),
  action: z.string(),
  target_type: z.string(),
  target_id: z.string().nullable(),
  about: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
})
