import type { DeliveryState } from "../../contract"

export const PAGE = 20

/** What the table shows. An empty string is no filter. */
export interface Filter {
  readonly destination: string
  readonly state: DeliveryState | ""
  readonly q: string
}

export const NO_FILTER: Filter = { destination: "", state: "", q: "" }

/** The filter's own parts, for a query or a body. */
export const partsOf = ({ destination, state, q }: Filter): Record<string, string> => ({
  ...(destination === "" ? {} : { destination }),
  ...(state === "" ? {} : { state }),
  ...(q === "" ? {} : { q }),
})

export const listPath = (filter: Filter, page: number): string =>
  `/admin/outbox/deliveries?${new URLSearchParams({
    ...partsOf(filter),
    limit: String(PAGE),
    offset: String(page * PAGE),
  }).toString()}`
