"use client"

import { buttonClass } from "@/design/button-class"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { Picture } from "@/design/picture"
import { StockLine, type StockWords } from "@/design/stock-line"
import { urls } from "@/handoff/urls"
import type { ShownProduct } from "./shown-product"
import type { WishlistWords } from "./wishlist-words"

interface WishlistTileProps {
  readonly product: ShownProduct
  readonly words: WishlistWords
  readonly remove: () => void
}

const SIZES = "(min-width: 1300px) 24vw, (min-width: 760px) 32vw, 50vw"

/** A kept product: its picture leads to it, its cross lets it go. */
export function WishlistTile({ product, words, remove }: WishlistTileProps) {
  const price = product.price ?? words.noPrice
  return (
    <article className="group relative grid h-full content-start gap-2">
      <div className="relative aspect-tile overflow-hidden rounded-xl bg-surface">
        <Picture src={product.picture?.src} alt={product.picture?.alt ?? product.title} sizes={SIZES} />
      </div>
      <button
        type="button"
        aria-label={words.remove.replace("{title}", product.title)}
        onClick={remove}
        className="absolute top-2 right-2 z-10 inline-flex size-11 items-center justify-center rounded-full bg-canvas/80 hover:bg-canvas"
      >
        <Icon name="close" className="size-5" />
      </button>
      <div className="grid gap-1 px-1 xs:px-2">
        <h2 className="line-clamp-2 text-sm font-semibold">{product.title}</h2>
        <p className="price text-xs">{product.priceFrom ? words.from.replace("{price}", price) : price}</p>
        <p className="min-h-5">
          <StockLine words={stockWords(product, words)} />
        </p>
      </div>
      <Link
        href={urls.product(product.handle)}
        aria-label={words.chooseOf.replace("{title}", product.title)}
        className={`${buttonClass("secondary", { wide: true })} mt-1 after:absolute after:inset-0 after:rounded-xl`}
      >
        {words.choose}
      </Link>
    </article>
  )
}

function stockWords({ stock, left }: ShownProduct, words: WishlistWords): StockWords {
  switch (stock) {
    case "in":
      return { tone: "good", text: words.inStock }
    case "few":
      return { tone: "low", text: words.few.replace("{count}", String(left ?? "")) }
    case "out":
      return { tone: "none", text: words.out }
    case "unknown":
      return { tone: "unknown", text: words.unknown }
  }
}
