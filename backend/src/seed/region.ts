import { createRegionsWorkflow, updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { PAYMENT_PROVIDER_ID } from "../config/plugin-options"
import { madeOne } from "./made-one"

/** Region India: rupees, prices with GST inside, paid through BillDesk. @returns its id */
export async function ensureRegion(container: MedusaContainer): Promise<string> {
  const [region] = await container
    .resolve(Modules.REGION)
    .listRegions({ name: "India" }, { select: ["id"], take: 1 })
  const payment_providers = [PAYMENT_PROVIDER_ID]
  if (region) {
    // The provider is linked after the region is made, so a killed run may have left it out.
    await updateRegionsWorkflow(container).run({
      input: { selector: { id: region.id }, update: { payment_providers } },
    })
    return region.id
  }
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "India",
          currency_code: "inr",
          countries: ["in"],
          automatic_taxes: true,
          is_tax_inclusive: true,
          payment_providers,
        },
      ],
    },
  })
  return madeOne(result, "the region India").id
}
