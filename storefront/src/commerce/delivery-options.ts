import "server-only"
import { z } from "zod"
import { type Answer, mapFound } from "./answer"
import { amountShape, type Money } from "./money"
import { askStore } from "./store-client"

export interface DeliveryOption {
  readonly id: string
  readonly name: string
  /** When the parcel comes, in words. */
  readonly promise: string
  readonly price: Money
}

const shape = z.object({
  shipping_options: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      amount: amountShape.nullish(),
      data: z.record(z.string(), z.unknown()).nullish(),
      type: z.object({ label: z.string().nullish(), description: z.string().nullish() }).nullish(),
      calculated_price: z.object({ calculated_amount: amountShape.nullish() }).nullish(),
    }),
  ),
})

/** The ways in which a bag can be delivered, cheapest first. */
export async function readDeliveryOptions(
  bagId: string,
  currency: string,
): Promise<Answer<readonly DeliveryOption[]>> {
  const answer = await askStore({ path: "/store/shipping-options", query: { cart_id: bagId }, shape })
  return mapFound(answer, ({ shipping_options }) =>
    shipping_options
      .map((option) => ({
        id: option.id,
        name: option.name,
        promise: option.type?.description ?? "",
        price: { amount: option.amount ?? option.calculated_price?.calculated_amount ?? 0, currency },
      }))
      .toSorted((a, b) => a.price.amount - b.price.amount),
  )
}

/** Chooses a delivery option; Medusa replaces the one chosen before. */
export async function chooseDeliveryOption(bagId: string, optionId: string): Promise<Answer<unknown>> {
  const path = `/store/carts/${bagId}/shipping-methods` as const
  return askStore({ path, method: "POST", body: { option_id: optionId }, shape: z.unknown() })
}
