/** Parameters of the page's address that are the API's own. The page itself counts pages from 1 in `page`. */
export const PAGE_SIZE = 25

/** Filters of several values each. */
export const LIST_FILTERS = [
  "payment_status",
  "fulfillment_status",
  "delivery_option",
  "state",
  "product",
  "sku",
  "crm_state",
] as const
export type ListFilter = (typeof LIST_FILTERS)[number]

const SINGLE = [
  "from",
  "to",
  "amount_from",
  "amount_to",
  "failed_deliveries",
  "currency",
  "q",
  "sort",
] as const
export type SingleFilter = (typeof SINGLE)[number]

/** What is asked for without its page and empty parts: what a view keeps, and what an export is of. */
export function filtersOf(address: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams()
  for (const name of LIST_FILTERS) {
    for (const value of address.getAll(name)) if (value !== "") kept.append(name, value)
  }
  for (const name of SINGLE) {
    const value = address.get(name)
    if (value !== null && value !== "") kept.set(name, value)
  }
  return kept
}

/** The page of an address, from 0. */
export function pageOf(address: URLSearchParams): number {
  const page = Number(address.get("page") ?? "1")
  return Number.isInteger(page) && page > 1 ? page - 1 : 0
}

/** The API's path for what the address shows. */
export function listPath(address: URLSearchParams): string {
  const query = filtersOf(address)
  query.set("limit", String(PAGE_SIZE))
  query.set("offset", String(pageOf(address) * PAGE_SIZE))
  return `/admin/order-desk/orders?${query.toString()}`
}

/** The address with another value of one part; every change begins at the first page. */
export function withSingle(address: URLSearchParams, name: SingleFilter, value: string): URLSearchParams {
  const next = filtersOf(address)
  if (value === "") next.delete(name)
  else next.set(name, value)
  return next
}

/** The address with other values of one filter. */
export function withList(
  address: URLSearchParams,
  name: ListFilter,
  values: readonly string[],
): URLSearchParams {
  const next = filtersOf(address)
  next.delete(name)
  for (const value of values) next.append(name, value)
  return next
}

/** The address with another page, from 0. */
export function withPage(address: URLSearchParams, page: number): URLSearchParams {
  const next = filtersOf(address)
  if (page > 0) next.set("page", String(page + 1))
  return next
}

/** The sort after a press on a column's heading: its own first way, then the other. */
export function nextSort(current: string, by: string, firstWay: "" | "-"): string {
  const first = `${firstWay}${by}`
  return current === first ? `${firstWay === "" ? "-" : ""}${by}` : first
}
