/** Seconds between tries: 30 s, 2 min, 10 min, 30 min, 2 h, 6 h, 12 h. After the try that follows the last, it is dead. */
export const DEFAULT_BACKOFF_SECONDS: readonly number[] = [30, 120, 600, 1800, 7200, 21_600, 43_200]

/** Nobody is believed who asks for more: a mistaken header must not put a delivery off for a year. */
export const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000

/**
 * How long to wait after so many failed tries.
 *
 * @param tries failed tries that count, this one included; at least 1
 * @param chance in [0, 1): spreads the wait by ± 20 %, so that a backlog does not come back in one wave
 * @returns milliseconds, or undefined when there is no further try
 */
export function backoffMs(table: readonly number[], tries: number, chance: number): number | undefined {
  const seconds = table[tries - 1]
  return seconds === undefined ? undefined : Math.round(seconds * 1000 * (0.8 + 0.4 * chance))
}

/**
 * A wait the other side asked for: never shorter than asked (but for {@link LONGEST_WAIT_MS}), up to 20 % longer.
 *
 * @param after a moment, or milliseconds from now
 */
export function askedWaitMs(after: Date | number, now: Date, chance: number): number {
  const asked = typeof after === "number" ? after : after.getTime() - now.getTime()
  const bounded = Math.min(Math.max(Number.isFinite(asked) ? asked : 0, 0), LONGEST_WAIT_MS)
  return Math.round(bounded * (1 + 0.2 * chance))
}
