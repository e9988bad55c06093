import type { SeenEntry, ToldEntry } from "./told-entry"

/** How far apart a row's own date and the moment at which it was seen written may lie: a workflow's length. */
const NEAR_MS = 10_000

interface Joined {
  readonly told: readonly ToldEntry[]
  /** What nobody tells, less what somebody does. */
  readonly seen: readonly ToldEntry[]
}

/**
 * Joins what sources tell with what a watcher of tables saw. What was seen is left out when, within ten seconds, others
 * tell of the same row all that it saw; when they tell a part, only the rest of it is shown. An entry that does not know
 * who did it takes the actor of who was seen doing it.
 */
export function joinSeen(told: readonly ToldEntry[], seen: readonly SeenEntry[]): Joined {
  const byRow = tellersByRow(told)
  const nearest = new Map<string, { readonly actor: SeenEntry["actor"]; readonly ms: number }>()
  const left: ToldEntry[] = []
  for (const one of seen) {
    const same = (byRow.get(one.saw.row) ?? []).filter(
      ({ entry, what }) => apart(entry, one) <= NEAR_MS && one.saw.what.some((each) => what.has(each)),
    )
    for (const { entry } of same) {
      const ms = apart(entry, one)
      if (names(one) && ms < (nearest.get(entry.id)?.ms ?? Infinity))
        nearest.set(entry.id, { actor: one.actor, ms })
    }
    if (one.isOnlyWitness) continue
    const rest = one.saw.what.filter((each) => same.every(({ what }) => !what.has(each)))
    if (rest.length > 0) left.push(withoutTold(one, rest))
  }
  return {
    told: told.map((entry) => {
      const actor = nearest.get(entry.id)?.actor
      return actor !== undefined && lacksActor(entry) ? { ...entry, actor } : entry
    }),
    seen: left,
  }
}

interface Teller {
  readonly entry: ToldEntry
  readonly what: ReadonlySet<string>
}

function tellersByRow(told: readonly ToldEntry[]): ReadonlyMap<string, readonly Teller[]> {
  const byRow = new Map<string, Teller[]>()
  for (const entry of told)
    for (const { row, what } of entry.tells) {
      const tellers = byRow.get(row) ?? []
      tellers.push({ entry, what: new Set(what) })
      byRow.set(row, tellers)
    }
  return byRow
}

const apart = (one: ToldEntry, other: ToldEntry): number =>
  Math.abs(Date.parse(one.at) - Date.parse(other.at))

const lacksActor = ({ actor }: ToldEntry): boolean =>
  actor.kind === "unknown" || ((actor.kind === "person" || actor.kind === "key") && !actor.id && !actor.name)

const names = ({ actor }: ToldEntry): boolean => actor.kind !== "unknown"

const withoutTold = (entry: SeenEntry, rest: readonly string[]): ToldEntry => ({
  ...entry,
  details: entry.details.filter(({ of }) => of === undefined || rest.includes(of)),
})
