import { createStockLocationsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { madeOne } from "./made-one"

const NAME = "Central warehouse"

/** The single centralised inventory, open to the sales channel and served by the manual fulfillment provider. @returns its id */
export async function ensureStockLocation(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<string> {
  const [found] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: NAME }, { take: 1 })
  const id = found?.id ?? (await makeStockLocation(container))
  // Creating a link that exists changes nothing, so these also mend what a killed run left out.
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    {
      [Modules.SALES_CHANNEL]: { sales_channel_id: salesChannelId },
      [Modules.STOCK_LOCATION]: { stock_location_id: id },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    },
  ])
  return id
}

async function makeStockLocation(container: MedusaContainer): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: NAME,
          address: {
            address_1: "Demo Industrial Area",
            city: "Pune",
            province: "Maharashtra",
            postal_code: "411001",
            country_code: "in",
          },
        },
      ],
    },
  })
  return madeOne(result, "the stock location").id
}
