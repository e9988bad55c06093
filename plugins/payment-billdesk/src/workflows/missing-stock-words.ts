import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { MissingStock } from "./revive-order"

/** `LS-MUG-WHI (2 needed, 1 left)`, for a person of the shop. */
export async function missingStockWords(
  container: MedusaContainer,
  missing: readonly MissingStock[],
): Promise<string> {
  const ids = missing.map(({ inventoryItemId }) => inventoryItemId)
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ id: ids }, { select: ["id", "sku", "title"] })
  const names = new Map(items.map(({ id, sku, title }) => [id, sku ?? title ?? id]))
  return missing
    .map(({ inventoryItemId, needed, available }) => {
      const name = names.get(inventoryItemId) ?? inventoryItemId
      return `${name} (${String(needed)} needed, ${String(Math.max(0, available))} left)`
    })
    .join(", ")
}
