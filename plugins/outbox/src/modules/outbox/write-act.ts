import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Act } from "../../contract"

/** One line of the audit trail, in the transaction of what it tells. */
export async function writeAct(
  trx: Knex.Transaction,
  act: {
    readonly actor: string
    readonly act: Act
    readonly destination?: string
    readonly deliveryId?: string
    readonly note?: string
    readonly detail?: Readonly<Record<string, string | number>>
  },
): Promise<void> {
  await trx("outbox_act").insert({
    actor: act.actor,
    act: act.act,
    destination: act.destination ?? null,
    delivery_id: act.deliveryId ?? null,
    note: act.note ?? null,
    detail: JSON.stringify(act.detail ?? {}),
  })
}
