import type { TimelineActor, TimelineDetail, TimelineEntry } from "../../contract/timeline"
import { plainText } from "./plain-text"
import type { ToldEntry } from "./told-entry"

/** An entry as it is answered, with the names that people know its actor by. */
export function shownEntry(entry: ToldEntry, names: ReadonlyMap<string, string>): TimelineEntry {
  const { id, at, kind, tone, text, details, action } = entry
  return {
    id,
    at,
    kind,
    tone,
    text,
    actor: actorOf(entry, names),
    source: id.slice(0, id.indexOf(":")),
    details: details.map(shownDetail),
    action: action ? { ...action, body: action.body ?? null } : null,
  }
}

/** A shopper is told by no name: the order's own address says who it is. */
function actorOf({ actor }: ToldEntry, names: ReadonlyMap<string, string>): TimelineActor {
  if (actor.kind === "shopper") return { kind: "shopper", name: null }
  const known = actor.id ? names.get(actor.id) : undefined
  const name = known ?? actor.name ?? actor.id ?? null
  return { kind: actor.kind, name: name === null ? null : plainText(name, 200) }
}

const shownDetail = (line: ToldEntry["details"][number]): TimelineDetail =>
  "value" in line
    ? { label: line.label, value: line.value }
    : { label: line.label, before: line.before, after: line.after }
