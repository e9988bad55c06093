import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { OnSale } from "../domain/wishes-on-sale"

const links = z.array(z.object({ product_id: z.string() }))
const products = z.array(
  z.object({ id: z.string(), variants: z.array(z.object({ id: z.string() })).nullish() }),
)

/** Of these products those that are published in one of the sales channels, each with its variants. */
export async function productsOnSale(
  container: MedusaContainer,
  productIds: readonly string[],
  salesChannelIds: readonly string[],
): Promise<OnSale> {
  if (productIds.length === 0 || salesChannelIds.length === 0) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const linked = await query.graph({
    entity: "product_sales_channel",
    fields: ["product_id"],
    filters: { product_id: [...productIds], sales_channel_id: [...salesChannelIds] },
  })
  const ids = [...new Set(links.parse(linked.data).map(({ product_id }) => product_id))]
  if (ids.length === 0) return new Map()
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "variants.id"],
    filters: { id: ids, status: ProductStatus.PUBLISHED },
  })
  return new Map(
    products.parse(data).map(({ id, variants }) => [id, new Set((variants ?? []).map((each) => each.id))]),
  )
}
