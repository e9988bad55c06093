import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiptOf } from "../../../../../domain/receipt"
import { drawReceipt } from "../../../../../paper/draw-receipt"
import { trackingSettings } from "../../../../../workflows/tracking-settings"
import { LIMITS } from "../../../../limits"
import { openedOrder } from "../../../../order-door"
import { refuse, refuseForNow } from "../../../../refuse"

/** The payment receipt of a paid order, as a file to keep. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const opened = await openedOrder(req, res)
  if (!opened) return
  const { order, extras } = opened
  const wait = await LIMITS.receipts.take(order.id)
  if (wait > 0) {
    refuseForNow(res, wait)
    return
  }
  const verdict = receiptOf(order, extras, trackingSettings(req.scope))
  if (!verdict.ok) {
    refuse(res, { status: 409, code: verdict.code, message: verdict.message })
    return
  }
  const file = await drawReceipt(verdict.receipt)
  res.setHeader("Content-Type", "application/pdf")
  res.setHeader("Content-Disposition", `attachment; filename="receipt-${fileSafe(order.number)}.pdf"`)
  res.setHeader("Content-Length", String(file.length))
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.status(200).send(file)
}

const fileSafe = (number: string): string => number.replace(/[^\w-]/g, "-")
