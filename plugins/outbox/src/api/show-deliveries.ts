import type { MedusaContainer } from "@medusajs/framework/types"
import type { DeliveryView } from "../contract"
import { registeredDestinations } from "../destination"
import { actionsOf } from "../domain/actions-of"
import type { DeliveryRow } from "../modules/outbox/rows"
import { ordersOf } from "./order-numbers"

/** Deliveries as the admin page shows them. */
export async function showDeliveries(
  container: MedusaContainer,
  rows: readonly DeliveryRow[],
): Promise<DeliveryView[]> {
  const orders = await ordersOf(
    container,
    rows.map(({ subject }) => subject),
  )
  const titles = registeredDestinations()
  return rows.map((row) => ({
    id: row.id,
    destination: row.destination,
    destination_title: titles.get(row.destination)?.title ?? row.destination,
    kind: row.kind,
    subject: row.subject,
    order: orders.get(row.subject) ?? null,
    state: row.state,
    tries: row.tries,
    next_try_at: row.state === "waiting" ? row.due_at.toISOString() : null,
    remote_reference: row.remote_reference,
    last_code: row.last_code,
    last_message: row.last_message,
    created_at: row.created_at.toISOString(),
    finished_at: row.finished_at?.toISOString() ?? null,
    actions: actionsOf(row.state),
  }))
}
