import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerWishlist } from "../../../../answer-wishlist"
import { wishlistOwner } from "../../../../wishlist-owner"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const owner = await wishlistOwner(req, res)
  if (owner) await answerWishlist(req, res, { owner })
}
