import "server-only"
import { cacheLife, cacheTag } from "next/cache"
import { absent, type Answer, found, mapFound } from "./answer"
import { CACHE } from "./cache-manifest"
import type { Category, Product, ProductCard } from "./product"
import { categoriesShape, productsShape, regionsShape } from "./product-shape"
import { readProduct } from "./read-product"
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
].join(",")

const PAGE_SIZE = 100
/** A lifestyle range has hundreds of products; above this a search index has to take over. */
const MOST_PRODUCTS = 2_000

/** Everything a listing or the home page needs, newest first. */
export interface Catalogue {
  readonly products: readonly ProductCard[]
  readonly categories: readonly Category[]
}

export async function readCatalogue(): Promise<Answer<Catalogue>> {
  return unlessOut(async () => {
    const [products, categories] = await Promise.all([keptProducts(), keptCategories()])
    return found({ products, categories })
  })
}

export async function readCategories(): Promise<Answer<readonly Category[]>> {
  return unlessOut(async () => found(await keptCategories()))
}

/** One product with all that its page shows. Absent when the shop has none by this handle. */
export async function readProductByHandle(handle: string): Promise<Answer<Product>> {
  return unlessOut(async () => {
    const product = (await keptDetails()).find((candidate) => candidate.handle === handle)
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

async function keptDetails(): Promise<readonly Product[]> {
  "use cache"
  cacheTag(CACHE.catalogue.tag)
  cacheLife(CACHE.catalogue.life)
  const regionId = await keptRegionId()
  const products: Product[] = []
  for (let offset = 0; offset < MOST_PRODUCTS; offset += PAGE_SIZE) {
    const query = { fields: FIELDS, region_id: regionId, limit: PAGE_SIZE, offset, order: "-created_at" }
    const page = valueOf(await askStore({ path: "/store/products", query, shape: productsShape }))
    products.push(...page.products.map(readProduct))
    if (products.length >= page.count || page.products.length === 0) break
  }
  return products
}

async function keptProducts(): Promise<readonly ProductCard[]> {
  "use cache"
  cacheTag(CACHE.catalogue.tag)
  cacheLife(CACHE.catalogue.life)
  return (await keptDetails()).map(cardOf)
}

async function keptCategories(): Promise<readonly Category[]> {
  "use cache"
  cacheTag(CACHE.categories.tag)
  cacheLife(CACHE.categories.life)
  const query = { fields: "id,handle,name,description,rank", limit: PAGE_SIZE, order: "rank" }
  const answer = await askStore({ path: "/store/product-categories", query, shape: categoriesShape })
  return valueOf(
    mapFound(answer, ({ product_categories }) =>
      product_categories.map(({ id, handle, name, description }) => ({
        id,
        slug: handle,
        name,
        description: description || undefined,
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

function cardOf(product: Product): ProductCard {
  const { id, handle, title, picture, price, priceFrom, colours, categorySlugs, createdAt } = product
  return { id, handle, title, picture, price, priceFrom, colours, categorySlugs, createdAt }
}
