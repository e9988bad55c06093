import { z } from "zod"

/** What the tests read of the store API's answers. Amounts are rupees. */
export const regionsAnswer = z.object({
  regions: z
    .array(
      z.object({
        id: z.string(),
        currency_code: z.string(),
        countries: z.array(z.object({ iso_2: z.string() })),
      }),
    )
    .length(1),
})

export const variantSchema = z.object({
  id: z.string(),
  sku: z.string(),
  inventory_quantity: z.number(),
  calculated_price: z.object({
    calculated_amount: z.number(),
    is_calculated_price_tax_inclusive: z.boolean(),
  }),
})

export const productsAnswer = z.object({
  count: z.number(),
  products: z.array(
    z.object({
      handle: z.string(),
      hs_code: z.string(),
      origin_country: z.string(),
      thumbnail: z.url(),
      images: z.array(z.object({ url: z.url(), metadata: z.object({ alt: z.string() }) })).min(1),
      metadata: z.object({ statutory: z.object({ countryOfOrigin: z.string(), netQuantity: z.string() }) }),
      variants: z.array(variantSchema).min(1),
    }),
  ),
})

const addressSchema = z.object({
  first_name: z.string().nullable(),
  phone: z.string().nullable(),
  province: z.string().nullable(),
  postal_code: z.string().nullable(),
})

export const cartAnswer = z.object({
  cart: z.object({
    id: z.string(),
    email: z.string().nullish(),
    total: z.number(),
    tax_total: z.number(),
    shipping_total: z.number(),
    items: z.array(z.object({ unit_price: z.number(), tax_total: z.number().optional() })),
    shipping_address: addressSchema.nullish(),
    billing_address: addressSchema.nullish(),
  }),
})

export const deliveryAnswer = z.object({
  shipping_options: z.array(z.object({ id: z.string(), name: z.string(), amount: z.number() })),
})

export const refusedDetails = z.object({
  code: z.literal("invalid_delivery_details"),
  type: z.literal("invalid_data"),
  message: z.string(),
  errors: z.record(z.string(), z.object({ code: z.string(), message: z.string() })),
})
