import "server-only"
import { DEFAULT_LANGUAGE, type Language } from "@/language/languages"
import { cacheLife, cacheTag } from "next/cache"
import { absent, type Answer, found, mapFound } from "./answer"
import { CACHE } from "./cache-manifest"
import { cardOf } from "./card-of"
import { slugsWithAncestors } from "./category-tree"
import type { Category, Product, ProductCard } from "./product"
import { categoriesShape, productsShape, regionsShape, type StoreProduct } from "./product-shape"
import { readProduct } from "./read-product"
import { localeOf } from "./locale-of"
import { askStore } from "./store-client"

const FIELDS = [
  "id,handle,title,subtitle,description,thumbnail,created_at,material,origin_country,hs_code,weight,metadata",
  "*images",
  "*options",
  "*options.values",
  "*variants",
  "*variants.options",
  "*variants.calculated_price",
  "*categories",
  "*tags",
].join(",")

const PAGE_SIZE = 100
/** A lifestyle range has hundreds of products; above this a search index has to take over. */
const MOST_PRODUCTS = 2_000

/** Everything a listing or the home page needs, newest first. */
export interface Catalogue {
  readonly products: readonly ProductCard[]
  readonly categories: readonly Category[]
}

export async function readCatalogue(language: Language = DEFAULT_LANGUAGE): Promise<Answer<Catalogue>> {
  return unlessOut(async () => {
    const [products, categories] = await Promise.all([keptCards(language), keptCategories(language)])
    return found({ products, categories })
  })
}

/** Everything, with all that is known of each product: for a search without the search. */
export async function readDetails(language: Language): Promise<Answer<readonly Product[]>> {
  return unlessOut(async () => found(await keptDetails(language)))
}

export async function readCategories(
  language: Language = DEFAULT_LANGUAGE,
): Promise<Answer<readonly Category[]>> {
  return unlessOut(async () => found(await keptCategories(language)))
}

/** One product with all that its page shows. Absent when the shop has none by this handle. */
export async function readProductByHandle(
  handle: string,
  language: Language = DEFAULT_LANGUAGE,
): Promise<Answer<Product>> {
  return unlessOut(async () => {
    const product = (await keptDetails(language)).find((candidate) => candidate.handle === handle)
    return product ? found(product) : absent
  })
}

/** The id of the region that sells to India. */
export async function readRegionId(): Promise<Answer<string>> {
  return unlessOut(async () => found(await keptRegionId()))
}

/** What is thrown inside a cached read, so that nothing is stored. Its message survives only in the server's log. */
class NotAnswered extends Error {
  override readonly name = "NotAnswered"
}

function valueOf<T>(answer: Answer<T>): T {
  if (answer.kind === "found") return answer.value
  throw new NotAnswered(answer.kind === "outage" ? answer.reason : `the catalogue was ${answer.kind}`)
}

async function unlessOut<T>(read: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await read()
  } catch (error) {
    return { kind: "outage", reason: error instanceof Error ? error.message : String(error) }
  }
}

async function keptStored(language: Language): Promise<readonly StoreProduct[]> {
  "use cache"
  cacheTag(CACHE.catalogue.tag)
  cacheLife(CACHE.catalogue.life)
  const regionId = await keptRegionId()
  const products: StoreProduct[] = []
  for (let offset = 0; offset < MOST_PRODUCTS; offset += PAGE_SIZE) {
    const place = { region_id: regionId, limit: PAGE_SIZE, offset, order: "-created_at" }
    const query = { fields: FIELDS, ...place, ...localeOf(language) }
    const page = valueOf(await askStore({ path: "/store/products", query, shape: productsShape }))
    products.push(...page.products)
    if (products.length >= page.count || page.products.length === 0) break
  }
  return products
}

async function keptDetails(language: Language): Promise<readonly Product[]> {
  "use cache"
  cacheTag(CACHE.catalogue.tag)
  cacheLife(CACHE.catalogue.life)
  const [stored, categories] = await Promise.all([
    keptStored(DEFAULT_LANGUAGE),
    keptCategories(DEFAULT_LANGUAGE),
  ])
  const told = language === DEFAULT_LANGUAGE ? [] : await keptStored(language)
  const translations = new Map(told.map((product) => [product.id, product]))
  return stored.map((one) => {
    const translated = translations.get(one.id)
    const product = readProduct(one, translated && { language, product: translated })
    return { ...product, categorySlugs: slugsWithAncestors(categories, product.categorySlugs) }
  })
}

async function keptCards(language: Language): Promise<readonly ProductCard[]> {
  "use cache"
  cacheTag(CACHE.catalogue.tag)
  cacheLife(CACHE.catalogue.life)
  return (await keptDetails(language)).map(cardOf)
}

async function keptCategories(language: Language): Promise<readonly Category[]> {
  "use cache"
  cacheTag(CACHE.categories.tag)
  cacheLife(CACHE.categories.life)
  const fields = "id,handle,name,description,rank,parent_category_id"
  const query = { fields, limit: PAGE_SIZE, order: "rank", ...localeOf(language) }
  const answer = await askStore({ path: "/store/product-categories", query, shape: categoriesShape })
  return valueOf(
    mapFound(answer, ({ product_categories }) =>
      product_categories.map(({ id, handle, name, description, parent_category_id }) => ({
        id,
        slug: handle,
        name,
        description: description || undefined,
        parentId: parent_category_id || undefined,
      })),
    ),
  )
}

async function keptRegionId(): Promise<string> {
  "use cache"
  cacheTag(CACHE.region.tag)
  cacheLife(CACHE.region.life)
  const { regions } = valueOf(await askStore({ path: "/store/regions", shape: regionsShape }))
  const india = regions.find((region) => region.countries?.some((country) => country.iso_2 === "in"))
  if (!india) throw new NotAnswered("no region sells to India")
  return india.id
}
