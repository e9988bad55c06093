import type { MedusaContainer } from "@medusajs/framework/types"

import type { OrderInZohoState, OrderInZohoView } from "../contract"
import { recordUrl } from "../domain"
import type { RecordRow } from "../modules/zoho-crm/records"
import { deliveriesOf, pauseOfZoho } from "./outbox-deliveries"
import type { OrderDelivery } from "./outbox-deliveries"
import { zohoModule } from "./zoho-module"

/** What a merchant sees of one order in Zoho. */
export async function showOrder(container: MedusaContainer, orderId: string): Promise<OrderInZohoView> {
  const { settings, records } = zohoModule(container)
  const [row, deliveries, pause] = await Promise.all([
    records.find(orderId),
    deliveriesOf(container, orderId),
    pauseOfZoho(container),
  ])
  const state = stateOf(row, deliveries)
  const open = deliveries.find((delivery) => delivery.state === "waiting" || delivery.state === "sending")
  const failed = state === "given_up" ? deliveries[0] : open
  return {
    order_id: orderId,
    environment: settings.environment,
    state,
    record:
      row && row.zoho_id !== null
        ? {
            module: row.module,
            id: row.zoho_id,
            url: await linkTo(container, row.module, row.zoho_id),
          }
        : null,
    last_error: row?.last_error ?? failed?.last_message ?? null,
    next_try_at: open?.state === "waiting" && !pause ? open.due_at.toISOString() : null,
    updated_at: row?.updated_at.toISOString() ?? null,
    pause: pause
      ? {
          code: pause.pause_code ?? "",
          message: pause.pause_message ?? "",
          since: pause.paused_at.toISOString(),
          next_try_at: pause.probe_at?.toISOString() ?? null,
        }
      : null,
  }
}

async function linkTo(container: MedusaContainer, module: string, id: string): Promise<string | null> {
  const { settings, desk } = zohoModule(container)
  if (settings.environment === "off") return null
  const connection = await desk?.connections.current()
  const { dataCentre } = connection?.kind === "open" ? connection.settings : settings.client
  return recordUrl(settings, { dataCentre, module, id })
}

function stateOf(row: RecordRow | undefined, deliveries: readonly OrderDelivery[]): OrderInZohoState {
  if (deliveries.some(({ state }) => state === "sending")) return "sending"
  if (deliveries.some(({ state }) => state === "waiting")) return "waiting"
  if (deliveries[0]?.state === "dead") return "given_up"
  if (row?.state === "left") return "left"
  return row?.state === "linked" ? "in_zoho" : "none"
}
