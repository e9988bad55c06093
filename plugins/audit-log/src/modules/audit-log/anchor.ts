import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Anchor } from "../../contract"
import { anchorRows } from "./chain-rows"
import { z } from "@medusajs/framework/zod"
import { rowsOf } from "./rows"

/** A chain that has not grown since the last anchor gets none: there is nothing new to hold. */
const WRITE = `
insert into audit_log_anchor (day, seq, hash)
select ?::date, s.seq, s.hash from audit_log_state s
 where s.seq > coalesce((select max(seq) from audit_log_anchor), 0)
on conflict (day) do nothing
returning day::text as day, seq::text as seq, hash`

const UNTOLD = `
select a.day::text as day, a.seq::text as seq, a.hash
  from audit_log_anchor a, audit_log_state s
 where a.day > coalesce(s.told_day, '-infinity'::date)
 order by a.day limit 30`

const told = rowsOf(z.object({ told: z.string() }))

/** Anchors the chain for a day that has ended. @returns the anchor, or undefined where the day has its own already */
export async function anchorDay(db: Knex, day: string): Promise<Anchor | undefined> {
  return anchorRows.parse(await db.raw(WRITE, [day])).rows[0]
}

/** Anchors that nobody outside has been told of. */
export async function untoldAnchors(db: Knex): Promise<readonly Anchor[]> {
  return anchorRows.parse(await db.raw(UNTOLD)).rows
}

/** Notes that all anchors up to this day are kept outside too. */
export async function noteTold(db: Knex, day: string): Promise<void> {
  told.parse(
    await db.raw(
      "update audit_log_state set told_day = greatest(told_day, ?::date) returning told_day::text as told",
      [day],
    ),
  )
}
