import { defineRouteConfig } from "@medusajs/admin-sdk"
import { PaperPlane } from "@medusajs/icons"
import { Heading } from "@medusajs/ui"
import { useState } from "react"
import type { DeliveryList, DestinationList } from "../../../contract"
import { DeliveryDrawer } from "../../desk/delivery-drawer"
import { filterIn, listPath } from "../../desk/delivery-query"
import { DeliveryTable } from "../../desk/delivery-table"
import { DestinationCards } from "../../desk/destination-cards"
import { PausedBanner } from "../../desk/paused-banner"
import { useLoaded } from "../../use-loaded"

/** Everything that leaves the store: what is under way, what waits, what was given up, and the switches. */
const DeliveriesPage = () => {
  const [filter, setFilter] = useState(() => filterIn(window.location.search))
  const [page, setPage] = useState(0)
  const [opened, setOpened] = useState<string | null>(null)
  const destinations = useLoaded<DestinationList>("/admin/outbox/destinations")
  const deliveries = useLoaded<DeliveryList>(listPath(filter, page))
  const known = destinations.view.state === "ready" ? destinations.view.data.destinations : []
  const reload = () => {
    destinations.reload()
    deliveries.reload()
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Heading level="h1" className="sr-only">
        Deliveries
      </Heading>
      <PausedBanner destinations={known} />
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] xl:items-start">
        <DeliveryTable
          view={deliveries.view}
          reload={deliveries.reload}
          destinations={known}
          filter={filter}
          onFilter={(next) => {
            setFilter(next)
            setPage(0)
          }}
          page={page}
          onPage={setPage}
          onOpen={setOpened}
          onChanged={reload}
        />
        <DestinationCards view={destinations.view} reload={destinations.reload} onChanged={reload} />
      </div>
      {opened !== null && (
        <DeliveryDrawer
          key={opened}
          id={opened}
          onClose={() => {
            setOpened(null)
          }}
          onChanged={reload}
        />
      )}
    </div>
  )
}

export const config = defineRouteConfig({ label: "Deliveries", icon: PaperPlane })

export default DeliveriesPage
