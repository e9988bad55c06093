import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** How long a change waits for its turn: an item in great demand has many writers. */
const PATIENCE_SECONDS = 60

/** Does something while it holds the locks that core's inventory workflows take: one for each item, by its id. */
export async function withItems<Result>(
  container: MedusaContainer,
  itemIds: readonly string[],
  job: () => Promise<Result>,
): Promise<Result> {
  if (itemIds.length === 0) return job()
  return container
    .resolve(Modules.LOCKING)
    .execute([...new Set(itemIds)].toSorted(), job, { timeout: PATIENCE_SECONDS })
}
