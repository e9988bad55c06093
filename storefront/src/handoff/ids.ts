/** The shapes of Medusa's ids. What does not look like one never becomes part of a path. */
const SHAPES = {
  bag: /^cart_[0-9A-Za-z]{10,40}$/,
  line: /^cali_[0-9A-Za-z]{10,40}$/,
  order: /^order_[0-9A-Za-z]{10,40}$/,
  variant: /^variant_[0-9A-Za-z]{10,40}$/,
  product: /^prod_[0-9A-Za-z]{10,40}$/,
  address: /^cuaddr_[0-9A-Za-z]{10,40}$/,
  stockNotice: /^bisn_[0-9A-Za-z]{10,40}$/,
  deliveryOption: /^so_[0-9A-Za-z]{10,40}$/,
} as const

export type IdKind = keyof typeof SHAPES

/** The id if it has the shape of its kind, else undefined. */
export function idOf(kind: IdKind, given: unknown): string | undefined {
  return typeof given === "string" && SHAPES[kind].test(given) ? given : undefined
}
