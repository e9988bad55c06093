import { ArrowDownMini, ArrowUpMini } from "@medusajs/icons"
import { StatusBadge, Table, clx } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { DeskPage } from "../../contract/desk-page"
import type { DeskOrder } from "../../contract/order-card"
import { CRM_WORDS, FULFILLMENT_WORDS, PAYMENT_WORDS } from "../../contract/status-words"
import { indianTime, money } from "../format"
import { PAYMENT_COLORS } from "../labels"
import { nextSort, PAGE_SIZE } from "./desk-address"

interface OrderTableProps {
  readonly page: DeskPage
  readonly index: number
  readonly sort: string
  readonly isAsking: boolean
  readonly onSort: (sort: string) => void
  readonly onPage: (page: number) => void
}

/** One page of orders. A press on a row's number leads to Medusa's order page. */
export function OrderTable({ page, index, sort, isAsking, onSort, onPage }: OrderTableProps) {
  const pages = Math.max(1, Math.ceil(page.count / PAGE_SIZE))
  const heading = { sort, onSort }
  return (
    <div className={clx("transition-opacity", isAsking && "opacity-60")} aria-busy={isAsking}>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Heading by="number" firstWay="-" text="Order" {...heading} />
              <Heading by="placed" firstWay="-" text="Placed" {...heading} />
              <Table.HeaderCell>Payment</Table.HeaderCell>
              <Heading by="amount" firstWay="-" text="Amount" isRight {...heading} />
              <Heading by="name" firstWay="" text="Customer" {...heading} />
              <Table.HeaderCell className="hidden xl:table-cell">Items</Table.HeaderCell>
              <Table.HeaderCell>Delivery</Table.HeaderCell>
              <Table.HeaderCell>CRM</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {page.orders.map((order) => (
              <Row key={order.id} order={order} />
            ))}
          </Table.Body>
        </Table>
      </div>
      <Table.Pagination
        count={page.count}
        pageSize={PAGE_SIZE}
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
  readonly firstWay: "" | "-"
  readonly text: string
  readonly isRight?: boolean
  readonly sort: string
  readonly onSort: (sort: string) => void
}

function Heading({ by, firstWay, text, isRight = false, sort, onSort }: HeadingProps) {
  const way = sort === by ? "ascending" : sort === `-${by}` ? "descending" : "none"
  return (
    <Table.HeaderCell aria-sort={way} className={clx(isRight && "text-right")}>
      <button
        type="button"
        className="focus-visible:shadow-borders-focus hover:text-ui-fg-base inline-flex items-center gap-x-1 rounded outline-none"
        onClick={() => {
          onSort(nextSort(sort, by, firstWay))
        }}
      >
        {text}
        {way === "ascending" && <ArrowUpMini />}
        {way === "descending" && <ArrowDownMini />}
      </button>
    </Table.HeaderCell>
  )
}

function Row({ order }: { order: DeskOrder }) {
  const isUnpaid = order.paid === 0
  return (
    <Table.Row className={clx(order.canceled_at !== null && "text-ui-fg-muted")}>
      <Table.Cell className="whitespace-nowrap">
        <Link
          to={`/orders/${order.id}`}
          className="text-ui-fg-interactive focus-visible:shadow-borders-focus rounded font-medium outline-none hover:underline"
        >
          {order.number}
        </Link>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">{indianTime(order.placed_at)}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <StatusBadge color={PAYMENT_COLORS[order.payment_status]}>
          {PAYMENT_WORDS[order.payment_status]}
        </StatusBadge>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap text-right tabular-nums">
        <span className={clx(isUnpaid && "text-ui-fg-muted")}>{money(order.total, order.currency_code)}</span>
        {order.refunded > 0 && (
          <div className="txt-compact-xsmall text-ui-fg-subtle">
            {money(order.refunded, order.currency_code)} back
          </div>
        )}
        {isUnpaid && order.total > 0 && <div className="txt-compact-xsmall text-ui-fg-subtle">unpaid</div>}
      </Table.Cell>
      <Table.Cell>
        <bdi className="block max-w-48 truncate" title={order.name}>
          {order.name}
        </bdi>
        <bdi className="txt-compact-xsmall text-ui-fg-subtle block max-w-48 truncate">
          {[order.mobile, order.address.state].filter(Boolean).join(" · ")}
        </bdi>
      </Table.Cell>
      <Table.Cell className="hidden xl:table-cell">
        <bdi className="block max-w-56 truncate" title={order.products.join("\n")}>
          {order.products.join(", ")}
        </bdi>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        {FULFILLMENT_WORDS[order.fulfillment_status]}
        <bdi className="txt-compact-xsmall text-ui-fg-subtle block max-w-40 truncate">
          {order.delivery_option}
        </bdi>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <span
          className={clx(
            order.crm_state === "none" && "text-ui-fg-muted",
            order.crm_state === "failed" && "text-ui-fg-error",
          )}
        >
          {CRM_WORDS[order.crm_state]}
        </span>
        {order.failed_deliveries > 0 && (
          <div className="txt-compact-xsmall text-ui-fg-error">{order.failed_deliveries} failed</div>
        )}
      </Table.Cell>
    </Table.Row>
  )
}
