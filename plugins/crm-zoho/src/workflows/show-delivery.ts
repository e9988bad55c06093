import type { MedusaContainer } from "@medusajs/framework/types"

import type { DeliveryView } from "../contract"
import { recordUrl } from "../domain"
import { zohoModule } from "./zoho-module"

/** What a merchant sees of one order's delivery. */
export async function showDelivery(container: MedusaContainer, orderId: string): Promise<DeliveryView> {
  const { desk, deliveries, settings } = zohoModule(container)
  const row = await deliveries.find(orderId)
  const connection = await desk?.connection.read()
  const waits = row !== undefined && (row.state === "pending" || row.state === "retry")
  return {
    order_id: orderId,
    delivery: row
      ? {
          state: row.state,
          attempts: row.attempts,
          zoho_id: row.zoho_id,
          record_url:
            desk && row.zoho_id && row.zoho_module
              ? recordUrl(desk.settings.recordUrl, row.zoho_module, row.zoho_id)
              : null,
          last_error: row.last_error,
          next_try_at: waits ? row.next_try_at.toISOString() : null,
          updated_at: row.updated_at.toISOString(),
        }
      : null,
    connection: {
      environment: settings.environment,
      fault: connection?.fault_kind
        ? {
            kind: connection.fault_kind,
            code: connection.fault_code ?? "",
            message: connection.fault_message ?? "",
          }
        : null,
      quiet_until: connection?.is_quiet ? (connection.quiet_until?.toISOString() ?? null) : null,
    },
  }
}
