/** One thing that cannot be had in the quantity asked for. Quantities are whole or decimal units of what is named. */
export interface Shortage {
  /** What a shopper calls it: `Insulated Bottle 600 ml – Emerald`; the inventory item's title when no bag is known. */
  readonly title: string
  readonly requested: number
  /** What is left for this request: zero or more. */
  readonly available: number
  /** Other lines of the same bag already use what is left. */
  readonly shared_with_bag?: boolean
  readonly line_item_id?: string
  readonly variant_id?: string
  readonly inventory_item_id?: string
  readonly location_id?: string
  readonly sku?: string
}

/** One sentence for a shopper: what is left of one thing. */
export function shortageSentence(shortage: Shortage): string {
  const name = `“${shortage.title}”`
  const left = Math.max(0, shortage.available)
  if (shortage.shared_with_bag) {
    return left === 0
      ? `No more of ${name} is left beside what is already in your bag.`
      : `Only ${left} of ${name} ${areOrIs(left)} left beside the rest of your bag.`
  }
  return left === 0 ? `${name} is sold out.` : `Only ${left} of ${name} ${areOrIs(left)} left.`
}

/** The sentences of all shortages; a general one when it is not known what is missing. */
export function shortagesMessage(shortages: readonly Shortage[]): string {
  if (shortages.length === 0) return "There is not enough stock for one of the items."
  return shortages.map(shortageSentence).join(" ")
}

function areOrIs(quantity: number): "is" | "are" {
  return quantity <= 1 ? "is" : "are"
}
