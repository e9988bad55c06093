import type { ReactNode } from "react"
import { ProductHeart } from "./product-heart"

/** Fills the slot of a heart. */
export const heart = (product: { id: string; handle: string; title: string }): ReactNode => (
  <ProductHeart product={product} />
)
