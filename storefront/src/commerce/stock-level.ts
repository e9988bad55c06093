/** What a shopper is told of a variant's stock. */
export type StockLevel =
  | { readonly kind: "in"; readonly available: number | null }
  | { readonly kind: "few"; readonly available: number }
  | { readonly kind: "out" }

/** From this number downwards the shop says how many are left. */
export const FEW = 5
/** From this number downwards a tile calls them the last. */
const LAST = 3
/** The most pieces of one variant that one order may hold; a shop for persons, not for resale. */
export const MOST_PER_ORDER = 10

/** @param available pieces that can be promised; null when stock is not counted or may be ordered ahead. */
export function stockLevel(available: number | null): StockLevel {
  if (available === null) return { kind: "in", available }
  if (available <= 0) return { kind: "out" }
  return available <= FEW ? { kind: "few", available } : { kind: "in", available }
}

/** The level of a product: that of its variants together, so one variant in stock is enough. */
export function levelOfAll(available: readonly (number | null)[]): StockLevel {
  if (available.some((pieces) => pieces === null)) return stockLevel(null)
  return stockLevel(available.reduce<number>((sum, pieces) => sum + Math.max(0, pieces ?? 0), 0))
}

/** Whether these are a product's last pieces; what is not counted or could not be asked has none. */
export const isLast = (pieces: number | null | undefined): boolean =>
  typeof pieces === "number" && pieces > 0 && pieces <= LAST

/** How many pieces a shopper may choose. */
export function mostChoosable(level: StockLevel): number {
  if (level.kind === "out") return 0
  return Math.min(level.available ?? MOST_PER_ORDER, MOST_PER_ORDER)
}
