import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChartBar } from "@medusajs/icons"
import { Button, Container, Heading } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import type { DeskSummary } from "../../../contract/summary"
import { DayFilter } from "../../desk/range-filters"
import { BestSellers } from "../../overview/best-sellers"
import { DayPlot } from "../../overview/day-plot"
import { Figures } from "../../overview/figures"
import { daysIn, RANGES } from "../../overview/overview-range"
import { StatusList } from "../../overview/status-list"
import { LoadState } from "../../parts/load-state"
import { useLoaded } from "../../use-loaded"

/** How the shop does: today, over 7 or 30 days, or a range. Every figure leads to its orders. */
const OverviewPage = () => {
  const [address, setAddress] = useSearchParams()
  const { key, from, to } = daysIn(address)
  const { view, reload } = useLoaded<DeskSummary>(`/admin/order-desk/summary?from=${from}&to=${to}`)
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h1">Overview</Heading>
        <div className="flex flex-wrap gap-1" role="group" aria-label="Days">
          {RANGES.map((range) => (
            <Button
              key={range.key}
              size="small"
              variant={key === range.key ? "secondary" : "transparent"}
              aria-pressed={key === range.key}
              onClick={() => {
                setAddress({ days: range.key })
              }}
            >
              {range.text}
            </Button>
          ))}
          <DayFilter
            from={key === "range" ? from : ""}
            to={key === "range" ? to : ""}
            onChange={(first, last) => {
              setAddress(first === "" || last === "" ? {} : { from: first, to: last })
            }}
          />
        </div>
      </Container>
      {view.state === "ready" ? (
        <>
          <Figures summary={view.data} />
          <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-2">
            <DayPlot summary={view.data} />
            <StatusList summary={view.data} />
            <BestSellers summary={view.data} />
          </div>
        </>
      ) : (
        <Container className="p-0">
          <LoadState view={view} retry={reload} />
        </Container>
      )}
    </div>
  )
}

export const config = defineRouteConfig({ label: "Overview", icon: ChartBar, rank: 2 })

export default OverviewPage
