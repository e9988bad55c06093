import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { medusaAmount } from "../medusa-amount"
import { mayExpire } from "../../domain/expiry"
import { BILLDESK_MODULE } from "../../modules/billdesk"
import type { BillDeskModuleService } from "../../modules/billdesk/service"
import { readOrderPayment } from "./read-order-payment"

export interface ExpiryCheck {
  /** Nobody can pay any more. */
  readonly expire: boolean
  /** The order still stands; false when a crash came after its cancellation. */
  readonly cancel: boolean
}

export const checkExpiryStep = createStep(
  "billdesk-check-expiry",
  async (input: { order_id: string }, { container }) => {
    const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    const [payment, attempts, order] = await Promise.all([
      billdesk.ledger.payment(input.order_id),
      billdesk.ledger.attempts(input.order_id),
      readOrderPayment(container, input.order_id),
    ])
    const expire =
      payment !== undefined &&
      order !== undefined &&
      mayExpire({ payment, attempts, now: billdesk.clock(), graceMs: billdesk.settings.expiryGraceMs }) &&
      (await billdesk.ledger.claimForExpiry(payment.orderId))
    const check: ExpiryCheck = { expire, cancel: expire && !order.isCanceled }
    return new StepResponse(check)
  },
)

export const finishExpiryStep = createStep(
  "billdesk-finish-expiry",
  async (input: { order_id: string }, { container }) => {
    const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    // The ledger's compare and set admits one run only, so promotion use is given back once.
    if (await billdesk.ledger.expirePayment(input.order_id, "expiry"))
      await giveBackPromotionUse(container, input.order_id)
    return new StepResponse(undefined)
  },
)

const adjustments = z
  .array(
    z
      .object({
        adjustments: z
          .array(z.object({ code: z.string().nullish(), amount: medusaAmount.transform(Number) }))
          .nullish(),
      })
      .nullish(),
  )
  .nullish()

const orderShape = z.object({
  customer_id: z.string().nullish(),
  email: z.string().nullish(),
  items: adjustments,
  shipping_methods: adjustments,
})

/** Cancelling an order does not give promotion use back by itself (measured on Medusa 2.21.2). */
async function giveBackPromotionUse(container: MedusaContainer, orderId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "customer_id",
      "email",
      "items.adjustments.code",
      "items.adjustments.amount",
      "shipping_methods.adjustments.code",
      "shipping_methods.adjustments.amount",
    ],
    filters: { id: orderId },
  })
  const order = orderShape.parse(data[0])
  const used = [...(order.items ?? []), ...(order.shipping_methods ?? [])]
    .flatMap((line) => line?.adjustments ?? [])
    .flatMap((adjustment) => (adjustment.code ? [{ code: adjustment.code, amount: adjustment.amount }] : []))
  if (used.length === 0) return
  await container
    .resolve(Modules.PROMOTION)
    .revertUsage(used, { customer_id: order.customer_id ?? null, customer_email: order.email ?? null })
}
