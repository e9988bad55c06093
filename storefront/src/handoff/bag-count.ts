/** Holds the number of pieces in the bag, for the badge. No secret: scripts may read it. */
export const BAG_COUNT_COOKIE = "bag_count"

/** Sent on `window` when the count may have changed. */
export const BAG_CHANGED = "bag:changed"

/** Sent on `window` when something was put into the bag. */
export const BAG_ADDED = "bag:added"

/** The count in a cookie header or `document.cookie`; 0 when there is none or it is no sane number. */
export function bagCountIn(cookieText: string): number {
  const match = new RegExp(`(?:^|;\\s*)${BAG_COUNT_COOKIE}=(\\d{1,4})(?:;|$)`).exec(cookieText)
  return match ? Number(match[1]) : 0
}
