import type { MedusaContainer } from "@medusajs/framework/types"

import { connectionClient } from "./connection-client"
import { lookAtZoho } from "./look-at-zoho"
import { zohoModule } from "./zoho-module"

/** Looks at Zoho now and keeps what was found. A shop that is not connected stays as it is. */
export async function tryConnection(container: MedusaContainer): Promise<void> {
  const { desk } = zohoModule(container)
  const connection = await desk?.connections.current()
  if (!desk || connection?.kind !== "open") return
  const look = await lookAtZoho(connectionClient(connection), connection.settings)
  await desk.looks.keep(connection.fingerprint, look)
}
