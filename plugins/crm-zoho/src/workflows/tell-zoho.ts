import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { enqueue } from "medusa-plugin-outbox/destination"
import type { MissingDelivery } from "medusa-plugin-outbox/destination"

import { ZOHO_DESTINATION } from "../contract"
import { changedOrder, paidOrder } from "./new-deliveries"
import { findPaidOrders } from "./paid-orders"
import { zohoModule } from "./zoho-module"

/** What one event of Medusa's is to Zoho: the deliveries that follow from it. */
type News = (container: MedusaContainer, id: string) => Promise<readonly MissingDelivery[]>

const withOrder = z.object({ order: z.object({ id: z.string() }).nullish() })
const refundedPayment = z.object({
  refunds: z.array(z.object({ id: z.string() })).nullish(),
  payment_collection: withOrder.nullish(),
})
const orderState = z.object({ id: z.string(), version: z.number(), updated_at: z.coerce.date() })

async function readOne<T>(
  container: MedusaContainer,
  what: { readonly entity: string; readonly fields: string[]; readonly id: string },
  shape: z.ZodType<T>,
): Promise<T | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: what.entity, fields: what.fields, filters: { id: what.id } })
  return z.array(shape).parse(data)[0]
}

const readOrderState = (container: MedusaContainer, id: string) =>
  readOne(container, { entity: "order", fields: ["id", "version", "updated_at"], id }, orderState)

/** A payment was captured. */
export const aboutCapture: News = async (container, paymentId) => {
  const { paid } = await findPaidOrders(container, { id: paymentId })
  return paid.map((order) => paidOrder(order.orderId, order.paymentId))
}

/** Money of a payment was given back: each refund is news once. */
export const aboutRefund: News = async (container, paymentId) => {
  const fields = ["refunds.id", "payment_collection.order.id"]
  const payment = await readOne(container, { entity: "payment", fields, id: paymentId }, refundedPayment)
  const orderId = payment?.payment_collection?.order?.id
  if (!payment || orderId === undefined) return []
  return (payment.refunds ?? []).map(({ id }) => changedOrder(orderId, "refunded", `refund:${id}`))
}

export const aboutCancellation: News = (_container, orderId) =>
  Promise.resolve([changedOrder(orderId, "canceled", `canceled:${orderId}`)])

/** A parcel was packed, or is not sent after all. */
export const aboutFulfillment =
  (act: "fulfillment" | "fulfillment_canceled", fulfillmentId: string): News =>
  (_container, orderId) =>
    Promise.resolve([changedOrder(orderId, act.replace("_", " "), `${act}:${fulfillmentId}`)])

/** A parcel left, or arrived. */
export const aboutParcel =
  (act: "shipment" | "delivery"): News =>
  async (container, fulfillmentId) => {
    const what = { entity: "fulfillment", fields: ["order.id"], id: fulfillmentId }
    const orderId = (await readOne(container, what, withOrder))?.order?.id
    return orderId === undefined ? [] : [changedOrder(orderId, act, `${act}:${fulfillmentId}`)]
  }

/** An address, an e-mail or something else of the order itself was changed. */
export const aboutUpdate: News = async (container, orderId) => {
  const order = await readOrderState(container, orderId)
  if (!order) return []
  return [changedOrder(orderId, "details changed", `address:${orderId}:${order.updated_at.toISOString()}`)]
}

/** Lines were added, changed or taken out. */
export const aboutEdit: News = async (container, orderId) => {
  const order = await readOrderState(container, orderId)
  return order ? [changedOrder(orderId, "edited", `edited:${orderId}:${order.version}`)] : []
}

/**
 * Remembers what follows from an event; nothing is sent here. A failure here stays here: the sweep makes up for it.
 *
 * @param id what the event is about
 */
export async function tellZoho(container: MedusaContainer, news: News, id: string): Promise<void> {
  try {
    if (zohoModule(container).settings.environment === "off") return
    for (const delivery of await news(container, id))
      await enqueue(container, { ...delivery, destination: ZOHO_DESTINATION })
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Zoho CRM: what happened to ${id} could not be remembered; the next sweep will. ${reason}`)
  }
}
