import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const paymentWithOrder = z.object({
  id: z.string(),
  captured_at: z.coerce.date().nullish(),
  payment_collection: z.object({ order: z.object({ id: z.string() }).nullish() }).nullish(),
})

const FIELDS = ["id", "captured_at", "payment_collection.order.id"]

export interface PaidOrder {
  readonly orderId: string
  readonly paymentId: string
  readonly capturedAt: Date
}

export interface PaymentPage {
  readonly paid: readonly PaidOrder[]
  /** Payments looked at, with or without an order. */
  readonly seen: number
  /** Of all pages. */
  readonly count: number
}

/** Captured payments and their orders, oldest first; payments without an order (yet) are left out. */
export async function findPaidOrders(
  container: MedusaContainer,
  filters: Record<string, unknown>,
  page?: { readonly skip: number; readonly take: number },
): Promise<PaymentPage> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "payment",
    fields: FIELDS,
    filters,
    ...(page ? { pagination: { ...page, order: { captured_at: "ASC", id: "ASC" } } } : {}),
  })
  const payments = z.array(paymentWithOrder).parse(data)
  const paid = payments.flatMap((payment) => {
    const orderId = payment.payment_collection?.order?.id
    return payment.captured_at && orderId
      ? [{ orderId, paymentId: payment.id, capturedAt: payment.captured_at }]
      : []
  })
  return { paid, seen: payments.length, count: metadata?.count ?? payments.length }
}

/** How many of the newest payments are looked through for one that belongs to an order. */
const NEWEST = 20

/** The order that was paid last; undefined when none is. */
export async function latestPaidOrder(container: MedusaContainer): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment",
    fields: FIELDS,
    filters: { captured_at: { $ne: null } },
    pagination: { skip: 0, take: NEWEST, order: { captured_at: "DESC", id: "DESC" } },
  })
  return z
    .array(paymentWithOrder)
    .parse(data)
    .map((payment) => payment.payment_collection?.order?.id)
    .find((id) => id !== undefined)
}
