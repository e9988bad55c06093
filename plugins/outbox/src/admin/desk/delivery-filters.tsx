import { Input, Select } from "@medusajs/ui"
import { useState } from "react"
import { DELIVERY_STATES } from "../../contract"
import type { DestinationView } from "../../contract"
import { stateLabels } from "../labels"
import type { Filter } from "./delivery-query"

/** The component allows no empty value. */
const ALL = "all"

/** Search by order, and narrow by destination and state. */
export function DeliveryFilters({
  filter,
  destinations,
  onFilter,
}: {
  filter: Filter
  destinations: readonly DestinationView[]
  onFilter: (filter: Filter) => void
}) {
  const [typed, setTyped] = useState(filter.q)
  return (
    <div className="flex flex-col gap-2 sm:flex-row sm:flex-wrap">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          onFilter({ ...filter, q: typed.trim() })
        }}
      >
        <Input
          type="search"
          size="small"
          className="sm:w-64"
          aria-label="Search by an order's number or an id"
          placeholder="Order number or id"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            if (event.target.value === "") onFilter({ ...filter, q: "" })
          }}
        />
      </form>
      <Select
        size="small"
        value={filter.destination || ALL}
        onValueChange={(value) => {
          onFilter({ ...filter, destination: value === ALL ? "" : value })
        }}
      >
        <Select.Trigger aria-label="Destination" className="sm:w-48">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={ALL}>Every destination</Select.Item>
          {destinations.map(({ name, title }) => (
            <Select.Item key={name} value={name}>
              {title}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      <Select
        size="small"
        value={filter.state || ALL}
        onValueChange={(value) => {
          onFilter({ ...filter, state: DELIVERY_STATES.find((state) => state === value) ?? "" })
        }}
      >
        <Select.Trigger aria-label="State" className="sm:w-44">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={ALL}>Every state</Select.Item>
          {DELIVERY_STATES.map((state) => (
            <Select.Item key={state} value={state}>
              {stateLabels[state].text}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
