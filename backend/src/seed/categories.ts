import { createProductCategoriesWorkflow, updateProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CatalogueCategory } from "./catalogue"

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
  categories: readonly CatalogueCategory[],
): Promise<ReadonlyMap<string, string>> {
  const products = container.resolve(Modules.PRODUCT)
  const found = await products.listProductCategories(
    { handle: categories.map(({ name }) => categoryHandle(name)) },
    { select: ["id", "handle"] },
  )
  const ids = new Map(found.map((category) => [category.handle, category.id]))
  for (const [rank, { name, description }] of categories.entries()) {
    const handle = categoryHandle(name)
    if (ids.has(handle)) continue
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: [{ name, description, handle, rank, is_active: true, is_internal: false }],
      },
    })
    if (result[0]) ids.set(handle, result[0].id)
  }
  return new Map(categories.map(({ name }) => [name, ids.get(categoryHandle(name)) ?? ""]))
}

/** Gives a description to the categories that have none: shops made by an earlier version. */
export async function describeCategories(
  container: MedusaContainer,
  categories: readonly CatalogueCategory[],
): Promise<void> {
  const products = container.resolve(Modules.PRODUCT)
  const found = await products.listProductCategories({
    handle: categories.map(({ name }) => categoryHandle(name)),
  })
  for (const { id, handle, description } of found) {
    const ours = categories.find(({ name }) => categoryHandle(name) === handle)
    if (description !== "" || !ours) continue
    await updateProductCategoriesWorkflow(container).run({
      input: { selector: { id }, update: { description: ours.description } },
    })
  }
}
