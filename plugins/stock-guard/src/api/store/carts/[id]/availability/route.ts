import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { cartAvailability } from "../../../../../cart-stock"
import type { CartAvailability } from "../../../../../contract"

const params = z.object({ id: z.string().min(1) })

/** What can be had of each line of the bag, read at this moment and never to be cached. 404 for an unknown cart. */
export async function GET(req: MedusaRequest, res: MedusaResponse<CartAvailability>): Promise<void> {
  const { id } = params.parse(req.params)
  const availability = await cartAvailability(req.scope, id)
  res.setHeader("Cache-Control", "no-store").json(availability)
}
