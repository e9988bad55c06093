import { Container, Heading, Input, Select, StatusBadge, Table } from "@medusajs/ui"
import { useState } from "react"
import type { AdminAttemptList, AdminAttemptRow } from "../../contract/admin-attempt-list"
import { indianTime, rupees } from "../format"
import { attemptLabels } from "../labels"
import { LoadState } from "../parts/load-state"
import { Note } from "../parts/row"
import { useLoaded } from "../use-loaded"

const PAGE = 20
const ALL = "all"
const ATTENTION = "attention"

/** The attempts of all orders, newest first, to filter and to search. */
export function AttemptTable() {
  const [status, setStatus] = useState(ALL)
  const [typed, setTyped] = useState("")
  const [q, setQ] = useState("")
  const [page, setPage] = useState(0)
  const { view, reload } = useLoaded<AdminAttemptList>(
    `/admin/billdesk/attempts?${queryOf({ status, q, page })}`,
  )
  const search = (text: string) => {
    setQ(text.trim())
    setPage(0)
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4 md:flex-row md:items-center md:justify-between">
        <Heading level="h2">Attempts</Heading>
        <div className="flex flex-col gap-2 sm:flex-row">
          <form
            role="search"
            onSubmit={(event) => {
              event.preventDefault()
              search(typed)
            }}
          >
            <Input
              type="search"
              size="small"
              className="sm:w-72"
              aria-label="Search by an order's number or an id of BillDesk or the bank"
              placeholder="Order number, BillDesk id, bank reference"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                if (event.target.value === "") search("")
              }}
            />
          </form>
          <Select
            size="small"
            value={status}
            onValueChange={(value) => {
              setStatus(value)
              setPage(0)
            }}
          >
            <Select.Trigger aria-label="Status" className="sm:w-56">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              <Select.Item value={ALL}>Every status</Select.Item>
              <Select.Item value={ATTENTION}>To look at</Select.Item>
              {Object.entries(attemptLabels).map(([value, { text }]) => (
                <Select.Item key={value} value={value}>
                  {text}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      </div>
      <LoadState view={view} retry={reload} />
      {view.state === "ready" && view.data.count === 0 && (
        <Note
          text={
            q === "" && status === ALL
              ? "No attempts yet. The first appears when a shopper places an order."
              : "No attempt matches. Search for a whole number or id, or choose another status."
          }
        />
      )}
      {view.state === "ready" && view.data.count > 0 && (
        <Rows list={view.data} page={page} onPage={setPage} />
      )}
    </Container>
  )
}

function Rows({
  list,
  page,
  onPage,
}: {
  list: AdminAttemptList
  page: number
  onPage: (page: number) => void
}) {
  const pages = Math.ceil(list.count / PAGE)
  return (
    <div>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>Order</Table.HeaderCell>
              <Table.HeaderCell>Status</Table.HeaderCell>
              <Table.HeaderCell className="text-right">Amount</Table.HeaderCell>
              <Table.HeaderCell>Started</Table.HeaderCell>
              <Table.HeaderCell>Ids at BillDesk</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {list.attempts.map((attempt) => (
              <Line key={attempt.id} attempt={attempt} />
            ))}
          </Table.Body>
        </Table>
      </div>
      <Table.Pagination
        count={list.count}
        pageSize={PAGE}
        pageIndex={page}
        pageCount={pages}
        canPreviousPage={page > 0}
        canNextPage={page + 1 < pages}
        previousPage={() => {
          onPage(page - 1)
        }}
        nextPage={() => {
          onPage(page + 1)
        }}
      />
    </div>
  )
}

function Line({ attempt }: { attempt: AdminAttemptRow }) {
  const label = attemptLabels[attempt.status]
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">
        <a className="text-ui-fg-interactive hover:underline" href={`orders/${attempt.order_id}`}>
          {attempt.order_number}
        </a>{" "}
        · {attempt.number}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <StatusBadge color={label.color}>{label.text}</StatusBadge>
        {attempt.unknown_status && (
          <span className="txt-compact-xsmall"> unknown {attempt.unknown_status}</span>
        )}
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap text-right">{rupees(attempt.amount)}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">{indianTime(attempt.created_at)}</Table.Cell>
      <Table.Cell className="txt-compact-xsmall font-mono">
        <div>{attempt.gateway_order_id}</div>
        {attempt.transaction_id && <div className="text-ui-fg-subtle">{attempt.transaction_id}</div>}
      </Table.Cell>
    </Table.Row>
  )
}

function queryOf({ status, q, page }: { status: string; q: string; page: number }): string {
  const query = new URLSearchParams({ limit: String(PAGE), offset: String(page * PAGE) })
  if (status === ATTENTION) query.set("attention", "true")
  else if (status !== ALL) query.set("status", status)
  if (q !== "") query.set("q", q)
  return query.toString()
}
