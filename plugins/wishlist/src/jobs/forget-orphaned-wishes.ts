import type { MedusaContainer } from "@medusajs/framework/types"
import { wishlistModule } from "../workflows/wishlist-module"

/** Forgets what the event of a deleted customer or product, once lost, has left. */
export default async function forgetOrphanedWishes(container: MedusaContainer): Promise<void> {
  await wishlistModule(container).forgetOrphans()
}

export const config = { name: "wishlist-forget-orphans", schedule: "17 * * * *" }
