import { TIMELINE_KINDS, type TimelineKind } from "../../contract/timeline"

/** What an entry is placed by: its moment, then its source's own order, then its id. */
export interface Placed {
  readonly at: string
  readonly sequence: number
  readonly id: string
}

/** Newest first. Total, so that pages neither repeat nor miss an entry. */
export function newestFirst(one: Placed, other: Placed): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1
  if (one.sequence !== other.sequence) return other.sequence - one.sequence
  return one.id === other.id ? 0 : one.id < other.id ? 1 : -1
}

export interface TimelineQuestion {
  readonly before: Placed | undefined
  readonly limit: number
  /** Empty: all. */
  readonly kinds: readonly TimelineKind[]
}

interface Page<Entry> {
  readonly entries: readonly Entry[]
  readonly next: Placed | null
  readonly counts: Readonly<Record<TimelineKind, number>>
}

/** One page of what is asked for, and how many of each kind there are in all. */
export function timelinePage<Entry extends Placed & { readonly kind: TimelineKind }>(
  all: readonly Entry[],
  { before, limit, kinds }: TimelineQuestion,
): Page<Entry> {
  const asked = all
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .filter((entry) => before === undefined || newestFirst(entry, before) > 0)
    .toSorted(newestFirst)
  const entries = asked.slice(0, limit)
  const last = entries.at(-1)
  return {
    entries,
    next: asked.length > limit && last !== undefined ? last : null,
    counts: countKinds(all),
  }
}

function countKinds(all: readonly { readonly kind: TimelineKind }[]): Record<TimelineKind, number> {
  const none = TIMELINE_KINDS.map((kind) => [kind, 0] as const)
  const counts = Object.fromEntries(none) as Record<TimelineKind, number>
  for (const { kind } of all) counts[kind] += 1
  return counts
}
