import { z } from "zod"
import { amountShape } from "./money"

const text = z.string().nullish()

const addressShape = z
  .object({
    first_name: text,
    last_name: text,
    phone: text,
    postal_code: text,
    address_1: text,
    address_2: text,
    city: text,
    province: text,
    country_code: text,
    metadata: z.record(z.string(), z.unknown()).nullish(),
  })
  .nullish()

const adjustments = z
  .array(z.object({ code: text, total: amountShape.nullish(), amount: amountShape.nullish() }))
  .nullish()

/** A cart as Medusa's store API sends it, with the fields that `bag.ts` asks for. */
export const cartShape = z.object({
  cart: z.object({
    id: z.string(),
    currency_code: z.string(),
    completed_at: text,
    email: text,
    item_total: amountShape.nullish(),
    original_item_total: amountShape.nullish(),
    shipping_total: amountShape.nullish(),
    discount_total: amountShape.nullish(),
    tax_total: amountShape.nullish(),
    total: amountShape,
    items: z
      .array(
        z.object({
          id: z.string(),
          title: text,
          product_title: text,
          product_handle: text,
          product_id: text,
          variant_id: text,
          variant_title: text,
          variant_sku: text,
          thumbnail: text,
          quantity: z.number(),
          unit_price: amountShape,
          total: amountShape.nullish(),
          original_total: amountShape.nullish(),
          adjustments,
          created_at: text,
          variant: z
            .object({
              manage_inventory: z.boolean().nullish(),
              allow_backorder: z.boolean().nullish(),
              inventory_quantity: z.number().nullish(),
            })
            .nullish(),
        }),
      )
      .nullish(),
    shipping_methods: z
      .array(
        z.object({ id: z.string(), shipping_option_id: text, amount: amountShape.nullish(), adjustments }),
      )
      .nullish(),
    promotions: z.array(z.object({ code: text, is_automatic: z.boolean().nullish() })).nullish(),
    shipping_address: addressShape,
    billing_address: addressShape,
  }),
})

export type StoreCart = z.infer<typeof cartShape>["cart"]
