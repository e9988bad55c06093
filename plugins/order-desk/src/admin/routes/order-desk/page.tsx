import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListBullet } from "@medusajs/icons"
import { Container, Heading, InlineTip, Text } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import type { DeskChoices, DeskPage } from "../../../contract/desk-page"
import { listPath, pageOf, withList, withPage, withSingle } from "../../desk/desk-address"
import { ExportDrawer } from "../../desk/export-drawer"
import { FilterBar } from "../../desk/filter-bar"
import { OrderTable } from "../../desk/order-table"
import { SavedViews } from "../../desk/saved-views"
import { SearchBox } from "../../desk/search-box"
import { StatusTabs } from "../../desk/status-tabs"
import { LoadState } from "../../parts/load-state"
import { useLoaded } from "../../use-loaded"

/** All orders: filtered, searched, sorted, counted and exported. The address holds all of it. */
const OrderDeskPage = () => {
  const [address, setAddress] = useSearchParams()
  const { view, isAsking, reload } = useLoaded<DeskPage>(listPath(address))
  const choices = useLoaded<DeskChoices>("/admin/order-desk/choices")
  const page = view.state === "ready" ? view.data : undefined
  const change = (next: URLSearchParams) => {
    setAddress(next)
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4 lg:flex-row lg:items-center lg:justify-between">
        <Heading level="h1" className="whitespace-nowrap">
          Order desk
        </Heading>
        <div className="flex flex-wrap items-center gap-2 lg:flex-nowrap">
          <SearchBox
            text={address.get("q") ?? ""}
            onSearch={(text) => {
              if (text !== (address.get("q") ?? "")) change(withSingle(address, "q", text))
            }}
          />
          <SavedViews address={address} onOpen={change} />
          <ExportDrawer address={address} orders={page?.count ?? 0} />
        </div>
      </div>
      {page?.is_filling === true && (
        <div className="px-6 py-3">
          <InlineTip label="The desk is being filled">
            Orders are read for the first time, or anew. Until that is done some may be missing here.
          </InlineTip>
        </div>
      )}
      <StatusTabs
        counts={page?.payment_statuses}
        chosen={address.getAll("payment_status")}
        onChoose={(statuses) => {
          change(withList(address, "payment_status", statuses))
        }}
      />
      <FilterBar
        address={address}
        choices={choices.view.state === "ready" ? choices.view.data : undefined}
        onChange={change}
      />
      <LoadState view={view} retry={reload} />
      {page?.count === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
          No order passes these filters.
        </Text>
      )}
      {page !== undefined && page.count > 0 && (
        <OrderTable
          page={page}
          index={pageOf(address)}
          sort={address.get("sort") ?? "-placed"}
          isAsking={isAsking}
          onSort={(sort) => {
            change(withSingle(address, "sort", sort === "-placed" ? "" : sort))
          }}
          onPage={(index) => {
            change(withPage(address, index))
          }}
        />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Order desk", icon: ListBullet, rank: 1 })

export default OrderDeskPage
