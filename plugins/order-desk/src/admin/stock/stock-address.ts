/** Rows on one page of the board. */
export const BOARD_PAGE_SIZE = 50

const PARTS = ["q", "stock", "location", "category", "sort"] as const
export type AddressPart = (typeof PARTS)[number]

/** What is asked for, without its page and empty parts. */
function partsOf(address: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams()
  for (const name of PARTS) {
    const value = address.get(name)
    if (value !== null && value !== "") kept.set(name, value)
  }
  return kept
}

/** The page of an address, from 0. */
export function boardPageOf(address: URLSearchParams): number {
  const page = Number(address.get("page") ?? "1")
  return Number.isInteger(page) && page > 1 ? page - 1 : 0
}

/** The API's path for what the address shows. */
export function boardPath(address: URLSearchParams): string {
  const query = partsOf(address)
  query.set("limit", String(BOARD_PAGE_SIZE))
  query.set("offset", String(boardPageOf(address) * BOARD_PAGE_SIZE))
  return `/admin/stock-board?${query.toString()}`
}

/** The address with another value of one part; every change begins at the first page. */
export function withPart(address: URLSearchParams, name: AddressPart, value: string): URLSearchParams {
  const next = partsOf(address)
  if (value === "") next.delete(name)
  else next.set(name, value)
  return next
}

/** The address with another page, from 0. */
export function withBoardPage(address: URLSearchParams, page: number): URLSearchParams {
  const next = partsOf(address)
  if (page > 0) next.set("page", String(page + 1))
  return next
}
