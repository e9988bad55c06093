import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readWishlist } from "../workflows/read-wishlist"
import type { WishlistOwner } from "./wishlist-owner"

/** The list as it is now: every door of it answers so. */
export async function answerWishlist(
  req: MedusaRequest<unknown>,
  res: MedusaResponse,
  { owner, more = {} }: { readonly owner: WishlistOwner; readonly more?: object },
): Promise<void> {
  const wishes = await readWishlist(req.scope, owner.customerId, owner.salesChannelIds)
  res.setHeader("Cache-Control", "no-store")
  res.status(200).json({
    items: wishes.map(({ productId, variantId, addedAt }) => ({
      product_id: productId,
      variant_id: variantId,
      added_at: addedAt.toISOString(),
    })),
    ...more,
  })
}
