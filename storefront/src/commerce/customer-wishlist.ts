import "server-only"
import { z } from "zod"
import { type Answer, mapFound } from "./answer"
import { askStore } from "./store-client"

const PATH = "/store/customers/me/wishlist"
const shape = z.object({
  items: z.array(z.object({ product_id: z.string(), added_at: z.string().nullish() })),
})

/** Product ids, the one added last first. */
export type WishlistIds = readonly string[]

/** Absent where the backend keeps no wishlists. */
export async function readWishlist(bearer: string): Promise<Answer<WishlistIds>> {
  return mapFound(await askStore({ path: PATH, bearer, shape }), idsOf)
}

export async function addToWishlist(bearer: string, productId: string): Promise<Answer<unknown>> {
  const path = `${PATH}/items/${productId}` as const
  return askStore({ path, method: "PUT", bearer, body: {}, shape: z.unknown() })
}

export async function removeFromWishlist(bearer: string, productId: string): Promise<Answer<unknown>> {
  return askStore({ path: `${PATH}/items/${productId}`, method: "DELETE", bearer, shape: z.unknown() })
}

/** A guest's list joins the customer's. What is there already stays once. */
export async function mergeWishlist(
  bearer: string,
  items: readonly { readonly productId: string; readonly addedAt: string }[],
): Promise<Answer<WishlistIds>> {
  const body = {
    items: items.map(({ productId, addedAt }) => ({ product_id: productId, added_at: addedAt })),
  }
  const merged = await askStore({ path: `${PATH}/merge`, method: "POST", bearer, body, shape: z.unknown() })
  return merged.kind === "found" ? readWishlist(bearer) : merged
}

function idsOf({ items }: z.infer<typeof shape>): WishlistIds {
  return items
    .toSorted((a, b) => (b.added_at ?? "").localeCompare(a.added_at ?? ""))
    .map(({ product_id }) => product_id)
}
