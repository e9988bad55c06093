"use client"

import { useState, useSyncExternalStore } from "react"
import { Icon } from "@/design/icon"
import { setKept, subscribeWishlist, wishlistNow, wishlistOnServer } from "./wishlist-store"

/** `{title}` is filled in with the product's. */
export interface HeartWords {
  readonly add: string
  readonly added: string
  readonly removed: string
  readonly failed: string
}

interface WishlistHeartProps {
  readonly productId: string
  readonly handle: string
  readonly title: string
  readonly words: HeartWords
  /** Where it stands, such as `absolute top-2 right-2`. */
  readonly className?: string
}

/** Keeps a product for later. Lies above the one link of a tile; without a script it does nothing and is not there. */
export function WishlistHeart({ productId, handle, title, words, className = "" }: WishlistHeartProps) {
  const ids = useSyncExternalStore(subscribeWishlist, wishlistNow, wishlistOnServer)
  const [said, setSaid] = useState("")
  const kept = ids?.includes(productId) ?? false
  const say = (sentence: string) => sentence.replace("{title}", title)
  const toggle = async () => {
    setSaid(say(kept ? words.removed : words.added))
    if (!(await setKept({ productId, handle }, !kept))) setSaid(words.failed)
  }
  return (
    <>
      <button
        type="button"
        aria-pressed={kept}
        aria-label={say(words.add)}
        onClick={() => void toggle()}
        className={`relative z-10 inline-flex size-11 items-center justify-center rounded-full bg-canvas/80 text-ink transition-colors duration-base hover:bg-canvas [@media(scripting:none)]:hidden ${className}`}
      >
        <Icon name="heart" className={kept ? "size-5 fill-current" : "size-5"} />
      </button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  )
}
