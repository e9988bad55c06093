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
