import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MOST_WISHES } from "../../../../../../../domain/wish"
import { productsOnSale } from "../../../../../../../workflows/products-on-sale"
import { wishlistModule } from "../../../../../../../workflows/wishlist-module"
import { answerWishlist } from "../../../../../../answer-wishlist"
import { refuse } from "../../../../../../refuse"
import { wishlistOwner } from "../../../../../../wishlist-owner"
import { productId, putBody } from "../../../../../../wishes-input"

/** Puts a product on the list, or says which of its variants is meant. Sent twice it is the same. */
export async function PUT(req: AuthenticatedMedusaRequest<unknown>, res: MedusaResponse): Promise<void> {
  const owner = await wishlistOwner(req, res)
  if (!owner) return
  const id = productId.safeParse(req.params["product_id"]).data
  const body = putBody.safeParse(req.body ?? {})
  if (!body.success) {
    refuse(res, { status: 400, code: "invalid_wish", message: "This choice of a variant cannot be read." })
    return
  }
  const { variant_id: variantId } = body.data
  const onSale = await productsOnSale(req.scope, id === undefined ? [] : [id], owner.salesChannelIds)
  const variants = onSale.get(id ?? "")
  if (id === undefined || !variants) {
    refuse(res, { status: 404, code: "product_not_found", message: "This product is not on sale." })
    return
  }
  if (variantId !== null && !variants.has(variantId)) {
    refuse(res, {
      status: 404,
      code: "variant_not_found",
      message: "This product does not come in this variant.",
    })
    return
  }
  const kept = await wishlistModule(req.scope).keep(owner.customerId, { productId: id, variantId })
  if (kept === "full")
    refuse(res, {
      status: 400,
      code: "wishlist_full",
      message: `Your wishlist has ${MOST_WISHES} products, which is as many as it can hold. Remove one to add another.`,
    })
  else await answerWishlist(req, res, { owner })
}

/** Takes a product off the list, on sale or not. Sent twice it is the same. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const owner = await wishlistOwner(req, res)
  if (!owner) return
  const id = productId.safeParse(req.params["product_id"]).data
  if (id !== undefined) await wishlistModule(req.scope).forget(owner.customerId, id)
  await answerWishlist(req, res, { owner })
}
