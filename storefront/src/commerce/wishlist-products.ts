import "server-only"
import type { Language } from "../language/languages"
import { type Answer, found } from "./answer"
import { readCatalogue } from "./catalogue"
import type { ProductCard } from "./product"
import { readStock } from "./stock"
import { levelOfAll, type StockLevel } from "./stock-level"

export interface KeptProduct {
  readonly product: ProductCard
  /** Undefined when the stock could not be asked. */
  readonly stock: StockLevel | undefined
}

/** The products with these ids that are still sold, in their order, with the stock of this moment. */
export async function readKeptProducts(
  ids: readonly string[],
  language: Language,
): Promise<Answer<readonly KeptProduct[]>> {
  if (ids.length === 0) return found([])
  const [catalogue, stock] = await Promise.all([readCatalogue(language), readStock(ids)])
  if (catalogue.kind !== "found") return catalogue
  const byId = new Map(catalogue.value.products.map((product) => [product.id, product]))
  return found(
    ids.flatMap((id) => {
      const product = byId.get(id)
      if (!product) return []
      const pieces = stock.kind === "found" ? stock.value.get(id) : undefined
      return [{ product, stock: pieces && levelOfAll([...pieces.values()]) }]
    }),
  )
}
