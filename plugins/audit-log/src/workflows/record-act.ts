import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewEntry } from "../modules/audit-log/record"
import { auditLog } from "./audit-log-module"

/**
 * Keeps what no table tells, in the name of whoever acts now: for a host to hand to its other plugins.
 *
 * @param trx a transaction that the entry belongs to
 */
export async function recordAct(
  container: MedusaContainer,
  entry: NewEntry,
  trx?: Knex.Transaction,
): Promise<void> {
  await auditLog(container).record(entry, trx)
}
