/** Products that each "load more" adds. */
export const PAGE_SIZE = 24

/** Pages that one view holds at most: a phone should not carry hundreds of pictures. */
const PAGES_AT_ONCE = 4

/** What a view of page n shows, and what has to be asked for it. */
export interface ListingWindow {
  /** As the search counts: page `page` of `limit` products. */
  readonly page: number
  readonly limit: number
  /** How many of the answer are shown. */
  readonly shown: number
  /** Products before the first shown one. */
  readonly before: number
  /** The page that ends before the first shown product; undefined when that is the very first. */
  readonly earlier: number | undefined
}

/**
 * Pages pile up as "load more" is pressed: page 3 shows 1, 2 and 3. From the fifth on a new pile begins, and a link leads
 * back to the one before. Opened directly, an address shows the same as one that was walked to.
 */
export function listingWindow(page: number): ListingWindow {
  const pile = Math.floor((page - 1) / PAGES_AT_ONCE)
  const pages = page - pile * PAGES_AT_ONCE
  const before = pile * PAGES_AT_ONCE * PAGE_SIZE
  const earlier = pile > 0 ? pile * PAGES_AT_ONCE : undefined
  const asked =
    pages === 1 ? { page, limit: PAGE_SIZE } : { page: pile + 1, limit: PAGES_AT_ONCE * PAGE_SIZE }
  return { ...asked, shown: pages * PAGE_SIZE, before, earlier }
}
