import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { BILLDESK_MODULE } from "../modules/billdesk"
import { readOrderPayment } from "../workflows/steps/read-order-payment"
import type { BillDeskModuleService } from "../modules/billdesk/service"

/** A person canceled an unpaid order: it cannot be paid any more. Money that still comes goes to review. */
export default async function orderCanceled({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  // The event may come late: an order that was brought back meanwhile is not canceled any more.
  const order = await readOrderPayment(container, event.data.id)
  if (!order?.isCanceled) return
  const { settlements }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  await settlements.recordGivenUp(event.data.id, "merchant")
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.CANCELED,
  context: { subscriberId: "billdesk-order-canceled" },
}
