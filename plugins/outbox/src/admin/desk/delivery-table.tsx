import { Button, Container, Heading, StatusBadge, Table } from "@medusajs/ui"
import type { DeliveryList, DeliveryView, DestinationView } from "../../contract"
import { inWords, localTime } from "../format"
import { stateLabels } from "../labels"
import { LoadState } from "../parts/load-state"
import { Note } from "../parts/row"
import type { Loaded } from "../use-loaded"
import { DeliveryFilters } from "./delivery-filters"
import { PAGE } from "./delivery-query"
import type { Filter } from "./delivery-query"
import { ReplayMany } from "./replay-many"

interface Props {
  readonly view: Loaded<DeliveryList>
  readonly reload: () => void
  readonly destinations: readonly DestinationView[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly onOpen: (id: string) => void
  readonly onChanged: () => void
  readonly page: number
  readonly onPage: (page: number) => void
}

/** Deliveries to all destinations, newest first. */
export function DeliveryTable(props: Props) {
  const { view, reload, filter } = props
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Heading level="h2">Deliveries</Heading>
          <ReplayMany filter={filter} onDone={props.onChanged} />
        </div>
        <DeliveryFilters filter={filter} destinations={props.destinations} onFilter={props.onFilter} />
      </div>
      <LoadState view={view} retry={reload} />
      {view.state === "ready" && view.data.count === 0 && (
        <Note text="No delivery here. Search for a whole number or id, or choose another destination or state." />
      )}
      {view.state === "ready" && view.data.count > 0 && <Rows {...props} list={view.data} />}
    </Container>
  )
}

function Rows({ list, page, onPage, onOpen }: Props & { readonly list: DeliveryList }) {
  const pageCount = Math.ceil(list.count / PAGE)
  return (
    <div>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>About</Table.HeaderCell>
              <Table.HeaderCell>State</Table.HeaderCell>
              <Table.HeaderCell>Made</Table.HeaderCell>
              <Table.HeaderCell>Last answer</Table.HeaderCell>
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {list.deliveries.map((delivery) => (
              <Line key={delivery.id} delivery={delivery} onOpen={onOpen} />
            ))}
          </Table.Body>
        </Table>
      </div>
      <Table.Pagination
        count={list.count}
        pageSize={PAGE}
        pageIndex={page}
        pageCount={pageCount}
        canPreviousPage={page > 0}
        canNextPage={page + 1 < pageCount}
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

function Line({ delivery, onOpen }: { delivery: DeliveryView; onOpen: (id: string) => void }) {
  const label = stateLabels[delivery.state]
  const about = delivery.order ? `Order ${delivery.order.number}` : delivery.subject
  return (
    <Table.Row>
      <Table.Cell className="whitespace-nowrap">
        <Button
          size="small"
          variant="transparent"
          className="-mx-2"
          aria-label={`Details of ${inWords(delivery.kind)} of ${about}`}
          onClick={() => {
            onOpen(delivery.id)
          }}
        >
          {about}
        </Button>
        <div className="txt-compact-xsmall text-ui-fg-subtle pb-1.5">
          {delivery.destination_title} · {inWords(delivery.kind)}
        </div>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">
        <StatusBadge color={label.color}>{label.text}</StatusBadge>
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap">{localTime(delivery.created_at)}</Table.Cell>
      <Table.Cell className="txt-compact-xsmall max-w-64 truncate">
        {delivery.remote_reference ?? delivery.last_code ?? delivery.last_message ?? ""}
      </Table.Cell>
    </Table.Row>
  )
}
