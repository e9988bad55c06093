import { isBad, isFine, isWorthKnowing, type Finding } from "medusa-integration-kit"

/** Products on sale that lack something. */
export interface Lack {
  readonly count: number
  /** Handles of a few of them. */
  readonly examples: readonly string[]
}

export interface LackWords {
  /** Such as `a price in rupees`. */
  readonly what: string
  /** What follows from it, and what to do. */
  readonly fix: string
  /** Whether a shop that takes real money must not open with it. */
  readonly isGrave: boolean
}

/** @param isReal whether real money is taken */
export function judgeLacks({ count, examples }: Lack, words: LackWords, isReal: boolean): Finding {
  if (count === 0) return isFine(`Every product on sale has ${words.what}.`)
  const some = examples.length < count ? `such as ${examples.join(", ")}` : examples.join(", ")
  const said = `${count} product${count === 1 ? " on sale lacks" : "s on sale lack"} ${words.what}: ${some}.`
  return words.isGrave && isReal ? isBad(said, words.fix) : isWorthKnowing(said, words.fix)
}
