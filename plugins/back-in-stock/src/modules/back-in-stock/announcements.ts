import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { announcedRows, countRows, lockRows } from "./rows"
import type { Offered } from "./notices"

/** A notice whose mail is to be sent. A notice that went back to waiting is announced in another round. */
export interface Announced {
  readonly id: string
  readonly round: number
}

export interface Announcing extends Offered {
  /** How many now. @param toldJustNow announced within the last minute */
  readonly howMany: (toldJustNow: number) => number
  /** Makes the delivery, within the same transaction. */
  readonly remember: (announced: Announced, trx: Knex.Transaction) => Promise<void>
}

/** Shorter than the time between two sweeps, so that a sweep that comes a little early is a sweep all the same. */
const JUST_NOW = "55 seconds"

const LOCK = `select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as mine`
const TOLD = `
select count(*) from back_in_stock_notice
where variant_id = ? and sales_channel_id = ? and announced_at > now() - interval '${JUST_NOW}'`
const ANNOUNCE = `
with next as (
  select id from back_in_stock_notice
  where variant_id = ? and sales_channel_id = ? and state = 'waiting'
  order by seq limit ? for update skip locked),
told as (
  update back_in_stock_notice n
  set state = 'announced', announced_at = now(), round = n.round + 1, updated_at = now()
  from next where n.id = next.id returning n.id, n.round, n.seq)
select id, round from told order by seq`

/** Who is told next. */
export class Announcements {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /**
   * Takes those who asked first, and makes their deliveries: both or neither. One process at a time does so for a
   * variant; another that comes meanwhile finds nothing to do.
   *
   * @returns how many
   */
  async announce({ variantId, salesChannelId, howMany, remember }: Announcing): Promise<number> {
    return this.#db.transaction(async (trx) => {
      const lock: unknown = await trx.raw(LOCK, [`back_in_stock:${variantId}:${salesChannelId}`])
      if (!lockRows.parse(lock).rows[0].mine) return 0
      const told: unknown = await trx.raw(TOLD, [variantId, salesChannelId])
      const most = howMany(countRows.parse(told).rows[0].count)
      if (most <= 0) return 0
      const taken: unknown = await trx.raw(ANNOUNCE, [variantId, salesChannelId, most])
      const { rows } = announcedRows.parse(taken)
      for (const announced of rows) await remember(announced, trx)
      return rows.length
    })
  }
}
