const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** After the attempt was opened: dense while the shopper pays, then for banks that settle late, then for three days. */
const ASKED_AFTER_MS = [
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  30 * MINUTE,
  45 * MINUTE,
  90 * MINUTE,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  3 * DAY,
  4 * DAY,
]

/** Half a minute at most: many attempts opened in one second must not all be asked about in one second. */
const JITTER_MS = 30_000

/**
 * When to ask BillDesk about an attempt next, or null when the plan is done.
 *
 * @param chance a number from 0 up to 1, handed in
 */
export function nextPollAt(openedAt: Date, now: Date, chance: number): Date | null {
  const next = ASKED_AFTER_MS.map((after) => openedAt.getTime() + after).find((at) => at > now.getTime())
  return next === undefined ? null : new Date(next + Math.floor(chance * JITTER_MS))
}
