/** What a typed order number can mean: the store's own number, and Medusa's counted one. */
export interface TypedNumber {
  /** As orders carry it: capitals, no spaces. */
  readonly own: string
  /** Medusa's `display_id`, which names an order until it has a number of its own; -1 where it can be none. */
  readonly counted: number
}

const LARGEST_COUNTED = 2_147_483_647

/** `sl 1000 123`, `#12` → what to look for; undefined for what no order can be called. */
export function readOrderNumber(typed: string): TypedNumber | undefined {
  if (typed.length > 100) return undefined
  const own = typed.normalize("NFKC").replace(/\s/g, "").replace(/^#/, "").toUpperCase()
  if (!/^[A-Z0-9][A-Z0-9/_-]{0,39}$/.test(own)) return undefined
  const counted = /^\d{1,10}$/.test(own) ? Number(own) : -1
  return { own, counted: counted > LARGEST_COUNTED ? -1 : counted }
}

/** The number that the shopper knows: the store's own once there is one. */
export const numberOf = (order: {
  readonly id: string
  readonly custom_display_id?: string | null | undefined
  readonly display_id?: string | number | null | undefined
}): string => order.custom_display_id || String(order.display_id ?? order.id)
