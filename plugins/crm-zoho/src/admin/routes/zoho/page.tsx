import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CloudArrowUp } from "@medusajs/icons"
import { Heading } from "@medusajs/ui"
import { ActsSection } from "../../zoho/acts-section"
import { BackfillSection } from "../../zoho/backfill-section"
import { ConnectionSection } from "../../zoho/connection-section"
import { DeliveriesSection } from "../../zoho/deliveries-section"
import { MappingSection } from "../../zoho/mapping-section"
import { ReturnNote } from "../../zoho/return-note"

/** Everything about Zoho CRM that is not one order's. */
const ZohoPage = () => (
  <div className="flex flex-col gap-y-3">
    <Heading level="h1" className="sr-only">
      Zoho
    </Heading>
    <ReturnNote />
    <div className="grid grid-cols-1 gap-3 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] xl:items-start">
      <div className="flex min-w-0 flex-col gap-y-3">
        <ConnectionSection />
        <MappingSection />
      </div>
      <div className="flex min-w-0 flex-col gap-y-3">
        <DeliveriesSection />
        <BackfillSection />
        <ActsSection />
      </div>
    </div>
  </div>
)

export const config = defineRouteConfig({ label: "Zoho", icon: CloudArrowUp })

export default ZohoPage
