/** Whether one more of many is kept, and how many before it were not. */
export interface Admission {
  readonly isKept: boolean
  readonly left: number
}

/**
 * Keeps the first of each minute and counts the others, so that somebody who knocks a thousand times a second fills no
 * disk. What was counted is told with the next that is kept.
 */
export function crowd(perMinute: number): (now: number) => Admission {
  let minute = 0
  let kept = 0
  let left = 0
  return (now) => {
    const current = Math.floor(now / 60_000)
    if (current !== minute) {
      minute = current
      kept = 0
    }
    if (kept >= perMinute) {
      left += 1
      return { isKept: false, left }
    }
    kept += 1
    const told = left
    left = 0
    return { isKept: true, left: told }
  }
}
