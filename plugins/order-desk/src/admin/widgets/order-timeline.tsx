import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ArrowPath } from "@medusajs/icons"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useState } from "react"
import type { OrderTimeline, TimelineKind } from "../../contract/timeline"
import { LoadState } from "../parts/load-state"
import { KindFilter } from "../timeline/kind-filter"
import { TimelineLine } from "../timeline/timeline-line"
import { useTimeline } from "../timeline/use-timeline"

/** A worker takes what was sent again within seconds: then the list is read once more. */
const LATER_MS = 4000

/** Everything that happened to an order, in one list; what can be repeated safely is repeated from here. */
const OrderTimelineWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const [kinds, setKinds] = useState<readonly TimelineKind[]>([])
  const { view, isAsking, fault, reload, showOlder } = useTimeline(order.id, kinds)
  const dashboard = useQueryClient()
  // The rest of the page tells of the same order.
  const repeated = useCallback(() => {
    reload()
    void dashboard.invalidateQueries()
    setTimeout(reload, LATER_MS)
  }, [reload, dashboard])
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading level="h2">Timeline</Heading>
        <Button size="small" variant="secondary" isLoading={isAsking} onClick={reload}>
          <ArrowPath />
          Refresh
        </Button>
      </div>
      <LoadState view={view} retry={reload} />
      {view.state === "ready" && (
        <>
          <Missing timeline={view.data} />
          <KindFilter counts={view.data.counts} chosen={kinds} onChange={setKinds} />
          <ol aria-label="What happened, newest first" aria-busy={isAsking} className="divide-y">
            {view.data.entries.map((entry) => (
              <TimelineLine key={entry.id} entry={entry} onDone={repeated} />
            ))}
          </ol>
          {view.data.entries.length === 0 && (
            <Text size="small" className="text-ui-fg-subtle px-6 py-4">
              Nothing of these kinds happened.
            </Text>
          )}
          {(view.data.next !== null || fault !== null) && (
            <div className="flex flex-wrap items-center gap-3 px-6 py-4">
              <Button size="small" variant="secondary" disabled={isAsking} onClick={showOlder}>
                Show older
              </Button>
              {fault !== null && (
                <Text size="small" role="alert">
                  {fault}
                </Text>
              )}
            </div>
          )}
        </>
      )}
    </Container>
  )
}

/** What the list lacks, in words. */
function Missing({ timeline: { unread, cut } }: { timeline: OrderTimeline }) {
  if (unread.length === 0 && cut.length === 0) return null
  return (
    <div className="bg-ui-bg-subtle px-6 py-3" role="alert">
      {unread.map(({ source, message }) => (
        <Text key={source} size="small">
          {message} Its entries are missing; the others are complete.
        </Text>
      ))}
      {cut.length > 0 && (
        <Text size="small">
          More happened than is listed: the oldest entries of {cut.join(", ")} are missing.
        </Text>
      )}
    </div>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.after" })

export default OrderTimelineWidget
