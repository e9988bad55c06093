import { InlineTip } from "@medusajs/ui"
import type { AdminConnection } from "../../contract/admin-connection"
import { environmentWarnings } from "../labels"

/** Says on every page where money is shown that this money is not real; nothing in production. */
export function EnvironmentBanner({ environment }: { environment: AdminConnection["environment"] }) {
  const warning = environmentWarnings[environment]
  if (warning === null) return null
  // Medusa 2.21 puts a widget of a `before` zone below core's sections; a banner stands first.
  return (
    <InlineTip variant="warning" label="Test money" role="note" style={{ order: -1 }}>
      {warning}
    </InlineTip>
  )
}
