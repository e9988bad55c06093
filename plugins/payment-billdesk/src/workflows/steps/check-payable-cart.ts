import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { paiseFromDecimal } from "medusa-integration-kit"
import { medusaAmount, medusaRawAmount } from "../medusa-amount"
import { markCart, takeBackHalfMade } from "../half-made-orders"
import { PaymentRefusal } from "../payment-refusal"
import { isBillDeskProvider } from "./read-order-payment"

const cartShape = z.object({
  id: z.string(),
  currency_code: z.string(),
  total: medusaAmount,
  completed_at: z.union([z.date(), z.string()]).nullish(),
  payment_collection: z
    .object({
      payment_sessions: z
        .array(
          z.object({ provider_id: z.string(), amount: medusaAmount, raw_amount: medusaRawAmount.nullish() }),
        )
        .nullish(),
    })
    .nullish(),
})

/**
 * Refuses, before anything is made, a cart that cannot be paid through BillDesk or whose total is no longer the amount
 * that the shopper was shown. A cart that became an order already passed.
 */
export const checkPayableCartStep = createStep(
  "billdesk-check-payable-cart",
  async (input: { cart_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    await takeBackHalfMade(container, input.cart_id)
    const { data } = await query.graph({
      entity: "cart",
      fields: [
        "id",
        "currency_code",
        "total",
        "completed_at",
        "payment_collection.payment_sessions.provider_id",
        "payment_collection.payment_sessions.amount",
        "payment_collection.payment_sessions.raw_amount",
      ],
      filters: { id: input.cart_id },
    })
    if (data.length === 0) throw new PaymentRefusal("cart_not_found", "This bag does not exist any more.")
    const cart = cartShape.parse(data[0])
    if (cart.completed_at) return new StepResponse(undefined)
    const session = cart.payment_collection?.payment_sessions?.find((s) => isBillDeskProvider(s.provider_id))
    if (!session) throw new PaymentRefusal("payment_not_chosen", "Choose BillDesk as the way to pay first.")
    if (cart.currency_code !== "inr")
      throw new PaymentRefusal("currency_not_supported", "BillDesk takes payments in Indian rupees only.")
    const shown = paiseFromDecimal(session.raw_amount?.value ?? session.amount)
    if (shown !== paiseFromDecimal(cart.total)) {
      throw new PaymentRefusal(
        "amount_changed",
        "The total of your bag has changed. Please look at it and pay again.",
      )
    }
    if (shown === 0) throw new PaymentRefusal("nothing_to_pay", "There is nothing to pay for this bag.")
    await markCart(container, cart.id)
    return new StepResponse(undefined)
  },
)
