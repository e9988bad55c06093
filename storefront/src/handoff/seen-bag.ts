/** What the shopper last saw of a line. Major units. */
export interface SeenLine {
  readonly unitPrice: number
  readonly quantity: number
}

/** Line id → what was seen of it. */
export type SeenBag = ReadonlyMap<string, SeenLine>

/** A cookie holds 4 kB; a bag of more lines than this is compared for its first ones only. */
const MOST_LINES = 60
const ENTRY = /^(cali_[0-9A-Za-z]{10,40}):(\d{1,9}(?:\.\d{1,6})?):(\d{1,4})$/

export function writeSeen(seen: SeenBag): string {
  return [...seen]
    .slice(0, MOST_LINES)
    .map(([id, { unitPrice, quantity }]) => `${id}:${unitPrice}:${quantity}`)
    .join("~")
}

/** What a cookie says was seen. Whatever is no entry is left out: then nothing is known of that line. */
export function readSeen(text: string | undefined): SeenBag {
  const entries = (text ?? "").slice(0, 4096).split("~")
  return new Map(
    entries.flatMap((entry) => {
      const [, id, price, quantity] = ENTRY.exec(entry) ?? []
      return id === undefined ? [] : [[id, { unitPrice: Number(price), quantity: Number(quantity) }] as const]
    }),
  )
}

/**
 * What the shopper has seen after an act of their own: the quantities of now, and of each line the price seen before, so
 * that a price that changed meanwhile is still told.
 */
export function seenAfterAct(
  before: SeenBag,
  now: readonly {
    readonly id: string
    readonly unitPrice: { readonly amount: number }
    readonly quantity: number
  }[],
): SeenBag {
  return new Map(
    now.map(({ id, unitPrice, quantity }) => [
      id,
      { unitPrice: before.get(id)?.unitPrice ?? unitPrice.amount, quantity },
    ]),
  )
}
