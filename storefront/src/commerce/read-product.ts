import { mediaPath } from "./media-path"
import type { Money } from "./money"
import {
  isColourOption,
  type Product,
  type ProductOption,
  type ProductPicture,
  type ProductVariant,
} from "./product"
import type { StoreProduct, StoreVariant } from "./product-shape"
import { inOfferOrder } from "./variant-order"
import { specificationsOf, statutoryOf } from "./product-facts"

/** Our product from Medusa's. What is missing stays undefined; nothing is invented. */
export function readProduct(stored: StoreProduct): Product {
  const variants = inOfferOrder(stored).map((variant) => readVariant(variant, stored))
  const options = readOptions(stored, variants)
  const prices = variants.map((variant) => variant.price).filter((price) => price !== undefined)
  const pictures = readPictures(stored)
  const lowest = prices.toSorted((a, b) => a.amount - b.amount)[0]
  return {
    id: stored.id,
    handle: stored.handle,
    title: stored.title,
    summary: stored.subtitle ?? undefined,
    description: stored.description ?? undefined,
    picture: pictures[0],
    pictures,
    price: lowest,
    priceFrom: prices.some((price) => price.amount !== lowest?.amount),
    colours: options.find((option) => isColourOption(option.title))?.values ?? [],
    categorySlugs: (stored.categories ?? []).map((category) => category.handle),
    createdAt: stored.created_at ?? "",
    options,
    variants,
    material: stored.material ?? undefined,
    specifications: specificationsOf(stored),
    statutory: statutoryOf(stored),
  }
}

function readVariant(variant: StoreVariant, product: StoreProduct): ProductVariant {
  const titles = new Map((product.options ?? []).map((option) => [option.id, option.title]))
  const choices = (variant.options ?? []).flatMap((chosen) => {
    const title = chosen.option?.title ?? titles.get(chosen.option_id ?? "")
    return title === undefined ? [] : [[title, chosen.value] as const]
  })
  return {
    id: variant.id,
    title: variant.title ?? product.title,
    sku: variant.sku ?? undefined,
    choices: Object.fromEntries(choices),
    price: readPrice(variant),
    mrp: readMrp(variant),
  }
}

/** The maximum retail price that is printed on the pack, in rupees with all taxes. */
function readMrp({ metadata, calculated_price: price }: StoreVariant): Money | undefined {
  const mrp = metadata?.["mrp"]
  return typeof mrp === "number" ? { amount: mrp, currency: price?.currency_code ?? "inr" } : undefined
}

function readPrice({ calculated_price: price }: StoreVariant): Money | undefined {
  if (price?.calculated_amount === null || price?.calculated_amount === undefined) return undefined
  return { amount: price.calculated_amount, currency: price.currency_code ?? "inr" }
}

/** Options in catalogue order. Values appear in the order of the variants, and an option without a choice is left out. */
function readOptions(product: StoreProduct, variants: readonly ProductVariant[]): ProductOption[] {
  return (product.options ?? [])
    .map(({ title }) => ({
      title,
      values: [...new Set(variants.flatMap((variant) => variant.choices[title] ?? []))],
    }))
    .filter((option) => option.values.length > 0)
    .toSorted((a, b) => Number(isColourOption(b.title)) - Number(isColourOption(a.title)))
}

function readPictures(product: StoreProduct): ProductPicture[] {
  const stored = (product.images ?? []).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  const images = stored.length > 0 ? stored : [{ url: product.thumbnail, metadata: undefined }]
  return images.flatMap(({ url, metadata }, index) => {
    const src = mediaPath(url)
    if (src === undefined) return []
    const alt = textIn(metadata?.["alt"]) ?? `${product.title}, view ${index + 1}`
    return [{ src, alt, colour: textIn(metadata?.["colour"]) }]
  })
}

const textIn = (entry: unknown): string | undefined =>
  typeof entry === "string" && entry !== "" ? entry : undefined
