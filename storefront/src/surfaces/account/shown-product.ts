/** A product of the wishlist, ready to be shown. */
export interface ShownProduct {
  readonly id: string
  readonly handle: string
  readonly title: string
  readonly picture: { readonly src: string; readonly alt: string } | undefined
  /** As it is written, incl. taxes. */
  readonly price: string | undefined
  /** Whether other variants cost more. */
  readonly priceFrom: boolean
  readonly stock: "in" | "few" | "out" | "unknown"
  /** Pieces, when there are few. */
  readonly left: number | undefined
}

/** The products of our own route's answer; undefined for anything else. */
export function shownProductsIn(body: unknown): readonly ShownProduct[] | undefined {
  if (typeof body !== "object" || body === null || !("products" in body)) return undefined
  return Array.isArray(body.products) ? body.products.filter(isShown) : undefined
}

function isShown(value: unknown): value is ShownProduct {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "handle" in value &&
    typeof value.handle === "string" &&
    "title" in value &&
    typeof value.title === "string" &&
    "stock" in value
  )
}
