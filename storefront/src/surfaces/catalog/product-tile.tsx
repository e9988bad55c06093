import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { ProductCard } from "@/commerce/product"
import { isLast } from "@/commerce/stock-level"
import { formatMoney } from "@/design/format-money"
import { urls } from "@/handoff/urls"
import { LANGUAGES } from "@/language/languages"
import { useStockWords } from "./stock-words"
import { TileCard } from "./tile-card"

interface ProductTileProps {
  readonly product: ProductCard
  /** The colours that a shopper asked for: the tile shows the first that it has. */
  readonly colours?: readonly string[]
  /** Pieces over all variants; null when they are not counted, undefined when nobody could be asked. */
  readonly pieces: number | null | undefined
  readonly sizes: string
  /** Seen first: its picture loads at once. */
  readonly first?: boolean
  /** The wishlist's button. */
  readonly heart?: ReactNode
}

/** Picture, name, price, stock. One link covers the whole tile. */
export function ProductTile(props: ProductTileProps) {
  const { product, colours = [], pieces, sizes, first = false, heart } = props
  const t = useTranslations("catalog.tile")
  const stock = useStockWords(pieces)
  const asked = colours.map((colour) => colour.toLowerCase())
  const look = product.looks.find(({ colour }) => asked.includes(colour.toLowerCase()))
  const picture = look?.picture ?? product.picture
  const amount = product.price && formatMoney(product.price)
  const isChoice = product.colours.length > 1
  return (
    <TileCard
      href={urls.product(product.handle, look?.variantId)}
      picture={{ src: picture?.src, alt: picture?.alt ?? product.title }}
      sizes={sizes}
      first={first}
      dots={isChoice ? product.colours : []}
      heart={heart}
      words={{
        title: product.title,
        lang: LANGUAGES[product.textLanguage].tag,
        price: {
          text: amount ? (product.priceFrom ? t("from", { price: amount }) : amount) : t("noPrice"),
          isKnown: amount !== undefined,
        },
        stock,
        // That the last pieces are here weighs more than that they are new.
        label: isLast(pieces)
          ? { text: t("last"), isNews: false }
          : product.isNew
            ? { text: t("new"), isNews: true }
            : undefined,
        colours: isChoice ? t("colours", { colours: product.colourLabels.join(", ") }) : undefined,
      }}
    />
  )
}
