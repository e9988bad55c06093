import type { Language } from "../language/languages"
import type { Money } from "./money"

/** A picture of a product; `src` is a path of this shop. Every picture is 8:9. */
export interface ProductPicture {
  readonly src: string
  readonly alt: string
  /** The colour it shows; undefined when it belongs to all. */
  readonly colour: string | undefined
}

export interface ProductLook {
  readonly colour: string
  readonly picture: ProductPicture
  readonly variantId: string
}

/** What a tile shows. It holds no stock: stock is read at every request. */
export interface ProductCard {
  readonly id: string
  readonly handle: string
  readonly title: string
  /** The language its texts are in: a text that nobody has translated stays English. */
  readonly textLanguage: Language
  readonly picture: ProductPicture | undefined
  readonly price: Money | undefined
  /** Whether some variants cost more than `price`. */
  readonly priceFrom: boolean
  /** As the catalogue writes them: the same in every language. */
  readonly colours: readonly string[]
  /** The same as a shopper reads them. */
  readonly colourLabels: readonly string[]
  /** How each colour looks, and the variant that has it. */
  readonly looks: readonly ProductLook[]
  readonly categorySlugs: readonly string[]
  /** ISO 8601. */
  readonly createdAt: string
  /** Whether the merchandiser calls it new, by the tag `new` in Medusa. */
  readonly isNew: boolean
}

/** Titles and values are the same in every language: addresses and forms carry them. */
export interface ProductOption {
  readonly title: string
  /** The title as a shopper reads it. */
  readonly label: string
  /** In the order in which the catalogue lists them. */
  readonly values: readonly string[]
  /** Value → how a shopper reads it. */
  readonly valueLabels: Readonly<Record<string, string>>
}

export interface ProductVariant {
  readonly id: string
  readonly title: string
  readonly sku: string | undefined
  /** Option title → value. */
  readonly choices: Readonly<Record<string, string>>
  readonly price: Money | undefined
  /** Maximum retail price incl. of all taxes, as the law wants it stated. */
  readonly mrp: Money | undefined
}

export interface Specification {
  readonly label: string
  readonly value: string
}

export interface Product extends ProductCard {
  readonly summary: string | undefined
  readonly description: string | undefined
  readonly pictures: readonly ProductPicture[]
  readonly options: readonly ProductOption[]
  readonly variants: readonly ProductVariant[]
  readonly specifications: readonly Specification[]
  readonly material: string | undefined
  /** What the Legal Metrology (Packaged Commodities) and E-Commerce rules ask a shop to state, as far as it is known. */
  readonly statutory: readonly Specification[]
}

export interface Category {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly description: string | undefined
  /** The category that it lies in. */
  readonly parentId: string | undefined
}

/** The option whose values are colours, by its title. */
export const isColourOption = (title: string): boolean => /^colou?r$/i.test(title)

/** The option whose values are sizes, by its title. */
export const isSizeOption = (title: string): boolean => /^size$/i.test(title)

/** The variant that has exactly these choices. */
export function variantWith(
  product: Product,
  choices: Readonly<Record<string, string>>,
): ProductVariant | undefined {
  return product.variants.find((variant) =>
    product.options.every(({ title }) => variant.choices[title] === choices[title]),
  )
}
