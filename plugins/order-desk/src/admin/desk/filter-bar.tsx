import { Button } from "@medusajs/ui"
import { CRM_WORDS, FULFILLMENT_WORDS } from "../../contract/status-words"
import { CRM_STATES, FULFILLMENT_STATUSES } from "../../contract/statuses"
import type { DeskChoices } from "../../contract/desk-page"
import { ChoiceFilter } from "./choice-filter"
import { filtersOf, withList, withSingle, type ListFilter } from "./desk-address"
import { AmountFilter, DayFilter } from "./range-filters"
import { SkuFilter } from "./sku-filter"

interface FilterBarProps {
  readonly address: URLSearchParams
  readonly choices: DeskChoices | undefined
  readonly onChange: (address: URLSearchParams) => void
}

const plain = (values: readonly string[] = []) => values.map((value) => ({ value, text: value }))

/** Every filter but the payment status, which has its own row. */
export function FilterBar({ address, choices, onChange }: FilterBarProps) {
  const list = (name: ListFilter) => ({
    chosen: address.getAll(name),
    onChoose: (values: readonly string[]) => {
      onChange(withList(address, name, values))
    },
  })
  const range = (first: "from" | "amount_from", last: "to" | "amount_to") => ({
    from: address.get(first) ?? "",
    to: address.get(last) ?? "",
    onChange: (from: string, to: string) => {
      onChange(withSingle(withSingle(address, first, from), last, to))
    },
  })
  const hasFailed = address.get("failed_deliveries") === "1"
  const filters = filtersOf(address)
  filters.delete("sort")
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-6 py-3" role="group" aria-label="Filters">
      <DayFilter {...range("from", "to")} />
      <ChoiceFilter
        label="Fulfillment"
        choices={FULFILLMENT_STATUSES.map((value) => ({ value, text: FULFILLMENT_WORDS[value] }))}
        {...list("fulfillment_status")}
      />
      <ChoiceFilter
        label="Delivery"
        choices={plain(choices?.delivery_options)}
        {...list("delivery_option")}
      />
      <ChoiceFilter label="State" choices={plain(choices?.states)} {...list("state")} />
      <ChoiceFilter
        label="Product"
        choices={(choices?.products ?? []).map(({ id, title }) => ({ value: id, text: title }))}
        {...list("product")}
      />
      <SkuFilter {...list("sku")} />
      <AmountFilter {...range("amount_from", "amount_to")} />
      <ChoiceFilter
        label="CRM"
        choices={CRM_STATES.map((value) => ({ value, text: CRM_WORDS[value] }))}
        {...list("crm_state")}
      />
      {(choices?.currencies.length ?? 0) > 1 && (
        <ChoiceFilter
          label="Currency"
          choices={plain(choices?.currencies)}
          chosen={address.get("currency") === null ? [] : [address.get("currency") ?? ""]}
          onChoose={(values) => {
            onChange(withSingle(address, "currency", values.at(-1) ?? ""))
          }}
        />
      )}
      <Button
        size="small"
        variant={hasFailed ? "secondary" : "transparent"}
        aria-pressed={hasFailed}
        onClick={() => {
          onChange(withSingle(address, "failed_deliveries", hasFailed ? "" : "1"))
        }}
      >
        Failed deliveries
      </Button>
      {filters.size > 0 && (
        <Button
          size="small"
          variant="transparent"
          onClick={() => {
            onChange(new URLSearchParams())
          }}
        >
          Clear all
        </Button>
      )}
    </div>
  )
}
