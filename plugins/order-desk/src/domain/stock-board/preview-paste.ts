import type { PastedRow, PastePreview } from "../../contract/stock-board"
import { judgeChange } from "./judge-change"
import type { PastedLine } from "./read-pasted"

/** An item with one of the places where it is kept. */
interface KeptItem {
  readonly sku: string
  readonly item_id: string
  readonly title: string
  readonly level_id: string | null
  readonly location: string | null
  readonly on_hand: number
  readonly promised: number
}

/** What each line of a list would do, without doing it. */
export function previewPaste(lines: readonly PastedLine[], items: readonly KeptItem[]): PastePreview {
  const bySku = new Map<string, KeptItem[]>()
  for (const item of items) {
    const key = item.sku.toLowerCase()
    bySku.set(key, [...(bySku.get(key) ?? []), item])
  }
  const seen = new Map<string, number>()
  const rows = lines.map((line): PastedRow => {
    const places = sameItem(bySku.get(line.sku.toLowerCase()) ?? [], line.sku)
    const place = placeOf(places, line)
    const kept = typeof place === "string" ? undefined : place
    const levelId = kept?.level_id ?? null
    const first = levelId === null ? undefined : seen.get(levelId)
    if (levelId !== null && first === undefined) seen.set(levelId, line.line)
    return {
      line: line.line,
      sku: line.sku,
      title: places[0]?.title ?? "",
      location: kept?.location ?? line.location,
      level_id: levelId,
      before: kept?.on_hand ?? null,
      after: line.quantity,
      reason: line.reason,
      error: line.error ?? (typeof place === "string" ? place : errorOf(line, place, first)),
    }
  })
  return {
    rows,
    errors: rows.filter(({ error }) => error !== null).length,
    changes: rows.filter(({ error, before, after }) => error === null && before !== after).length,
  }
}

/** Two items may differ in the case of their SKUs alone: then it is the one that is written exactly so. */
function sameItem(found: readonly KeptItem[], sku: string): readonly KeptItem[] {
  const exact = found.filter((each) => each.sku === sku)
  return exact.length > 0 ? exact : found.filter(({ item_id: id }) => id === found[0]?.item_id)
}

function placeOf(places: readonly KeptItem[], line: PastedLine): KeptItem | string {
  const [first] = places
  if (first === undefined) return "No item has this SKU."
  if (first.level_id === null) return "It is kept at no location: give it one on Medusa’s page Inventory."
  const wanted = line.location?.toLowerCase()
  const fitting =
    wanted === undefined ? places : places.filter(({ location }) => location?.toLowerCase() === wanted)
  const [one, another] = fitting
  if (one === undefined) return `It is not kept at “${(line.location ?? "").slice(0, 60)}”.`
  if (another !== undefined) {
    return `It is kept at ${places.map(({ location }) => location ?? "?").join(" and ")}: name the location.`
  }
  return one
}

function errorOf(line: PastedLine, place: KeptItem, first: number | undefined): string | null {
  if (first !== undefined) return `It stands in line ${String(first)} already.`
  const verdict = judgeChange(
    { onHand: place.on_hand, promised: place.promised },
    { kind: "set", expected: place.on_hand, quantity: line.quantity ?? 0 },
  )
  return verdict.kind === "write" ? null : verdict.message
}
