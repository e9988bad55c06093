import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import type { DeliveryView } from "../../../../../contract"
import { showDelivery } from "../../../../../workflows/show-delivery"

const params = z.object({ id: z.string() })

/** What the order widget shows. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeliveryView>): Promise<void> {
  res.json(await showDelivery(req.scope, params.parse(req.params).id))
}
