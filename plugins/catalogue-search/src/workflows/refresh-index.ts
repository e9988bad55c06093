import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueSearch } from "./catalogue-search-module"
import { priceSource } from "./read-prices"

/**
 * Indexes what is noted until nothing is left, or another process is found at it.
 *
 * @param isEnding asked before each turn of at most 200 products
 * @returns how many products were indexed
 */
export async function refreshIndex(
  container: MedusaContainer,
  isEnding: () => boolean = () => false,
): Promise<number> {
  const search = catalogueSearch(container)
  let count = 0
  while (!isEnding() && (await search.hasNotes())) {
    const done = await search.takeTurn(await priceSource(container))
    if (done === undefined) break
    count += done
  }
  return count
}
