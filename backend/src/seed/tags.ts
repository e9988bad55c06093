import { createProductTagsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Makes the tags that are missing. @returns id by value */
export async function ensureTags(
  container: MedusaContainer,
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(values)]
  if (wanted.length === 0) return new Map()
  const found = await container
    .resolve(Modules.PRODUCT)
    .listProductTags({ value: wanted }, { select: ["id", "value"] })
  const ids = new Map(found.map(({ id, value }) => [value, id]))
  const missing = wanted.filter((value) => !ids.has(value))
  if (missing.length > 0) {
    const { result } = await createProductTagsWorkflow(container).run({
      input: { product_tags: missing.map((value) => ({ value })) },
    })
    for (const { id, value } of result) ids.set(value, id)
  }
  return ids
}
