import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** `Desk & Tech` becomes `desk-tech`. */
export function categoryHandle(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}

/** Makes the categories that are missing, in the given order. @returns id by name */
export async function ensureCategories(
  container: MedusaContainer,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const handles = names.map(categoryHandle)
  const products = container.resolve(Modules.PRODUCT)
  const found = await products.listProductCategories({ handle: handles }, { select: ["id", "handle"] })
  const ids = new Map(found.map((category) => [category.handle, category.id]))
  for (const [rank, name] of names.entries()) {
    const handle = categoryHandle(name)
    if (ids.has(handle)) continue
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: { product_categories: [{ name, handle, rank, is_active: true, is_internal: false }] },
    })
    if (result[0]) ids.set(handle, result[0].id)
  }
  return new Map(names.map((name) => [name, ids.get(categoryHandle(name)) ?? ""]))
}
