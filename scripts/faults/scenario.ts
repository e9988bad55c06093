import type { Profile } from "./stage/profile.ts"
import type { Shop } from "./stage/shop.ts"
import type { Random } from "./tools/random.ts"

/** What one run of a scenario is given. */
export interface Run {
  shop: Shop
  /** 0, 1, 2 …: scenarios with several points or repeats choose by it. */
  number: number
  /** True in the short form: fewer shoppers, fewer messages. */
  short: boolean
  seed: number
  random: Random
  /** Says what must hold; a false one makes the scenario red. */
  check: (fact: string, holds: boolean, seen?: string) => void
  /** A figure for the report. */
  note: (text: string) => void
  /** Every fault ends and the bound passes; counts the invariants. Done by itself after each run as well. */
  settle: () => Promise<void>
  /** What has not held so far. */
  failures: () => readonly string[]
}

/** Left to the whole form, which has the time. */
export const WHOLE_ONLY = { whole: 1, short: 0 }

/** Scenarios of one kind of shop: `[id, title, what happens]`, and how often where that is not once. */
export function scenariosOf(
  profile: Profile,
  list: readonly (readonly [id: string, title: string, run: Scenario["run"], runs?: Scenario["runs"]])[],
): Scenario[] {
  return list.map(([id, title, run, runs]) => ({ id, title, profile, run, ...(runs ? { runs } : {}) }))
}

export interface Scenario {
  /** As in the list of faults, e.g. `F07`; a letter behind it tells points of one scenario apart. */
  id: string
  title: string
  profile: Profile
  /** How many times it runs; by default once in both forms. With 0 it is not part of the short form. */
  runs?: { whole: number; short: number }
  run: (run: Run) => Promise<void>
}
