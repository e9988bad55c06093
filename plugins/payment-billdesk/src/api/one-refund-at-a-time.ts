import { setTimeout as wait } from "node:timers/promises"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { guardedOrder } from "./guarded-order"
import { refuse } from "./refuse"

/** Twenty presses at once are through in this time; who still waits then should look before pressing again. */
const PATIENCE_S = 30
const LOOK_EVERY_MS = 20

/**
 * Refunds of one payment one after the other. Core's workflow reads all refunds of the payment and writes an order
 * transaction for each that it finds unwritten: two at once write the same refund twice into the order's books.
 */
export async function oneRefundAtATime(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const paymentId = req.params["id"] ?? ""
  if (!(await guardedOrder(req.scope, "payment", paymentId))) {
    next()
    return
  }
  const turn = { came: false }
  try {
    await req.scope.resolve(Modules.LOCKING).execute(
      `billdesk-refund:${paymentId}`,
      async () => {
        turn.came = true
        next()
        await answered(res)
      },
      { timeout: PATIENCE_S },
    )
  } catch (error) {
    if (turn.came) throw error
    refuse(res, {
      status: 409,
      code: "refund_in_work",
      message: "Other refunds of this payment are being made. Look at the order before you press again.",
    })
  }
}

/** Not the connection's end: a person who closes the tab does not stop the refund. */
async function answered(res: MedusaResponse): Promise<void> {
  while (!res.writableEnded) await wait(LOOK_EVERY_MS)
}
