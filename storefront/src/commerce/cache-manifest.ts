/** Seconds. `stale`: the browser's router may reuse it; `revalidate`: refreshed behind the shopper; `expire`: gone. */
export interface CacheLifetime {
  readonly stale: number
  readonly revalidate: number
  readonly expire: number
}

export interface CacheEntry {
  readonly tag: string
  readonly life: CacheLifetime
  /** The Medusa events whose subscriber has to purge the tag through `POST /api/revalidate`. */
  readonly purgedBy: readonly string[]
}

/**
 * Everything the shop keeps, and nothing else: tag → lifetime → what purges it.
 * Stock, bags, delivery options, orders and payments are never kept. An outage is never kept either: a cached read
 * throws it, and what throws is not stored.
 */
export const CACHE = {
  catalogue: {
    tag: "catalogue",
    life: { stale: 60, revalidate: 300, expire: 86_400 },
    purgedBy: [
      "product.created",
      "product.updated",
      "product.deleted",
      "product-variant.created",
      "product-variant.updated",
      "product-variant.deleted",
      "pricing.price.created",
      "pricing.price.updated",
      "pricing.price.deleted",
    ],
  },
  categories: {
    tag: "categories",
    life: { stale: 60, revalidate: 300, expire: 86_400 },
    purgedBy: ["product-category.created", "product-category.updated", "product-category.deleted"],
  },
  region: {
    tag: "region",
    life: { stale: 300, revalidate: 3_600, expire: 86_400 },
    purgedBy: ["region.created", "region.updated", "region.deleted"],
  },
} as const satisfies Record<string, CacheEntry>

export const CACHE_TAGS: readonly string[] = Object.values(CACHE).map((entry) => entry.tag)
