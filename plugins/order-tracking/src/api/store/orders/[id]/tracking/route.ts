import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { trackingView } from "../../../../../domain/tracking-view"
import { openedOrder } from "../../../../order-door"

/** What a shopper may know of an order. The token is the only thing that opens it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = await openedOrder(req, res)
  if (opened) res.status(200).json(trackingView(opened.order, opened.extras))
}
