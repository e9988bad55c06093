import "server-only"
import { z } from "zod"
import type { DeliverySpeed } from "../handoff/delivery-estimate"
import { DEFAULT_LANGUAGE, type Language } from "../language/languages"
import { type Answer, mapFound } from "./answer"
import { amountShape, type Money } from "./money"
import { localeOf } from "./locale-of"
import { askStore } from "./store-client"

export interface DeliveryOption {
  readonly id: string
  readonly name: string
  /** When the parcel comes, in words: the same for every place. */
  readonly promise: string
  /** By which a place's own estimate is known; undefined for a way of the merchant's own. */
  readonly speed: DeliverySpeed | undefined
  readonly price: Money
  /** From this worth of products on it costs nothing; undefined when there is no such rule. */
  readonly freeFrom: Money | undefined
}

const pricesShape = z
  .array(
    z.object({
      amount: amountShape.nullish(),
      price_rules: z
        .array(z.object({ attribute: z.string(), value: z.string(), operator: z.string() }))
        .nullish(),
    }),
  )
  .nullish()

const shape = z.object({
  shipping_options: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      amount: amountShape.nullish(),
      prices: pricesShape,
      type: z
        .object({
          label: z.string().nullish(),
          description: z.string().nullish(),
          code: z.string().nullish(),
        })
        .nullish(),
      calculated_price: z.object({ calculated_amount: amountShape.nullish() }).nullish(),
    }),
  ),
})

// Medusa translates a part only where its id is asked for too.
const FIELDS =
  "id,name,amount,type.id,type.label,type.description,type.code,*prices,*prices.price_rules,*calculated_price"

/** The ways in which a bag can be delivered, cheapest first. */
export async function readDeliveryOptions(
  bagId: string,
  currency: string,
  language: Language = DEFAULT_LANGUAGE,
): Promise<Answer<readonly DeliveryOption[]>> {
  const answer = await askStore({
    path: "/store/shipping-options",
    query: { cart_id: bagId, fields: FIELDS, ...localeOf(language) },
    shape,
  })
  return mapFound(answer, ({ shipping_options }) =>
    shipping_options
      .map((option) => ({
        id: option.id,
        name: option.name,
        promise: option.type?.description ?? "",
        speed: speedOf(option.type?.code),
        price: { amount: option.amount ?? option.calculated_price?.calculated_amount ?? 0, currency },
        freeFrom: freeFrom(option.prices, currency),
      }))
      .toSorted((a, b) => a.price.amount - b.price.amount),
  )
}

/** Chooses a delivery option; Medusa replaces the one chosen before. */
export async function chooseDeliveryOption(bagId: string, optionId: string): Promise<Answer<unknown>> {
  const path = `/store/carts/${bagId}/shipping-methods` as const
  return askStore({ path, method: "POST", body: { option_id: optionId }, shape: z.unknown() })
}

const speedOf = (code: string | null | undefined): DeliverySpeed | undefined =>
  code === "standard" || code === "express" ? code : undefined

function freeFrom(prices: z.infer<typeof pricesShape>, currency: string): Money | undefined {
  const limits = (prices ?? [])
    .filter(({ amount }) => amount === 0)
    .flatMap(({ price_rules: rules }) => {
      const [only, ...others] = rules ?? []
      return only?.attribute === "item_total" && only.operator === "gte" && others.length === 0
        ? [Number(only.value)]
        : []
    })
  const lowest = Math.min(...limits)
  return Number.isFinite(lowest) ? { amount: lowest, currency } : undefined
}
