import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const levels = z.array(z.object({ inventory_item_id: z.string() }))
const links = z.array(z.object({ variant_id: z.string() }))

/** The variants that are made of what lies in these inventory levels, kits among them. */
export async function variantsOfLevels(
  container: MedusaContainer,
  levelIds: readonly string[],
): Promise<string[]> {
  const inventory = container.resolve(Modules.INVENTORY)
  const found = levels.parse(await inventory.listInventoryLevels({ id: [...levelIds] }))
  if (found.length === 0) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant_inventory_items",
    fields: ["variant_id"],
    filters: { inventory_item_id: found.map(({ inventory_item_id: id }) => id) },
  })
  return [...new Set(links.parse(data).map(({ variant_id: id }) => id))]
}
