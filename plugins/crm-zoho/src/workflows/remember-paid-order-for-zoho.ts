import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"

import { zohoModule } from "./zoho-module"

const paymentWithOrder = z.object({
  id: z.string(),
  captured_at: z.coerce.date().nullish(),
  payment_collection: z.object({ order: z.object({ id: z.string() }).nullish() }).nullish(),
})

const FIELDS = ["id", "captured_at", "payment_collection.order.id"]

export interface PaidOrder {
  readonly orderId: string
  readonly paymentId: string
}

/** Captured payments and their orders; payments without an order (yet) are left out. */
export async function findPaidOrders(
  container: MedusaContainer,
  filters: Record<string, unknown>,
  page?: { readonly skip: number; readonly take: number },
): Promise<{ readonly paid: PaidOrder[]; readonly seen: number }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment",
    fields: FIELDS,
    filters,
    ...(page ? { pagination: { ...page, order: { captured_at: "ASC", id: "ASC" } } } : {}),
  })
  const payments = z.array(paymentWithOrder).parse(data)
  const paid = payments.flatMap((payment) => {
    const orderId = payment.payment_collection?.order?.id
    return payment.captured_at && orderId ? [{ orderId, paymentId: payment.id }] : []
  })
  return { paid, seen: payments.length }
}

const rememberPaidOrderForZohoStep = createStep(
  "remember-paid-order-for-zoho",
  async ({ paymentId }: { paymentId: string }, { container }) => {
    const { paid } = await findPaidOrders(container, { id: paymentId })
    const [order] = paid
    const isNew = order
      ? await zohoModule(container).deliveries.remember(order.orderId, order.paymentId)
      : false
    return new StepResponse({ isNew })
  },
)

/** Makes the delivery row of the order that a captured payment belongs to. Nothing is sent here. */
export const rememberPaidOrderForZohoWorkflow = createWorkflow(
  "remember-paid-order-for-zoho",
  (input: { paymentId: string }) => new WorkflowResponse(rememberPaidOrderForZohoStep(input)),
)
