import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MOST_WISHES } from "../../../../../../domain/wish"
import { wishesOnSale } from "../../../../../../domain/wishes-on-sale"
import { productsOnSale } from "../../../../../../workflows/products-on-sale"
import { wishlistModule } from "../../../../../../workflows/wishlist-module"
import { answerWishlist } from "../../../../../answer-wishlist"
import { refuse } from "../../../../../refuse"
import { wishlistOwner } from "../../../../../wishlist-owner"
import { mergeBody } from "../../../../../wishes-input"

/** Takes over what a guest has wished, when the guest has signed in. Sent twice it is the same. */
export async function POST(req: AuthenticatedMedusaRequest<unknown>, res: MedusaResponse): Promise<void> {
  const owner = await wishlistOwner(req, res)
  if (!owner) return
  const body = mergeBody.safeParse(req.body)
  if (!body.success) {
    refuse(res, {
      status: 400,
      code: "invalid_wishlist",
      message: `This list cannot be read: it has up to ${MOST_WISHES} products, each with its id. Nothing was changed.`,
    })
    return
  }
  const { items } = body.data
  const ids = items.map(({ productId }) => productId)
  const onSale = await productsOnSale(req.scope, ids, owner.salesChannelIds)
  const leftOut = await wishlistModule(req.scope).merge(owner.customerId, wishesOnSale(items, onSale))
  await answerWishlist(req, res, { owner, more: { left_out: leftOut } })
}
