import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { deliveryFaults } from "../../domain/new-delivery"
import type { NewDelivery } from "../../domain/new-delivery"
import { idRows } from "./rows"

export interface Enqueued {
  readonly id: string
  /** False: it was there already, and nothing has changed. */
  readonly isNew: boolean
}

/**
 * Makes the delivery's row, or gives the one that has its `dedupeKey`.
 *
 * @throws {MedusaError} naming every fault of a delivery that cannot be stored
 */
export async function takeIn(db: Knex, delivery: NewDelivery): Promise<Enqueued> {
  const faults = deliveryFaults(delivery)
  if (faults.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The outbox cannot take this delivery. ${faults.join(" ")} Nothing was stored.`,
    )
  }
  const { destination, dedupeKey, notBefore } = delivery
  const made: unknown = await db("outbox_delivery")
    .insert({
      id: generateEntityId(undefined, "obdel"),
      destination,
      kind: delivery.kind,
      subject: delivery.subject,
      dedupe_key: dedupeKey,
      payload: JSON.stringify(delivery.payload),
      ...(notBefore === undefined ? {} : { due_at: notBefore }),
    })
    .onConflict(["destination", "dedupe_key"])
    .ignore()
    .returning("id")
  const [row] = idRows.parse(made)
  if (row) return { id: row.id, isNew: true }
  const known: unknown = await db("outbox_delivery")
    .where({ destination, dedupe_key: dedupeKey })
    .select("id")
  const [there] = idRows.parse(known)
  // Deleted between the two questions: retention took it away.
  return there ? { id: there.id, isNew: false } : takeIn(db, delivery)
}
