import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "./refuse"

/**
 * Core's own webhook road answers before it stores and believes the message. Ours is another; this one does not exist
 * for BillDesk, so that nobody registers it by mistake and sees a comforting 200.
 */
export function closeCoreWebhook(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (/^(?:pp_)?billdesk/i.test(req.params["provider"] ?? ""))
    refuse(res, {
      status: 404,
      code: "no_such_webhook",
      message: "Notifications of BillDesk belong to /webhooks/payments/billdesk.",
    })
  else next()
}
