import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueSearch } from "./catalogue-search-module"
import { priceSource } from "./read-prices"

/**
 * Indexes what is noted until nothing is left, the process is ended, or another process is found at it.
 *
 * @returns how many products were indexed
 */
export async function refreshIndex(container: MedusaContainer): Promise<number> {
  const search = catalogueSearch(container)
  let count = 0
  while (!search.isEnding && (await search.hasNotes())) {
    const done = await search.takeTurn(await priceSource(container))
    if (done === undefined) break
    count += done
  }
  return count
}
