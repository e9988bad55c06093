import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { ProductNotices } from "../contract"
import { backInStockModule } from "./back-in-stock-module"

const variants = z.array(z.object({ id: z.string(), title: z.string().nullish() }))

/** How many wait for each variant of a product, those that most wait for first. */
export async function countNotices(container: MedusaContainer, productId: string): Promise<ProductNotices> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "variant",
    fields: ["id", "title"],
    filters: { product_id: productId },
  })
  const known = variants.parse(data)
  const counts = await backInStockModule(container).notices.countWaiting(known.map(({ id }) => id))
  const byVariant = new Map(counts.map((count) => [count.variant_id, count]))
  return {
    variants: known
      .map(({ id, title }) => {
        const count = byVariant.get(id)
        return {
          variant_id: id,
          title: title ?? "",
          waiting: count?.waiting ?? 0,
          since: count?.since.toISOString() ?? null,
        }
      })
      .sort((a, b) => b.waiting - a.waiting || a.title.localeCompare(b.title, "en")),
  }
}
