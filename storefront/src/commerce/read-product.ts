import { DEFAULT_LANGUAGE, type Language } from "../language/languages"
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

/** Medusa's tag by which a merchandiser calls a product new. */
const NEW_TAG = "new"

/** The same product as Medusa tells it in another language. */
export interface Translated {
  readonly language: Language
  readonly product: StoreProduct
}

/**
 * Our product from Medusa's. What is missing stays undefined; nothing is invented.
 * @param stored in the language of the catalogue
 */
export function readProduct(stored: StoreProduct, translated?: Translated): Product {
  const told = translated?.product ?? stored
  const isTold = told.title !== stored.title
  const words = optionWords(stored, told)
  const variants = inOfferOrder(stored).map((variant) => readVariant(variant, stored))
  const options = readOptions(stored, variants, words)
  const colours = options.find((option) => isColourOption(option.title))
  const prices = variants.map((variant) => variant.price).filter((price) => price !== undefined)
  const pictures = readPictures(stored, isTold ? { title: told.title, words } : undefined)
  const lowest = prices.toSorted((a, b) => a.amount - b.amount)[0]
  return {
    id: stored.id,
    handle: stored.handle,
    title: told.title,
    textLanguage: translated && isTold ? translated.language : DEFAULT_LANGUAGE,
    summary: told.subtitle ?? undefined,
    description: told.description ?? undefined,
    picture: pictures[0],
    pictures,
    price: lowest,
    priceFrom: prices.some((price) => price.amount !== lowest?.amount),
    colours: colours?.values ?? [],
    colourLabels: (colours?.values ?? []).map((value) => words.get(value) ?? value),
    looks: (colours?.values ?? []).flatMap((colour) => {
      const picture = pictures.find((candidate) => candidate.colour === colour)
      const variant = variants.find(({ choices }) => colours && choices[colours.title] === colour)
      return picture && variant ? [{ colour, picture, variantId: variant.id }] : []
    }),
    categorySlugs: (stored.categories ?? []).map((category) => category.handle),
    createdAt: stored.created_at ?? "",
    isNew: (stored.tags ?? []).some(({ value }) => value.trim().toLowerCase() === NEW_TAG),
    options,
    variants,
    material: told.material ?? undefined,
    specifications: specificationsOf(stored),
    statutory: statutoryOf(stored),
  }
}

/** Titles and values of the options → how they are told. Ids tie them: both tellings have the same. */
function optionWords(stored: StoreProduct, told: StoreProduct): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const option of stored.options ?? []) {
    const other = told.options?.find((candidate) => candidate.id === option.id)
    if (other) words.set(option.title, other.title)
    for (const { id, value } of option.values ?? []) {
      const same = other?.values?.find((candidate) => candidate.id === id)
      if (same) words.set(value, same.value)
    }
  }
  return words
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
function readOptions(
  product: StoreProduct,
  variants: readonly ProductVariant[],
  words: ReadonlyMap<string, string>,
): ProductOption[] {
  return (product.options ?? [])
    .map(({ title }) => {
      const values = [...new Set(variants.flatMap((variant) => variant.choices[title] ?? []))]
      const valueLabels = Object.fromEntries(values.map((value) => [value, words.get(value) ?? value]))
      return { title, label: words.get(title) ?? title, values, valueLabels }
    })
    .filter((option) => option.values.length > 0)
    .toSorted((a, b) => Number(isColourOption(b.title)) - Number(isColourOption(a.title)))
}

/** @param told for a reader of another language, who is told by name and colour what the English text says */
function readPictures(
  product: StoreProduct,
  told: { readonly title: string; readonly words: ReadonlyMap<string, string> } | undefined,
): ProductPicture[] {
  const stored = (product.images ?? []).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  const images = stored.length > 0 ? stored : [{ url: product.thumbnail, metadata: undefined }]
  return images.flatMap(({ url, metadata }, index) => {
    const src = mediaPath(url)
    if (src === undefined) return []
    const colour = textIn(metadata?.["colour"])
    const place = String(index + 1)
    const alt = told
      ? [told.title, colour && (told.words.get(colour) ?? colour), place].filter(Boolean).join(", ")
      : (textIn(metadata?.["alt"]) ?? `${product.title}, ${place}`)
    return [{ src, alt, colour }]
  })
}

const textIn = (entry: unknown): string | undefined =>
  typeof entry === "string" && entry !== "" ? entry : undefined
