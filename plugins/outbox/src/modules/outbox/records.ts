import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { DeliveryHistory } from "../../domain/timeline-entries"
import { matching } from "./matching"
import type { DeliveryFilter } from "./matching"
import { orderHistories } from "./order-histories"
import { actRows, anyRows, attemptRows, countRow, countRows, deliveryRows } from "./rows"
import type { ActRow, AttemptRow, CountRow, DeliveryRow } from "./rows"

const BATCH = 1000

const deadRows = z.object({ rows: z.array(z.object({ about: z.string(), total: z.number() })) })

/** What there is to see: deliveries, their attempts, what people did; and how long it is kept. */
export class Records {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** One page of what matches, newest first, and how many match in all. */
  async search(
    filter: DeliveryFilter & { readonly limit: number; readonly offset: number },
  ): Promise<{ found: DeliveryRow[]; count: number }> {
    const rows: unknown = await matching(this.#db, filter)
      .orderBy("seq", "desc")
      .limit(filter.limit)
      .offset(filter.offset)
      .select("*")
    const total: unknown = await matching(this.#db, filter).count("* as count").first()
    return { found: deliveryRows.parse(rows), count: countRow.parse(total).count }
  }

  async find(id: string): Promise<DeliveryRow | undefined> {
    const rows: unknown = await this.#db("outbox_delivery").where({ id })
    return deliveryRows.parse(rows)[0]
  }

  /** Newest first. */
  async attempts(deliveryId: string): Promise<AttemptRow[]> {
    const rows: unknown = await this.#db("outbox_attempt")
      .where({ delivery_id: deliveryId })
      .orderBy("number", "desc")
      .limit(100)
    return attemptRows.parse(rows)
  }

  /** What was done to one delivery by itself, newest first. */
  async acts(deliveryId: string): Promise<ActRow[]> {
    const rows: unknown = await this.#db("outbox_act")
      .where({ delivery_id: deliveryId })
      .orderBy("id", "desc")
      .limit(100)
    return actRows.parse(rows)
  }

  /** How many deliveries of each destination are in each state, and since when the oldest of them is there. */
  async counts(): Promise<CountRow[]> {
    const answer: unknown = await this.#db.raw(
      `select destination, state, count(*)::int as total, min(created_at) as oldest
       from outbox_delivery group by destination, state`,
    )
    return countRows.parse(answer).rows
  }

  /** How many deliveries about each of these, as their subject or before its first colon, were given up. */
  async countDead(subjects: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const answer: unknown = await this.#db.raw(
      `select split_part(subject, ':', 1) as about, count(*)::int as total
       from outbox_delivery where state = 'dead' and split_part(subject, ':', 1) = any(?) group by 1`,
      [[...subjects]],
    )
    return new Map(deadRows.parse(answer).rows.map(({ about, total }) => [about, total]))
  }

  /** @see {@link orderHistories} */
  async historiesOf(orderId: string): Promise<readonly DeliveryHistory[]> {
    return orderHistories(this.#db, orderId)
  }

  /** Deletes what has been finished for longer, dead ones apart, with its attempts. @returns how many */
  async forget(olderThanDays: number): Promise<number> {
    let forgotten = 0
    for (;;) {
      const answer: unknown = await this.#db.raw(
        `delete from outbox_delivery where id in (
           select id from outbox_delivery
           where state in ('done','superseded','discarded') and finished_at < now() - make_interval(days => ?)
           limit ? for update skip locked)
         returning id`,
        [olderThanDays, BATCH],
      )
      const batch = anyRows.parse(answer).rows.length
      forgotten += batch
      if (batch < BATCH) return forgotten
    }
  }
}
