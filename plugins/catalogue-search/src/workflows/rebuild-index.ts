import type { MedusaContainer } from "@medusajs/framework/types"
import { catalogueSearch } from "./catalogue-search-module"
import { refreshIndex } from "./refresh-index"

/**
 * Indexes every product anew, while the index goes on answering.
 *
 * @returns how many products this process indexed; a running shop takes its share of them
 */
export async function rebuildIndex(container: MedusaContainer): Promise<number> {
  const search = catalogueSearch(container)
  await search.sweep()
  await search.noteEverything()
  return refreshIndex(container)
}
