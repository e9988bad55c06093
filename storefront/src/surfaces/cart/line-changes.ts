import type { EventItem, UpdateProperties } from "@/handoff/shop-events"
import type { BagSheet } from "./bag-sheet"

/**
 * What an act did to the lines of a bag, for whoever counts it: what grew and what shrank, by how many. `value` is a
 * figure of statistics; nothing is charged or shown by it.
 */
export function lineChanges(before: BagSheet, after: BagSheet): readonly UpdateProperties[] {
  const currency = [after, before].find((sheet) => sheet.kind === "filled")?.currency
  if (currency === undefined) return []
  const [was, is] = [itemsIn(before), itemsIn(after)]
  const differences = [...new Set([...was.keys(), ...is.keys()])].flatMap((line) => {
    const item = is.get(line) ?? was.get(line)
    const by = (is.get(line)?.quantity ?? 0) - (was.get(line)?.quantity ?? 0)
    return item && by !== 0 ? [{ ...item, quantity: by }] : []
  })
  const grown = differences.filter(({ quantity }) => quantity > 0)
  const shrunk = differences
    .filter(({ quantity }) => quantity < 0)
    .map((item) => ({ ...item, quantity: -item.quantity }))
  return [
    ...(grown.length > 0
      ? [{ change: "increased" as const, currency, value: worth(grown), items: grown }]
      : []),
    ...(shrunk.length > 0
      ? [{ change: "decreased" as const, currency, value: worth(shrunk), items: shrunk }]
      : []),
  ]
}

/** Line id → item. */
function itemsIn(sheet: BagSheet): ReadonlyMap<string, EventItem> {
  return new Map(sheet.kind === "filled" ? sheet.lines.map(({ id, event }) => [id, event]) : [])
}

/** In whole paise on the way, so that the sum has no more digits than its parts. */
const worth = (items: readonly EventItem[]): number =>
  items.reduce((sum, { price, quantity }) => sum + Math.round(price * 100) * quantity, 0) / 100
