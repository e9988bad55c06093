import { StatusBadge, Table, Tooltip, clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { BoardRow, ChangeReason } from "../../contract/stock-board"
import { count, indianTime, money } from "../format"
import { EditCell } from "./edit-cell"
import { HistoryDrawer } from "./history-drawer"
import { OnHandForm } from "./on-hand-form"
import { StopButton } from "./stop-button"
import { STATUS_WORDS } from "./stock-words"
import { ThresholdForm } from "./threshold-form"

interface StockRowProps {
  readonly row: BoardRow
  /** Its place on the page, from 0. */
  readonly at: number
  readonly currency: string
  readonly hasSeveralLocations: boolean
  readonly reason: ChangeReason
  readonly onReason: (reason: ChangeReason) => void
  readonly onChanged: () => void
}

/** An item at a location. */
export function StockRow({
  row,
  at,
  currency,
  hasSeveralLocations,
  reason,
  onReason,
  onChanged,
}: StockRowProps) {
  return (
    <Table.Row className={clx(!row.is_on_sale && "text-ui-fg-muted")}>
      <Table.Cell className="px-2">
        <Link
          to={`/products/${row.product_id}`}
          className="focus-visible:shadow-borders-focus block max-w-40 truncate rounded font-medium outline-none hover:underline xl:max-w-64"
          title={row.product}
        >
          <bdi>{row.product}</bdi>
        </Link>
        <bdi className="txt-compact-xsmall text-ui-fg-subtle block max-w-40 truncate xl:max-w-64">
          {[
            row.variant,
            row.required > 1 ? `${count(row.required)} for one` : "",
            row.is_on_sale ? "" : "not on sale",
          ]
            .filter(Boolean)
            .join(" · ")}
          <span className="xl:hidden"> · {row.sku}</span>
        </bdi>
      </Table.Cell>
      <Table.Cell className="hidden whitespace-nowrap px-2 xl:table-cell">
        <bdi>{row.sku}</bdi>
      </Table.Cell>
      {hasSeveralLocations && (
        <Table.Cell className="px-2">
          <bdi className="block max-w-32 truncate">{row.location ?? "nowhere"}</bdi>
        </Table.Cell>
      )}
      <Table.Cell className="whitespace-nowrap px-2 text-right tabular-nums">
        {row.price === null ? "–" : money(row.price, currency)}
      </Table.Cell>
      <Table.Cell className="px-2 text-right">
        {row.level_id === null ? (
          <span className="text-ui-fg-muted">–</span>
        ) : (
          <EditCell place={[at, 0]} label={`On hand of ${row.sku}`} shown={count(row.on_hand)}>
            {({ typed, close }) => (
              <OnHandForm
                row={row}
                typed={typed}
                reason={reason}
                onReason={onReason}
                onStale={onChanged}
                onCancel={() => {
                  close("stay")
                }}
                onSaved={() => {
                  close("below")
                  onChanged()
                }}
              />
            )}
          </EditCell>
        )}
      </Table.Cell>
      <Table.Cell className="px-2 text-right tabular-nums">{count(row.reserved)}</Table.Cell>
      <Table.Cell
        className={clx("px-2 text-right tabular-nums", row.is_low && "text-ui-tag-orange-text font-medium")}
      >
        {count(row.available)}
      </Table.Cell>
      <Table.Cell className="px-2 text-right">
        {row.item_id === null ? (
          <span className="text-ui-fg-muted">–</span>
        ) : (
          <EditCell
            place={[at, 1]}
            label={`Low from, of ${row.sku}`}
            shown={count(row.low_at)}
            isMuted={row.threshold === null}
          >
            {({ typed, close }) => (
              <ThresholdForm
                row={row}
                typed={typed}
                onCancel={() => {
                  close("stay")
                }}
                onSaved={() => {
                  close("below")
                  onChanged()
                }}
              />
            )}
          </EditCell>
        )}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap px-2">
        <Status row={row} />
      </Table.Cell>
      <Table.Cell className="px-2">
        {row.item_id !== null && (
          <div className="flex items-center justify-end gap-x-1">
            {row.level_id !== null && (
              <StopButton row={row} hasSeveralLocations={hasSeveralLocations} onDone={onChanged} />
            )}
            <HistoryDrawer row={row} />
          </div>
        )}
      </Table.Cell>
    </Table.Row>
  )
}

function Status({ row }: { row: BoardRow }) {
  const [word, why] = STATUS_WORDS[row.status]
  const color = row.status === "stopped" ? "purple" : word === "Active" ? "green" : "red"
  const uncounted = row.is_counted ? (row.allows_backorder ? "sold beyond stock" : "") : "not counted"
  const said = [why, row.is_low ? "low" : "", uncounted].filter(Boolean).join(", ")
  return (
    <>
      <StatusBadge color={color}>{word}</StatusBadge>
      {said !== "" && (
        <div className="txt-compact-xsmall text-ui-fg-subtle mt-0.5">
          {row.stop === null ? (
            said
          ) : (
            <Tooltip
              content={`${row.stop.reason} · ${row.stop.by ?? "unknown"} · ${indianTime(row.stop.at)}`}
              maxWidth={320}
            >
              <bdi tabIndex={0} className="block max-w-28 cursor-default truncate rounded xl:max-w-40">
                {said}: {row.stop.reason}
              </bdi>
            </Tooltip>
          )}
        </div>
      )}
    </>
  )
}
