import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TagSolid } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import type { BoardChoices, StockBoard } from "../../../contract/stock-board"
import { SearchBox } from "../../desk/search-box"
import { LoadState } from "../../parts/load-state"
import { OneOf } from "../../stock/one-of"
import { PasteDrawer } from "../../stock/paste-drawer"
import { StateTabs } from "../../stock/state-tabs"
import { boardPageOf, boardPath, withBoardPage, withPart } from "../../stock/stock-address"
import { StockTable } from "../../stock/stock-table"
import { useLoaded } from "../../use-loaded"

const NO_CHOICES: BoardChoices = { locations: [], categories: [] }

/** Stock of every variant in one grid that can be edited. The address holds what is shown. */
const StockBoardPage = () => {
  const [address, setAddress] = useSearchParams()
  const { view, isAsking, reload } = useLoaded<StockBoard>(boardPath(address))
  const asked = useLoaded<BoardChoices>("/admin/stock-board/choices")
  const { locations, categories } = asked.view.state === "ready" ? asked.view.data : NO_CHOICES
  const board = view.state === "ready" ? view.data : undefined
  const part = (name: Parameters<typeof withPart>[1]) => ({
    value: address.get(name) ?? "",
    onChoose: (value: string) => {
      setAddress(withPart(address, name, value))
    },
  })
  const state = part("stock")
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4 lg:flex-row lg:items-center lg:justify-between">
        <Heading level="h1" className="whitespace-nowrap">
          Stock board
        </Heading>
        <div className="flex flex-wrap items-center gap-2 lg:flex-nowrap">
          <SearchBox
            text={address.get("q") ?? ""}
            label="Search by product, variant or SKU"
            placeholder="Product, variant, SKU"
            onSearch={(text) => {
              if (text !== (address.get("q") ?? "")) setAddress(withPart(address, "q", text))
            }}
          />
          <PasteDrawer onDone={reload} />
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <StateTabs variants={board?.variants} chosen={state.value} onChoose={state.onChoose} />
        <div className="flex flex-wrap gap-2 px-6 pb-3 xl:pt-3">
          {locations.length > 1 && (
            <OneOf label="Location" all="All locations" choices={locations} {...part("location")} />
          )}
          {categories.length > 0 && (
            <OneOf label="Category" all="All categories" choices={categories} {...part("category")} />
          )}
        </div>
      </div>
      <LoadState view={view} retry={reload} />
      {board?.count === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
          Nothing passes these filters.
        </Text>
      )}
      {board !== undefined && board.count > 0 && (
        <StockTable
          board={board}
          index={boardPageOf(address)}
          sort={address.get("sort") ?? "product"}
          isAsking={isAsking}
          hasSeveralLocations={locations.length > 1}
          onSort={(sort) => {
            setAddress(withPart(address, "sort", sort === "product" ? "" : sort))
          }}
          onPage={(index) => {
            setAddress(withBoardPage(address, index))
          }}
          onChanged={reload}
        />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Stock board", icon: TagSolid, rank: 3 })

export default StockBoardPage
