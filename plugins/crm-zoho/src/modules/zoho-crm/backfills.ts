import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { BACKFILL_STATES } from "../../contract"
import type { BackfillState } from "../../contract"

const backfillRow = z.object({
  id: z.string(),
  from_at: z.date(),
  to_at: z.date(),
  state: z.enum(BACKFILL_STATES),
  reason: z.string().nullable(),
  rate_per_minute: z.number(),
  total: z.number(),
  seen: z.number(),
  enqueued: z.number(),
  started_by: z.string(),
  created_at: z.date(),
})
const backfillRows = z.array(backfillRow)
export type BackfillRow = Readonly<z.output<typeof backfillRow>>

export interface NewBackfill {
  readonly from: Date
  readonly to: Date
  readonly ratePerMinute: number
  readonly total: number
  readonly startedBy: string
}

/** How far one turn came. */
export interface BackfillTurn {
  readonly seen: number
  readonly enqueued: number
  readonly isDone: boolean
}

const ACT_FROM: Readonly<Record<"paused" | "running" | "stopped", readonly BackfillState[]>> = {
  paused: ["running"],
  running: ["paused"],
  stopped: ["running", "paused"],
}

/** The table of back-fills. */
export class Backfills {
  constructor(private readonly db: Knex) {}

  async start(wanted: NewBackfill): Promise<BackfillRow> {
    const rows: unknown = await this.db("zoho_backfill")
      .insert({
        id: generateEntityId(undefined, "zohoback"),
        from_at: wanted.from,
        to_at: wanted.to,
        state: "running",
        rate_per_minute: wanted.ratePerMinute,
        total: wanted.total,
        started_by: wanted.startedBy,
      })
      .returning("*")
    const [row] = backfillRows.parse(rows)
    if (!row) throw new Error("The back-fill was not stored.")
    return row
  }

  /** Newest first. */
  async list(): Promise<readonly BackfillRow[]> {
    const rows: unknown = await this.db("zoho_backfill")
      .whereNull("deleted_at")
      .orderBy("created_at", "desc")
      .limit(50)
    return backfillRows.parse(rows)
  }

  async find(id: string): Promise<BackfillRow | undefined> {
    const rows: unknown = await this.db("zoho_backfill").where({ id }).whereNull("deleted_at")
    return backfillRows.parse(rows)[0]
  }

  /** What a person decides. @returns undefined when the back-fill is in no state for it */
  async decide(
    id: string,
    state: "paused" | "running" | "stopped",
    by: string,
  ): Promise<BackfillRow | undefined> {
    const rows: unknown = await this.db("zoho_backfill")
      .where({ id })
      .whereIn("state", [...ACT_FROM[state]])
      .update({
        state,
        changed_by: by,
        reason: state === "stopped" ? "A person stopped it." : null,
        updated_at: this.db.fn.now(),
      })
      .returning("*")
    return backfillRows.parse(rows)[0]
  }

  /** The running back-fills whose turn it is; each goes to one process, whose next turn is `everySeconds` later. */
  async takeTurns(everySeconds: number): Promise<readonly BackfillRow[]> {
    const answer: unknown = await this.db.raw(
      `update zoho_backfill set next_turn_at = now() + make_interval(secs => ?)
       where state = 'running' and deleted_at is null and coalesce(next_turn_at <= now(), true)
       returning *`,
      [everySeconds],
    )
    return z.object({ rows: backfillRows }).parse(answer).rows
  }

  async advance(id: string, turn: BackfillTurn): Promise<void> {
    await this.db("zoho_backfill")
      .where({ id })
      .update({
        seen: this.db.raw("seen + ?", [turn.seen]),
        enqueued: this.db.raw("enqueued + ?", [turn.enqueued]),
        updated_at: this.db.fn.now(),
      })
    if (turn.isDone) await this.db("zoho_backfill").where({ id, state: "running" }).update({ state: "done" })
  }

  async stop(id: string, reason: string): Promise<void> {
    await this.db("zoho_backfill").where({ id, state: "running" }).update({ state: "stopped", reason })
  }
}
