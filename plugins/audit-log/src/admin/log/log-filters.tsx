import { Button } from "@medusajs/ui"
import { ACTOR_TYPES, type ChainState } from "../../contract"
import { actorLabels } from "../labels"
import { Choice } from "./choice"
import { type Filter, NO_FILTER } from "./log-query"
import { TypedFilter } from "./typed-filter"

const asTold = (values: readonly string[]) => values.map((value) => ({ value, text: value }))

/** Everything by which the log is narrowed. */
export function LogFilters({
  filter,
  state,
  onFilter,
}: {
  filter: Filter
  state: ChainState | undefined
  onFilter: (filter: Filter) => void
}) {
  const set = (name: keyof Filter) => (value: string) => {
    onFilter({ ...filter, [name]: value })
  }
  const isNarrowed = Object.values(filter).some((value) => value !== "")
  const zone = state?.time_zone ?? ""
  return (
    <div className="flex flex-wrap gap-2">
      <TypedFilter label="Words in the entry" value={filter.q} onChange={set("q")} />
      <Choice
        label="Kind of actor"
        none="Every actor"
        value={filter.actor_type}
        options={ACTOR_TYPES.map((value) => ({ value, text: actorLabels[value] }))}
        onChange={set("actor_type")}
      />
      <TypedFilter label="Actor: e-mail or id" value={filter.actor} onChange={set("actor")} />
      <Choice
        label="Action"
        none="Every action"
        value={filter.action}
        options={asTold(state?.actions ?? [])}
        onChange={set("action")}
      />
      <Choice
        label="Kind of target"
        none="Every target"
        value={filter.target_type}
        options={asTold(state?.target_types ?? [])}
        onChange={set("target_type")}
      />
      <TypedFilter label="Target id" value={filter.target} onChange={set("target")} />
      <TypedFilter label="Request id" value={filter.request_id} onChange={set("request_id")} />
      <TypedFilter label={`From, ${zone}`} type="date" value={filter.from} onChange={set("from")} />
      <TypedFilter label={`To, ${zone}`} type="date" value={filter.to} onChange={set("to")} />
      {isNarrowed && (
        <Button
          size="small"
          variant="transparent"
          onClick={() => {
            onFilter(NO_FILTER)
          }}
        >
          Clear filters
        </Button>
      )}
    </div>
  )
}
