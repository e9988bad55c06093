"use client"

import { useSyncExternalStore } from "react"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { subscribeWishlist, wishlistNow, wishlistOnServer } from "./wishlist-store"

interface WishlistBadgeProps {
  readonly words: {
    readonly none: string
    readonly one: string
    /** With a `#` where the number stands. */
    readonly many: string
  }
}

/** The way to the wishlist with the number of products on it; it is asked for in the browser, so that no page depends on it. */
export function WishlistBadge({ words }: WishlistBadgeProps) {
  const count = useSyncExternalStore(subscribeWishlist, wishlistNow, wishlistOnServer)?.length ?? 0
  const label = count === 0 ? words.none : count === 1 ? words.one : words.many.replace("#", String(count))
  return (
    <Link
      href={urls.wishlist}
      aria-label={label}
      className="relative inline-flex size-11 items-center justify-center rounded-lg"
    >
      <Icon name="heart" />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0 inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-electric px-1 text-2xs font-semibold text-emerald tabular-nums"
        >
          {count > 99 ? "99+" : count}
        </span>
      )}
    </Link>
  )
}
