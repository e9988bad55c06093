import { indexWords, lexemes, type WeighedText } from "./lexemes"
import type { CatalogueSearchSettings } from "./options"
import { stemOf } from "./stem-of"

/** What the catalogue says of a product. */
export interface ProductFacts {
  readonly title: string
  readonly subtitle: string | null
  readonly description: string | null
  readonly material: string | null
  readonly categories: readonly { readonly handle: string; readonly name: string; readonly is_own: boolean }[]
  /** The option values of its variants, in the merchant's order. */
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  readonly variants: readonly { readonly title: string | null; readonly sku: string | null }[]
  /** Tags, type, collection. */
  readonly labels: readonly string[]
  readonly translations: readonly {
    readonly locale: string
    /** Of the product itself, not of a category or an option's value. */
    readonly is_product: boolean
    readonly words: Readonly<Record<string, unknown>>
  }[]
}

/** What the index keeps of it. */
export interface ProductDocument {
  /** Title and subtitle by locale. */
  readonly names: Readonly<Record<string, { readonly title?: string; readonly subtitle?: string }>>
  readonly ownCategories: readonly string[]
  readonly categories: readonly string[]
  readonly colours: readonly string[]
  readonly sizes: readonly string[]
  readonly lexemes: string
  /** The words by which it is likely to be called: stem and written form. */
  readonly vocabulary: ReadonlyMap<string, string>
}

/** Colour and size are told by the option's title; names weigh more than what they are like, and prose least. */
export function productDocument(facts: ProductFacts, settings: CatalogueSearchSettings): ProductDocument {
  const texts = textsOf(facts)
  const chosen = (titles: readonly string[]) => [
    ...new Set(
      facts.choices
        .filter(({ title }) => titles.includes(title.trim().toLowerCase()))
        .map(({ value }) => value),
    ),
  ]
  const named = texts.filter(({ weight }) => weight !== "D").flatMap(({ text }) => indexWords(text))
  return {
    names: namesOf(facts),
    ownCategories: facts.categories.filter(({ is_own }) => is_own).map(({ handle }) => handle),
    categories: [...new Set(facts.categories.map(({ handle }) => handle))],
    colours: chosen(settings.colourTitles),
    sizes: chosen(settings.sizeTitles),
    lexemes: lexemes(texts),
    vocabulary: new Map(
      named
        .toReversed()
        .filter((word) => word.length > 2)
        .map((word) => [stemOf(word), word]),
    ),
  }
}

const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined

function namesOf({ translations }: ProductFacts): ProductDocument["names"] {
  const ofProduct = translations.filter(({ is_product }) => is_product)
  return Object.fromEntries(
    ofProduct.map(({ locale, words }) => [
      locale,
      { title: textIn(words["title"]), subtitle: textIn(words["subtitle"]) },
    ]),
  )
}

function textsOf(facts: ProductFacts): WeighedText[] {
  const all: [WeighedText["weight"], readonly (string | null | undefined)[]][] = [
    [
      "A",
      [
        facts.title,
        ...facts.translations.map((each) => (each.is_product ? textIn(each.words["title"]) : null)),
      ],
    ],
    ["B", [facts.subtitle, ...facts.categories.map(({ name }) => name), ...facts.labels]],
    [
      "B",
      facts.translations.flatMap(({ is_product, words }) =>
        is_product ? [textIn(words["subtitle"])] : Object.values(words).map(textIn),
      ),
    ],
    ["C", [...facts.choices.map(({ value }) => value), facts.material]],
    ["D", [...facts.variants.flatMap(({ title, sku }) => [sku, title]), facts.description]],
    ["D", facts.translations.map((each) => (each.is_product ? textIn(each.words["description"]) : null))],
  ]
  return all.flatMap(([weight, texts]) =>
    texts.flatMap((text) => (text === null || text === undefined || text === "" ? [] : [{ text, weight }])),
  )
}
