import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { writeEvent } from "./ledger-moves"
import { overrideFromRow } from "./override-rows"
import type { OverrideRecord } from "./override-rows"

/** Whether what people recorded is borne out: by BillDesk, by the bank's statement, or not yet. */
export class OverrideChecks {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** Puts those in front of a person that BillDesk has not confirmed in so many days. @returns how many */
  async flagUnconfirmed(days: number): Promise<number> {
    return this.#db.transaction(async (trx) => {
      const rows: unknown = await trx("billdesk_override")
        .whereNull("withdrawn_at")
        .whereNull("confirmed_at")
        .whereNull("checked_at")
        .whereNull("flagged_at")
        .where("created_at", "<", trx.raw("now() - make_interval(secs => ?)", [days * 86_400]))
        .update({ flagged_at: trx.fn.now() })
        .returning(["order_id"])
      const flagged = z.array(z.object({ order_id: z.string() })).parse(rows)
      for (const { order_id: orderId } of flagged)
        await writeEvent(trx, {
          orderId,
          actor: "system",
          kind: "override",
          from: "recorded",
          to: "not_confirmed",
        })
      return flagged.length
    })
  }

  /** A person compared it with the bank's statement. @returns false when that is not asked (any more) */
  async check(id: string, { by, note }: { readonly by: string; readonly note: string }): Promise<boolean> {
    return this.#db.transaction(async (trx) => {
      const rows: unknown = await trx("billdesk_override")
        .where({ id })
        .whereNull("withdrawn_at")
        .whereNull("confirmed_at")
        .whereNull("checked_at")
        .update({ checked_at: trx.fn.now(), checked_by: by, check_note: note })
        .returning(["order_id"])
      const [row] = z.array(z.object({ order_id: z.string() })).parse(rows)
      if (!row) return false
      const event = { orderId: row.order_id, actor: "merchant", kind: "override", from: "recorded" } as const
      await writeEvent(trx, { ...event, to: "checked", detail: { by, why: note } })
      return true
    })
  }

  async find(id: string): Promise<OverrideRecord | undefined> {
    const row: unknown = await this.#db("billdesk_override").where({ id }).whereNull("withdrawn_at").first()
    return row === undefined ? undefined : overrideFromRow(row)
  }

  /** What waits for a person first, then newest first. */
  async list(page: { limit: number; offset: number }): Promise<{
    overrides: OverrideRecord[]
    count: number
    notConfirmed: number
  }> {
    const all = () => this.#db("billdesk_override").whereNull("withdrawn_at")
    const waits = "flagged_at is not null and confirmed_at is null and checked_at is null"
    const rows: unknown[] = await all()
      .orderByRaw(`(${waits}) desc, created_at desc, id`)
      .limit(page.limit)
      .offset(page.offset)
    const sums: unknown = await all().first(
      this.#db.raw(`count(*)::int as count, count(*) filter (where ${waits})::int as waiting`),
    )
    const { count, waiting } = z.object({ count: z.number(), waiting: z.number() }).parse(sums)
    return { overrides: rows.map(overrideFromRow), count, notConfirmed: waiting }
  }
}
