import { useTranslations } from "next-intl"
import { Link } from "@/design/link"
import { type ReactNode } from "react"
import type { ProductCard } from "@/commerce/product"
import { Picture } from "@/design/picture"
import { swatchColour } from "@/design/swatch-colour"
import { urls } from "@/handoff/urls"
import { LANGUAGES } from "@/language/languages"
import { PriceTag } from "./price-tag"

interface ProductTileProps {
  readonly product: ProductCard
  /** The colours that a shopper asked for: the tile shows the first that it has. */
  readonly colours?: readonly string[]
  readonly stock: ReactNode
  /** One word over the picture. */
  readonly label: ReactNode
  readonly sizes: string
  /** Seen first: its picture loads at once. */
  readonly first?: boolean
  /** The wishlist's button, above the one link of the tile. */
  readonly heart?: ReactNode
}

/** Picture, name, price, stock. One link covers the whole tile. */
export function ProductTile(props: ProductTileProps) {
  const { product, colours = [], stock, label, sizes, first = false, heart } = props
  const asked = colours.map((colour) => colour.toLowerCase())
  const look = product.looks.find(({ colour }) => asked.includes(colour.toLowerCase()))
  const picture = look?.picture ?? product.picture
  return (
    <article className="group relative grid content-start gap-2">
      <div className="relative aspect-tile overflow-hidden rounded-xl bg-surface">
        <div className="absolute inset-0 transition-transform duration-slow ease-standard group-hover:scale-105">
          <Picture src={picture?.src} alt={picture?.alt ?? product.title} sizes={sizes} first={first} />
        </div>
      </div>
      <div className="grid gap-1 px-1 xs:px-2">
        <h3 className="line-clamp-2 text-sm font-semibold" lang={LANGUAGES[product.textLanguage].tag}>
          <Link
            href={urls.product(product.handle, look?.variantId)}
            className="after:absolute after:inset-0 after:rounded-xl"
          >
            {product.title}
          </Link>
        </h3>
        <p className="text-xs">
          <PriceTag price={product.price} from={product.priceFrom} />
        </p>
        <p className="min-h-5">{stock}</p>
        {product.colours.length > 1 && <ColourDots product={product} />}
      </div>
      <div className="pointer-events-none absolute top-3 left-3 flex max-w-[calc(100%-72px)]">{label}</div>
      {heart && <div className="absolute top-1 right-1">{heart}</div>}
    </article>
  )
}

function ColourDots({ product: { colours, colourLabels } }: { readonly product: ProductCard }) {
  const t = useTranslations("catalog.tile")
  return (
    <p className="flex items-center gap-1.5 pt-1">
      <span className="sr-only">{t("colours", { colours: colourLabels.join(", ") })}</span>
      {colours.map((colour) => (
        <span
          key={colour}
          aria-hidden="true"
          className="size-3.5 rounded-full border border-line-strong"
          style={{ background: swatchColour(colour) }}
        />
      ))}
    </p>
  )
}
