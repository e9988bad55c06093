import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons"
import { Table, clx } from "@medusajs/ui"
import { useState } from "react"
import type { ChangeReason, StockBoard } from "../../contract/stock-board"
import { nextSort } from "../desk/desk-address"
import { followArrows } from "./cell-keys"
import { BOARD_PAGE_SIZE } from "./stock-address"
import { StockRow } from "./stock-row"

interface StockTableProps {
  readonly board: StockBoard
  readonly index: number
  readonly sort: string
  readonly isAsking: boolean
  readonly hasSeveralLocations: boolean
  readonly onSort: (sort: string) => void
  readonly onPage: (page: number) => void
  readonly onChanged: () => void
}

/** One page of the board. Cells open with Enter or a digit; arrows lead from one to the next. */
export function StockTable({
  board,
  index,
  sort,
  isAsking,
  hasSeveralLocations,
  onSort,
  onPage,
  onChanged,
}: StockTableProps) {
  const [reason, setReason] = useState<ChangeReason>("counted")
  const pages = Math.max(1, Math.ceil(board.count / BOARD_PAGE_SIZE))
  const heading = { sort, onSort }
  return (
    <div className={clx("transition-opacity", isAsking && "opacity-60")} aria-busy={isAsking}>
      <div className="overflow-x-auto">
        <Table onKeyDown={followArrows}>
          <Table.Header>
            <Table.Row>
              <Heading by="product" text="Product" {...heading} />
              <Heading by="sku" text="SKU" className="hidden xl:table-cell" {...heading} />
              {hasSeveralLocations && <Table.HeaderCell>Location</Table.HeaderCell>}
              <Heading by="price" text="Price" isRight {...heading} />
              <Heading by="on_hand" text="On hand" isRight {...heading} />
              <Heading by="reserved" text="Reserved" isRight {...heading} />
              <Heading by="available" text="Available" isRight {...heading} />
              <Table.HeaderCell className="text-right">Low from</Table.HeaderCell>
              <Table.HeaderCell>Status</Table.HeaderCell>
              <Table.HeaderCell>
                <span className="sr-only">Actions</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {board.rows.map((row, at) => (
              <StockRow
                key={row.key}
                row={row}
                at={at}
                currency={board.currency_code}
                hasSeveralLocations={hasSeveralLocations}
                reason={reason}
                onReason={setReason}
                onChanged={onChanged}
              />
            ))}
          </Table.Body>
        </Table>
      </div>
      <Table.Pagination
        count={board.count}
        pageSize={BOARD_PAGE_SIZE}
        pageIndex={index}
        pageCount={pages}
        canPreviousPage={index > 0}
        canNextPage={index + 1 < pages}
        previousPage={() => {
          onPage(index - 1)
        }}
        nextPage={() => {
          onPage(index + 1)
        }}
      />
    </div>
  )
}

interface HeadingProps {
  readonly by: string
  readonly text: string
  readonly isRight?: boolean
  readonly className?: string
  readonly sort: string
  readonly onSort: (sort: string) => void
}

function Heading({ by, text, isRight = false, className, sort, onSort }: HeadingProps) {
  const way = sort === by ? "ascending" : sort === `-${by}` ? "descending" : "none"
  return (
    <Table.HeaderCell aria-sort={way} className={clx("px-2", isRight && "text-right", className)}>
      <button
        type="button"
        className="focus-visible:shadow-borders-focus hover:text-ui-fg-base inline-flex items-center gap-x-1 rounded outline-none"
        onClick={() => {
          onSort(nextSort(sort, by, ""))
        }}
      >
        {text}
        {way === "ascending" && <ArrowUpMini />}
        {way === "descending" && <ArrowDownMini />}
      </button>
    </Table.HeaderCell>
  )
}
