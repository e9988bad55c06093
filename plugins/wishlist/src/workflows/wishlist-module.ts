import type { MedusaContainer } from "@medusajs/framework/types"
import { WISHLIST_MODULE } from "../modules/wishlist"
import type { WishlistModuleService } from "../modules/wishlist"

/** The plugin's own module, typed. */
export const wishlistModule = (container: MedusaContainer): WishlistModuleService =>
  container.resolve(WISHLIST_MODULE)
