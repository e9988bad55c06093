import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import type { OrderInZohoView } from "../../../../../contract"
import { showOrder } from "../../../../../workflows/show-order"

const params = z.object({ id: z.string() })

/** What the order widget shows. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<OrderInZohoView>,
): Promise<void> {
  res.json(await showOrder(req.scope, params.parse(req.params).id))
}
