import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { getOrderDetailWorkflow } from "@medusajs/medusa/core-flows"
import { z } from "@medusajs/framework/zod"
import type { OrderExtras } from "../domain/order-extras"
import { ORDER_FIELDS, readOrder } from "../domain/read-order"
import type { ReadOrder } from "../domain/read-order"
import { trackingSettings } from "./tracking-settings"

/** An order as it is at this moment, with what only the gateway and the delivery option know of it. */
export interface TrackedOrder {
  readonly order: ReadOrder
  readonly extras: OrderExtras
}

const notFound = z.object({ error: z.object({ type: z.literal(MedusaError.Types.NOT_FOUND) }) })

/** @returns undefined when there is no such order */
export async function readTrackedOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<TrackedOrder | undefined> {
  const { result, errors } = await getOrderDetailWorkflow(container).run({
    input: { order_id: orderId, fields: [...ORDER_FIELDS] },
    throwOnError: false,
  })
  const [failure] = errors
  if (notFound.safeParse(failure).success) return undefined
  if (failure) throw failure.error
  const order = readOrder(result)
  const { paymentReference } = trackingSettings(container).ask
  const [promise, payment, refunds] = await Promise.all([
    promiseOf(container, order),
    paymentReference?.(container, order.id) ?? null,
    progressOf(container, order),
  ])
  return { order, extras: { promise, payment, refunds } }
}

const option = z.array(z.object({ type: z.object({ description: z.string().nullish() }).nullish() }))

/** The delivery option's own words ("3 to 6 working days"); null when it has none any more. */
async function promiseOf(container: MedusaContainer, order: ReadOrder): Promise<string | null> {
  const id = order.shipping_methods[0]?.shipping_option_id
  if (!id) return null
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "shipping_option",
    fields: ["type.description"],
    filters: { id },
  })
  return option.parse(data)[0]?.type?.description ?? null
}

async function progressOf(container: MedusaContainer, order: ReadOrder): Promise<OrderExtras["refunds"]> {
  const { refundProgress } = trackingSettings(container).ask
  const refunds = order.payments.flatMap((payment) => payment.refunds)
  if (!refundProgress) return new Map()
  const told = await Promise.all(
    refunds.map(async ({ id }) => [id, await refundProgress(container, id)] as const),
  )
  return new Map(told.flatMap(([id, progress]) => (progress ? [[id, progress]] : [])))
}
