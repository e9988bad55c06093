import { z } from "@medusajs/framework/zod"
import { rowsOf, storedEntry } from "./rows"

/** How far the sealing is, as the state row says, and what the newest link says. */
export const stateRows = rowsOf(
  z.object({
    seq: z.string(),
    hash: z.string(),
    txid: z.string(),
    entry_id: z.string(),
    floor_id: z.string(),
    told_day: z.string().nullable(),
    last_seq: z.string().nullable(),
    last_hash: z.string().nullable(),
    checkpoint_seq: z.string().nullable(),
    checkpoint_hash: z.string().nullable(),
    next_txid: z.string(),
  }),
)
export type SealState = z.output<typeof stateRows>["rows"][number]

export const READ_STATE = `
select s.seq::text, s.hash, s.txid::text, s.entry_id::text, s.floor_id::text, s.told_day::text,
       l.seq::text as last_seq, l.hash as last_hash,
       c.seq::text as checkpoint_seq, c.hash as checkpoint_hash,
       pg_snapshot_xmax(pg_current_snapshot())::text as next_txid
  from audit_log_state s
  left join lateral (select seq, hash from audit_log_link order by seq desc limit 1) l on true
  left join lateral (select seq, hash from audit_log_checkpoint order by seq desc limit 1) c on true`

export const entryRows = rowsOf(storedEntry)
export const anchorRows = rowsOf(z.object({ day: z.string(), seq: z.string(), hash: z.string() }))
