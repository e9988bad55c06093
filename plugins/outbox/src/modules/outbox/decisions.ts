import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DeliveryState } from "../../contract"
import { statesThatAllow } from "../../domain/actions-of"
import { matching } from "./matching"
import type { DeliveryFilter } from "./matching"
import { deliveryRows } from "./rows"
import type { DeliveryRow } from "./rows"
import { writeAct } from "./write-act"

/** What a person decides about deliveries. Each is written down with its actor, in the same transaction. */
export class Decisions {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /**
   * Sends it (again) as soon as a worker is free, with all its tries before it. Doubts stay: what may have arrived is
   * looked up first.
   *
   * @param seen only while it is as a person saw it: the same decision, sent twice, is taken once
   * @returns undefined when it is in flight, gone, or no longer as it was seen
   */
  async replay(id: string, actor: string, seen?: DeliveryState): Promise<DeliveryRow | undefined> {
    const states = statesThatAllow("replay").filter((state) => seen === undefined || state === seen)
    return this.#db.transaction(async (trx) => {
      const rows: unknown = await trx("outbox_delivery")
        .where({ id })
        .whereIn("state", states)
        .update(afresh(trx))
        .returning("*")
      const [row] = deliveryRows.parse(rows)
      if (row) await writeAct(trx, { actor, act: "replay", deliveryId: id, destination: row.destination })
      return row
    })
  }

  /** Replays all that match. @returns how many */
  async replayMany(filter: DeliveryFilter & { state: "dead" | "waiting" }, actor: string): Promise<number> {
    return this.#db.transaction(async (trx) => {
      const replayed = await matching(trx, filter).update(afresh(trx))
      if (replayed > 0) {
        const { destination, state } = filter
        await writeAct(trx, {
          actor,
          act: "replay_many",
          ...(destination === undefined ? {} : { destination }),
          detail: { state, replayed },
        })
      }
      return replayed
    })
  }

  /**
   * Every delivery that waits for its next try is due now; its failed tries still count. One that was never tried waits
   * for nothing but its own time.
   */
  async bringForward(): Promise<void> {
    await this.#db("outbox_delivery")
      .where({ state: "waiting" })
      .where("attempts", ">", 0)
      .update({ due_at: this.#db.fn.now() })
  }

  /** It shall not be sent. @returns undefined when it is in flight, finished or gone */
  async discard(id: string, note: string, actor: string): Promise<DeliveryRow | undefined> {
    return this.#db.transaction(async (trx) => {
      const rows: unknown = await trx("outbox_delivery")
        .where({ id })
        .whereIn("state", statesThatAllow("discard"))
        .update({ state: "discarded", finished_at: trx.fn.now(), updated_at: trx.fn.now() })
        .returning("*")
      const [row] = deliveryRows.parse(rows)
      if (row)
        await writeAct(trx, { actor, act: "discard", deliveryId: id, destination: row.destination, note })
      return row
    })
  }
}

const afresh = (trx: Knex.Transaction) => ({
  state: "waiting",
  tries: 0,
  due_at: trx.fn.now(),
  finished_at: null,
  updated_at: trx.fn.now(),
})
