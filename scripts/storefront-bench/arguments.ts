import { Fault } from "../boot/fault.mjs"

export interface BenchArguments {
  /** Lighthouse runs of each page; the median counts. */
  readonly runs: number
  /** Names of pages; empty means all. */
  readonly pages: readonly string[]
  /** The line and the processor are really slowed, instead of computed from a fast visit. */
  readonly slowed: boolean
  /** A shop that runs already, instead of one of the bench's own. */
  readonly url: string | undefined
}

/** Reads `[--runs 5] [--slowed] [--url http://…] [page …]`. @throws Fault for anything else */
export function benchArguments(given: readonly string[]): BenchArguments {
  let runs = 5
  let slowed = false
  let url: string | undefined
  const pages: string[] = []
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? ""
    if (word === "--runs" || word === "--url") {
      const value = given[(at += 1)] ?? ""
      if (word === "--url") url = value.replace(/\/+$/, "")
      else runs = Number(value)
    } else if (word === "--slowed") slowed = true
    else if (word.startsWith("-"))
      throw new Fault(`There is no option ${word}: there are --runs, --slowed and --url.`)
    else pages.push(word)
  }
  if (!Number.isInteger(runs) || runs < 1 || runs > 25)
    throw new Fault("--runs must be a whole number from 1 to 25.")
  if (url !== undefined && !/^https?:\/\/[^/]+$/.test(url))
    throw new Fault("--url must be the address of a shop.")
  return { runs, pages, slowed, url }
}
