import { Drawer, IconButton, Text } from "@medusajs/ui"
import { History } from "@medusajs/icons"
import {
  CHANGE_REASONS,
  type BoardRow,
  type StockChange,
  type StockChangeList,
} from "../../contract/stock-board"
import { count, indianTime } from "../format"
import { LoadState } from "../parts/load-state"
import { useLoaded } from "../use-loaded"
import { KIND_WORDS, REASON_WORDS } from "./stock-words"

/** Who changed an item, when, from what to what, and why. */
export function HistoryDrawer({ row }: { row: BoardRow }) {
  return (
    <Drawer>
      <Drawer.Trigger asChild>
        <IconButton size="small" variant="transparent" aria-label={`History of ${row.sku}`}>
          <History />
        </IconButton>
      </Drawer.Trigger>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>
            <bdi>{row.sku}</bdi>
          </Drawer.Title>
          <Drawer.Description>
            <bdi>
              {row.product}, {row.variant}
            </bdi>
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">
          <Changes itemId={row.item_id ?? ""} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}

function Changes({ itemId }: { itemId: string }) {
  const { view, reload } = useLoaded<StockChangeList>(`/admin/stock-board/items/${itemId}/changes?limit=100`)
  if (view.state !== "ready") return <LoadState view={view} retry={reload} />
  const { changes, count: all } = view.data
  return (
    <>
      <Text size="small" className="text-ui-fg-subtle border-b px-6 py-3">
        What people changed on this board. Sales, and what was changed on Medusa’s own pages, are in the audit
        log.
      </Text>
      {changes.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          Nobody has changed anything here yet.
        </Text>
      )}
      <ul className="divide-y">
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ul>
      {all > changes.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {count(all - changes.length)} older changes are not shown.
        </Text>
      )}
    </>
  )
}

const valueOf = (change: StockChange, value: number | null): string =>
  value !== null ? count(value) : change.kind === "threshold" ? "the store’s own" : ""

function Change({ change }: { change: StockChange }) {
  const listed = CHANGE_REASONS.find((reason) => reason === change.reason)
  const why = [listed === undefined ? change.reason : REASON_WORDS[listed], change.note].filter(Boolean)
  const hasValues = change.kind !== "stop" && change.kind !== "lift"
  return (
    <li className="flex flex-col gap-y-0.5 px-6 py-3">
      <div className="flex items-baseline justify-between gap-x-3">
        <Text size="small" weight="plus">
          {KIND_WORDS[change.kind]}
          {hasValues && (
            <span className="ml-2 tabular-nums">
              {valueOf(change, change.before)} → {valueOf(change, change.after)}
            </span>
          )}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted whitespace-nowrap">
          {indianTime(change.at)}
        </Text>
      </div>
      {why.length > 0 && (
        <Text size="small">
          <bdi>{why.join(" · ")}</bdi>
        </Text>
      )}
      <Text size="xsmall" className="text-ui-fg-subtle">
        <bdi>{[change.by ?? "unknown", change.location].filter(Boolean).join(" · ")}</bdi>
      </Text>
    </li>
  )
}
