import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Per cent off every product, for the demo: a coupon that can be tried. */
const WELCOME = { code: "WELCOME10", percent: 10 } as const

/** The demo's coupon. */
export async function ensurePromotions(container: MedusaContainer): Promise<void> {
  const { code, percent } = WELCOME
  const [existing] = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ code: [code] }, { select: ["id"], take: 1 })
  if (existing) return
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code,
          type: "standard",
          status: "active",
          is_automatic: false,
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "across",
            value: percent,
            currency_code: "inr",
          },
        },
      ],
    },
  })
}
