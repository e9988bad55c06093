import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { clientAddress } from "medusa-integration-kit"
import { readMobile } from "../../../domain/mobile"
import { readOrderNumber } from "../../../domain/order-number"
import { lookUpOrder } from "../../../workflows/look-up-order"
import { LIMITS } from "../../limits"
import { refuse, refuseForNow } from "../../refuse"

const body = z.object({ number: z.string(), mobile: z.string() })

/** "Where is my order?", asked with its number and the mobile that it is delivered to. */
export async function POST(req: MedusaRequest<unknown>, res: MedusaResponse): Promise<void> {
  const asked = body.safeParse(req.body)
  const number = asked.success ? readOrderNumber(asked.data.number) : undefined
  const mobile = asked.success ? readMobile(asked.data.mobile) : undefined
  if (!number || mobile === undefined) {
    const [code, message] = number
      ? ["invalid_mobile", "Enter the 10-digit mobile number that you gave for the delivery."]
      : ["invalid_order_number", "Enter the order number as your confirmation shows it, such as SL1000123."]
    refuse(res, { status: 400, code, message })
    return
  }
  const { address, isShared } = clientAddress(req.socket.remoteAddress, req.ip)
  const fromAddress = isShared ? LIMITS.lookupsBehindProxy : LIMITS.lookupsOfAddress
  const waits = [await fromAddress.take(address), await LIMITS.lookupsOfNumber.take(number.own)]
  const wait = Math.max(...waits)
  if (wait > 0) {
    refuseForNow(res, wait)
    return
  }
  const order = await lookUpOrder(req.scope, { number, mobile })
  if (!order) {
    refuse(res, {
      status: 404,
      code: "order_not_found",
      message:
        "There is no order with this number and mobile number. Please compare both with your confirmation.",
    })
    return
  }
  await Promise.all([fromAddress.giveBack(address), LIMITS.lookupsOfNumber.giveBack(number.own)])
  res.setHeader("Cache-Control", "no-store")
  res.status(200).json({ order })
}
