/** Waits for so many milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms))

/**
 * Looks again and again until `holds` answers something.
 *
 * @throws with `what` when it still does not after `patience` milliseconds
 */
export async function until<T>(
  what: string,
  holds: () => Promise<T | false | null | undefined>,
  patience = 40_000,
): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    const found = await holds()
    if (found !== false && found !== null && found !== undefined) return found
    if (Date.now() > end) throw new Error(`waited ${String(patience / 1000)} s in vain: ${what}`)
    await pause(50)
  }
}
