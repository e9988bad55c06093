import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import type { DeliveryView } from "../../../../../../contract"
import { sendOrderAgain } from "../../../../../../workflows/send-order-again"
import { showDelivery } from "../../../../../../workflows/show-delivery"

const params = z.object({ id: z.string() })

/** Sends the order again now and answers with what came of it. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DeliveryView>,
): Promise<void> {
  const { id } = params.parse(req.params)
  await sendOrderAgain(req.scope, id)
  res.json(await showDelivery(req.scope, id))
}
