/** A product that a guest has kept, in this browser. */
export interface WishlistItem {
  readonly productId: string
  readonly handle: string
  /** ISO 8601. */
  readonly addedAt: string
}

const MOST = 200

/** The guest's list as the browser keeps it; whatever else stands there counts as none. The one kept last comes first. */
export function readKeptItems(text: string | null): readonly WishlistItem[] {
  if (text === null) return []
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.filter(isItem).slice(0, MOST) : []
  } catch {
    return []
  }
}

function isItem(value: unknown): value is WishlistItem {
  return (
    typeof value === "object" &&
    value !== null &&
    "productId" in value &&
    typeof value.productId === "string" &&
    /^prod_[0-9A-Za-z]{10,40}$/.test(value.productId) &&
    "handle" in value &&
    typeof value.handle === "string" &&
    "addedAt" in value &&
    typeof value.addedAt === "string"
  )
}
