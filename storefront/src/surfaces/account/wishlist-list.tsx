"use client"

import { useEffect, useRef, useState, useSyncExternalStore } from "react"
import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { Notice } from "@/design/notice"
import { urls } from "@/handoff/urls"
import type { Language } from "@/language/languages"
import type { ShownProduct } from "./shown-product"
import { useKeptProducts } from "./use-kept-products"
import { setKept, subscribeWishlist, wishlistNow, wishlistOnServer } from "./wishlist-store"
import { WishlistTile } from "./wishlist-tile"
import type { WishlistWords } from "./wishlist-words"

interface WishlistListProps {
  readonly language: Language
  readonly words: WishlistWords
}

/** What this shopper has kept, guest or customer; with a way back for what was let go by mistake. */
export function WishlistList({ language, words }: WishlistListProps) {
  const ids = useSyncExternalStore(subscribeWishlist, wishlistNow, wishlistOnServer)
  const [round, setRound] = useState(0)
  const [gone, setGone] = useState<ShownProduct>()
  const [failed, setFailed] = useState(false)
  const undo = useRef<HTMLButtonElement>(null)
  const known = useKeptProducts(ids, { language, round })

  // The button that was pressed has gone with its tile.
  useEffect(() => {
    if (gone) undo.current?.focus()
  }, [gone])

  const change = async (product: ShownProduct, keep: boolean) => {
    setGone(keep ? undefined : product)
    setFailed(false)
    if (await setKept({ productId: product.id, handle: product.handle }, keep)) return
    setGone(undefined)
    setFailed(true)
  }
  if (ids === undefined || (known.kind === "loading" && ids.length > 0)) {
    return (
      <p role="status" className="min-h-[40vh] text-muted">
        {words.loading}
      </p>
    )
  }
  const products = known.kind === "shown" ? ids.flatMap((id) => known.products.get(id) ?? []) : []
  return (
    <div className="grid gap-f-md">
      <div aria-live="polite" className="grid gap-3 empty:hidden">
        {gone && (
          <Notice kind="info">
            <p className="flex flex-wrap items-center gap-x-4">
              {words.removed.replace("{title}", gone.title)}
              <button
                ref={undo}
                type="button"
                onClick={() => void change(gone, true)}
                className={`${buttonClass("quiet")} font-semibold`}
              >
                {words.undo}
              </button>
            </p>
          </Notice>
        )}
        {failed && (
          <Notice kind="warning">
            <p>{words.failed}</p>
          </Notice>
        )}
      </div>
      {known.kind === "outage" && ids.length > 0 ? (
        <div className="grid justify-items-start gap-4">
          <p className="max-w-[60ch] text-muted">{words.outage}</p>
          <button
            type="button"
            className={buttonClass("primary")}
            onClick={() => {
              setRound(round + 1)
            }}
          >
            {words.retry}
          </button>
        </div>
      ) : products.length === 0 ? (
        <div className="grid justify-items-start gap-4">
          <p className="max-w-[60ch] text-muted">{words.empty}</p>
          <Link href={urls.allProducts} className={buttonClass("primary")}>
            {words.shop}
          </Link>
        </div>
      ) : (
        <ul className="grid grid-cols-2 gap-x-f-sm gap-y-f-lg sm:grid-cols-3 lg:grid-cols-4">
          {products.map((product) => (
            <li key={product.id}>
              <WishlistTile product={product} words={words} remove={() => void change(product, false)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
