import { isColourOption, isSizeOption, type Product } from "@/commerce/product"
import { stockLevel, type StockLevel } from "@/commerce/stock-level"

const AVAILABILITY = {
  in: "https://schema.org/InStock",
  few: "https://schema.org/LimitedAvailability",
  out: "https://schema.org/OutOfStock",
} as const satisfies Record<StockLevel["kind"], string>

interface ProductFacts {
  readonly product: Product
  /** Variant id → pieces; undefined when nobody could be asked: then nothing is said of the stock. */
  readonly pieces: ReadonlyMap<string, number | null> | undefined
  /** The whole address of a path of this shop. */
  readonly addressOf: (path: string) => string
  /** The path of a variant's page. */
  readonly pathOf: (variantId?: string) => string
}

/** A product with its variants and offers, in the words of schema.org. */
export function productFactsForSearch({ product, pieces, addressOf, pathOf }: ProductFacts): object {
  const colour = product.options.find(({ title }) => isColourOption(title))
  const size = product.options.find(({ title }) => isSizeOption(title))
  const images = product.pictures.map(({ src }) => addressOf(src))
  return {
    "@type": "ProductGroup",
    productGroupID: product.id,
    name: product.title,
    url: addressOf(pathOf()),
    ...(product.summary && { description: product.summary }),
    ...(images.length > 0 && { image: images }),
    ...(product.material && { material: product.material }),
    brand: { "@type": "Brand", name: "ŠKODA Lifestyle" },
    variesBy: [...(colour ? ["https://schema.org/color"] : []), ...(size ? ["https://schema.org/size"] : [])],
    hasVariant: product.variants.map(({ id, sku, choices, price }) => {
      const left = pieces?.get(id)
      const ofColour = colour && choices[colour.title]
      const picture = product.pictures.find((candidate) => candidate.colour === ofColour) ?? product.picture
      return {
        "@type": "Product",
        name: [product.title, ...Object.values(choices)].join(", "),
        url: addressOf(pathOf(id)),
        ...(sku && { sku }),
        ...(ofColour && { color: ofColour }),
        ...(size && choices[size.title] && { size: choices[size.title] }),
        ...(picture && { image: addressOf(picture.src) }),
        ...(price && {
          offers: {
            "@type": "Offer",
            url: addressOf(pathOf(id)),
            price: price.amount.toFixed(2),
            priceCurrency: price.currency.toUpperCase(),
            itemCondition: "https://schema.org/NewCondition",
            ...(left !== undefined && { availability: AVAILABILITY[stockLevel(left).kind] }),
          },
        }),
      }
    }),
  }
}
