import { z } from "zod"

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? "")

/** A moment inside JSON comes as text, one of a column as a date. */
const moment = z.coerce.date().nullable()

const address = z
  .object({
    first_name: text,
    last_name: text,
    company: text,
    phone: text,
    address_1: text,
    address_2: text,
    city: text,
    province: text,
    postal_code: text,
    country_code: text,
    metadata: z.unknown(),
  })
  .nullable()
export type AddressFacts = z.output<typeof address>

const rate = z.object({ rate: z.string(), code: z.string().nullable() })

const item = z.object({
  id: z.string(),
  title: text,
  product_title: text,
  variant_title: text,
  sku: z.string().nullable(),
  product_id: z.string().nullable(),
  hsn: z.string().nullable(),
  quantity: z.string(),
  fulfilled_quantity: z.string(),
  unit_price: z.string(),
  is_tax_inclusive: z.boolean(),
  tax_lines: z.array(rate),
  adjustments: z.array(
    z.object({
      amount: z.string(),
      is_tax_inclusive: z
        .boolean()
        .nullable()
        .transform((is) => is ?? false),
    }),
  ),
})

const method = z.object({
  id: z.string(),
  name: text,
  amount: z.string(),
  is_tax_inclusive: z.boolean(),
  is_of_return: z.boolean(),
  tax_lines: z.array(rate),
  adjustments: z.array(z.object({ amount: z.string() })),
})

/** One row of `ORDER_FACTS`. */
export const orderFacts = z.object({
  id: z.string(),
  display_id: z.number().nullable(),
  custom_display_id: z.string().nullable(),
  status: z.string(),
  email: text,
  currency_code: z.string(),
  metadata: z.unknown(),
  created_at: z.date(),
  canceled_at: z.date().nullable(),
  shipping_address: address,
  billing_address: address,
  items: z.array(item),
  shipping_methods: z.array(method),
  credit_lines: z.array(z.object({ amount: z.string() })),
  fulfillments: z.array(
    z.object({ packed_at: moment, shipped_at: moment, delivered_at: moment, canceled_at: moment }),
  ),
  captured: z.string(),
  refunded: z.string(),
  paid_at: moment,
  has_error: z.boolean(),
})

/** What core knows of one order. */
export type OrderFacts = z.output<typeof orderFacts>
