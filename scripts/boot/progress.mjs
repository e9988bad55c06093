/**
 * What a person sees while a command works: one line when a step begins to take long, one line every few
 * seconds while it does, one when it is done. Plain lines and no cursor tricks, so that a log file and a
 * terminal show the same.
 */

const TICK_MS = 5_000

/** @param {number} ms @returns {string} e.g. `12.3 s` or `2 min 05 s` */
export function duration(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`
}

const began = Date.now()

/** @param {string} text */
export function say(text) {
  process.stdout.write(`[${duration(Date.now() - began).padStart(10)}] ${text}\n`)
}

/**
 * Runs one step and tells how long it takes.
 *
 * @template T
 * @param {string} name what the step does, e.g. `build backend`
 * @param {(note: (text: string) => void) => Promise<T>} work may call `note` with a word about its result
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const start = Date.now()
  let noted = ""
  const ticker = setInterval(() => say(`${name} … ${Math.round((Date.now() - start) / 1000)} s`), TICK_MS)
  try {
    const result = await work((text) => {
      noted = `: ${text}`
    })
    say(`${name}${noted || ": done"} (${duration(Date.now() - start)})`)
    return result
  } finally {
    clearInterval(ticker)
  }
}
