"use client"

import { useEffect } from "react"
import { refreshWishlist } from "./wishlist-store"

/** Stands where somebody has just signed in or out, perhaps without a new page: the wishlist becomes another's. */
export function WishlistSync() {
  useEffect(refreshWishlist, [])
  return null
}
