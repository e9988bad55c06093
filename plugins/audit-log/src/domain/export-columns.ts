import type { EntryView, KeptColumns } from "../contract"

/** The moment in the log's time zone, as a spreadsheet reads it: `2026-11-22 12:10:49`. */
export function momentIn(timeZone: string, iso: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(
    new Date(iso),
  )
}

const json = (columns: KeptColumns | null): string =>
  columns === null || Object.keys(columns).length === 0 ? "" : JSON.stringify(columns)

/** The columns of the export: their heading, and what stands in them. */
const COLUMNS: readonly (readonly [string, (entry: EntryView, timeZone: string) => string])[] = [
  ["Number", ({ id }) => id],
  ["Time", ({ at }, timeZone) => momentIn(timeZone, at)],
  ["Actor type", ({ actor }) => actor.type],
  ["Actor", ({ actor }) => actor.name ?? actor.id ?? ""],
  ["Actor id", ({ actor }) => actor.id ?? ""],
  ["Action", ({ action }) => action],
  ["Target type", ({ target }) => target.type],
  ["Target", ({ target }) => target.name ?? ""],
  ["Target id", ({ target }) => target.id ?? ""],
  ["About", ({ about }) => json(about)],
  ["Before", ({ before }) => json(before)],
  ["After", ({ after }) => json(after)],
  ["Reason", ({ reason }) => reason ?? ""],
  ["Request", ({ request_id }) => request_id ?? ""],
  ["Route", ({ route }) => route ?? ""],
  ["Seal number", ({ seal }) => seal?.seq ?? ""],
  ["Seal", ({ seal }) => seal?.hash ?? ""],
]

export const exportHeadings = (timeZone: string): string[] =>
  COLUMNS.map(([heading]) => (heading === "Time" ? `Time (${timeZone})` : heading))

export const exportRow = (entry: EntryView, timeZone: string): string[] =>
  COLUMNS.map(([, of]) => of(entry, timeZone))
