import type { MedusaContainer } from "@medusajs/framework/types"
import { wishesOnSale } from "../domain/wishes-on-sale"
import type { KeptWish } from "../domain/wish"
import { productsOnSale } from "./products-on-sale"
import { wishlistModule } from "./wishlist-module"

/** A customer's wishes for products that can be seen, the newest first. What cannot be seen now is kept and not told. */
export async function readWishlist(
  container: MedusaContainer,
  customerId: string,
  salesChannelIds: readonly string[],
): Promise<KeptWish[]> {
  const kept = await wishlistModule(container).of(customerId)
  const ids = kept.map(({ productId }) => productId)
  return wishesOnSale(kept, await productsOnSale(container, ids, salesChannelIds))
}
