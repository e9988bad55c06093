import type { LineStock } from "./availability"
import type { Bag } from "./read-bag"
import type { Money } from "./money"

/** Something about the bag that the shopper has not agreed to yet. */
export type BagChange =
  | {
      readonly kind: "price"
      readonly lineId: string
      readonly title: string
      readonly from: Money
      readonly to: Money
    }
  | {
      readonly kind: "quantity"
      readonly lineId: string
      readonly title: string
      readonly from: number
      readonly to: number
    }
  /** Fewer are left than the bag asks for; 0 when it is sold out. */
  | {
      readonly kind: "short"
      readonly lineId: string
      readonly title: string
      readonly wanted: number
      readonly left: number
    }
  | { readonly kind: "unsold"; readonly lineId: string; readonly title: string }

interface Look {
  readonly bag: Pick<Bag, "lines">
  readonly stock: readonly LineStock[] | undefined
  readonly unsold: ReadonlySet<string>
}

interface Seen {
  readonly unitPrice: number
  readonly quantity: number
}

/** What has changed since the shopper last saw the bag, line by line. A line never seen before has not changed. */
export function changesSince(
  seen: ReadonlyMap<string, Seen>,
  { bag, stock, unsold }: Look,
): readonly BagChange[] {
  return bag.lines.flatMap((line): BagChange[] => {
    const { id: lineId, title } = line
    if (unsold.has(lineId)) return [{ kind: "unsold", lineId, title }]
    const before = seen.get(lineId)
    const left = stock?.find((entry) => entry.lineId === lineId)?.available ?? null
    const changes: BagChange[] = []
    if (before && before.unitPrice !== line.unitPrice.amount) {
      const from = { ...line.unitPrice, amount: before.unitPrice }
      changes.push({ kind: "price", lineId, title, from, to: line.unitPrice })
    }
    if (left !== null && left < line.quantity) {
      changes.push({ kind: "short", lineId, title, wanted: line.quantity, left })
    } else if (before && before.quantity !== line.quantity) {
      changes.push({ kind: "quantity", lineId, title, from: before.quantity, to: line.quantity })
    }
    return changes
  })
}
