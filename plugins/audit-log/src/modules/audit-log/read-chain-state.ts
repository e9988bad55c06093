import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { ChainState } from "../../contract"
import type { AuditLogSettings } from "../../domain/options"
import { vocabulary } from "../../domain/vocabulary"
import { rowsOf } from "./rows"
import { unwatchedTables } from "./watch-installation"

const place = z.object({ seq: z.string(), at: z.string() })
const found = rowsOf(
  z.object({
    sealed: place.extend({ hash: z.string() }).nullable(),
    anchor: z.object({ day: z.string(), seq: z.string(), hash: z.string() }).nullable(),
    checkpoint: place.nullable(),
    waiting: z.coerce.number(),
  }),
)

const READ = `
select
  (select jsonb_build_object('seq', l.seq::text, 'hash', l.hash, 'at', l.sealed_at)
     from audit_log_link l order by l.seq desc limit 1) as sealed,
  (select jsonb_build_object('day', a.day, 'seq', a.seq::text, 'hash', a.hash)
     from audit_log_anchor a order by a.day desc limit 1) as anchor,
  (select jsonb_build_object('seq', c.seq::text, 'at', c.at)
     from audit_log_checkpoint c order by c.seq desc limit 1) as checkpoint,
  (select count(*) from (
     select 1 from audit_log_entry e, audit_log_state s
      where (e.txid, e.id) > (s.txid, s.entry_id) and e.id > s.floor_id limit 10000) waiting) as waiting`

/** How far the log is sealed, and what is not watched. */
export async function readChainState(db: Knex, settings: AuditLogSettings): Promise<ChainState> {
  const [row] = found.parse(await db.raw(READ)).rows
  return {
    sealed: row?.sealed ?? null,
    waiting: row?.waiting ?? 0,
    last_anchor: row?.anchor ?? null,
    checkpoint: row?.checkpoint ?? null,
    retention_days: settings.retentionDays,
    unwatched: await unwatchedTables(db, settings.tables),
    time_zone: settings.timeZone,
    ...vocabulary(settings),
  }
}
