import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { clientAddress } from "medusa-integration-kit"
import { readTrackedOrder } from "../workflows/read-tracked-order"
import type { TrackedOrder } from "../workflows/read-tracked-order"
import { trackingSettings } from "../workflows/tracking-settings"
import { LIMITS } from "./limits"
import { isPlainText } from "./plain-text"
import { refuse, refuseForNow } from "./refuse"

/**
 * The order of a request, when it carries the order's token. Otherwise it is answered: 404, alike for a wrong token and
 * an unknown order, and 429 for an address that goes on trying.
 */
export async function openedOrder(
  req: MedusaRequest,
  res: MedusaResponse,
): Promise<TrackedOrder | undefined> {
  const { id } = req.params
  const { token } = req.query
  if (isPlainText(id) && isPlainText(token)) {
    const { mayOpen } = trackingSettings(req.scope).ask
    const opened = (await mayOpen(req.scope, id, token)) ? await readTrackedOrder(req.scope, id) : undefined
    if (opened) {
      res.setHeader("Cache-Control", "no-store")
      return opened
    }
  }
  const { address, isShared } = clientAddress(req.socket.remoteAddress, req.ip)
  const wait = await LIMITS.wrongToken.take(isShared ? `${address} ${id ?? ""}` : address)
  if (wait > 0) refuseForNow(res, wait)
  else refuse(res, { status: 404, code: "order_not_found", message: "There is no such order." })
  return undefined
}
