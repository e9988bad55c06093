import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"

/** A person canceled an unpaid order: it cannot be paid any more. Money that still comes goes to review. */
export default async function orderCanceled({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  await billdesk.ledger.expirePayment(event.data.id, "merchant")
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.CANCELED,
  context: { subscriberId: "billdesk-order-canceled" },
}
