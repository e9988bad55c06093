import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewDelivery } from "../domain/new-delivery"
import { OUTBOX_MODULE } from "../modules/outbox"
import type { Enqueued, OutboxModuleService } from "../modules/outbox"

/**
 * Remembers that something is to leave the store. Nothing is sent here. Enqueueing the same `dedupeKey` again, at once
 * or later, changes nothing.
 *
 * @param trx a transaction on Medusa's database: the delivery exists when it commits, and never when it does not
 * @throws {MedusaError} for a delivery that cannot be stored, naming every fault
 */
export async function enqueue(
  container: MedusaContainer,
  delivery: NewDelivery,
  trx?: Knex.Transaction,
): Promise<Enqueued> {
  const outbox: OutboxModuleService = container.resolve(OUTBOX_MODULE)
  return outbox.enqueue(delivery, trx)
}
