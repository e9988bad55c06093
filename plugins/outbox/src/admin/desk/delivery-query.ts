import { DELIVERY_STATES } from "../../contract"
import type { DeliveryState } from "../../contract"

export const PAGE = 20

/** What the table shows. An empty string is no filter. */
export interface Filter {
  readonly destination: string
  readonly state: DeliveryState | ""
  readonly q: string
}

/**
 * The filter that a link asks for by the page's address, e.g. `?destination=zoho-crm&state=dead`. A state that there is
 * not is no filter.
 *
 * @param search the address from its question mark on
 */
export function filterIn(search: string): Filter {
  const asked = new URLSearchParams(search)
  const word = (name: string): string => asked.get(name)?.trim() ?? ""
  const state = word("state")
  return {
    destination: word("destination"),
    state: DELIVERY_STATES.find((known) => known === state) ?? "",
    q: word("q"),
  }
}

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
