import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Container, Heading } from "@medusajs/ui"
import type { AdminConnection } from "../../../contract/admin-connection"
import { AttemptTable } from "../../desk/attempt-table"
import { Connection } from "../../desk/connection"
import { PersonSettlements } from "../../desk/person-settlements"
import { ReviewQueue } from "../../desk/review-queue"
import { EnvironmentBanner } from "../../parts/environment-banner"
import { LoadState } from "../../parts/load-state"
import { useLoaded } from "../../use-loaded"

/** Everything of BillDesk that is not one order's: decisions first, then the attempts, then the connection. */
const BillDeskPage = () => {
  const { view, reload } = useLoaded<AdminConnection>("/admin/billdesk")
  return (
    <div className="flex flex-col gap-y-3">
      <Heading level="h1" className="sr-only">
        BillDesk
      </Heading>
      {view.state === "ready" && <EnvironmentBanner environment={view.data.environment} />}
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] xl:items-start">
        <div className="flex min-w-0 flex-col gap-y-3">
          <ReviewQueue onDecided={reload} />
          <PersonSettlements />
          <AttemptTable />
        </div>
        {view.state === "ready" ? (
          <Connection data={view.data} />
        ) : (
          <Container className="p-0">
            <LoadState view={view} retry={reload} />
          </Container>
        )}
      </div>
    </div>
  )
}

export const config = defineRouteConfig({ label: "BillDesk", icon: CreditCard })

export default BillDeskPage
