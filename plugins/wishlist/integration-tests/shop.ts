import type { MedusaContainer } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createProductsWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"

/** A sales channel with its publishable key, and another one with products of its own. */
export async function openShop(container: MedusaContainer) {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Web" }, { name: "Elsewhere" }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Web", type: "publishable", created_by: "test" }] },
  })
  const [web, elsewhere] = channels
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: keys[0]?.id ?? "", add: [web?.id ?? ""] },
  })

  /** Products of two variants each. @returns their ids, each with its variants' */
  const sell = async (
    titles: readonly string[],
    { status = ProductStatus.PUBLISHED, inWeb = true }: { status?: ProductStatus; inWeb?: boolean } = {},
  ) => {
    const { result } = await createProductsWorkflow(container).run({
      input: {
        products: titles.map((title) => ({
          title,
          status,
          sales_channels: [{ id: (inWeb ? web : elsewhere)?.id ?? "" }],
          options: [{ title: "Colour", values: ["Green", "White"] }],
          variants: ["Green", "White"].map((colour) => ({
            title: colour,
            options: { Colour: colour },
            manage_inventory: false,
            prices: [],
          })),
        })),
      },
    })
    return result.map(({ id, variants }) => ({ id, variants: variants.map((each) => each.id) }))
  }
  return { key: keys[0]?.token ?? "", sell }
}
