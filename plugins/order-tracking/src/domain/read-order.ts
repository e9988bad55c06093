import { z } from "zod"
import { cleanText } from "./clean-text"
import { exactFrom } from "./exact"
import type { Exact } from "./exact"
import { numberOf } from "./order-number"
import { FULFILLMENT_STATUSES, ORDER_STATUSES, PAYMENT_STATUSES } from "./order-stage"

/** Everything {@link readOrder} looks at, in the words of Medusa's `getOrderDetailWorkflow`. */
export const ORDER_FIELDS = [
  "id",
  "display_id",
  "custom_display_id",
  "status",
  "created_at",
  "currency_code",
  "metadata",
  "total",
  "tax_total",
  "items.*",
  "items.detail.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "items.original_total",
  "items.total",
  "items.variant.hs_code",
  "items.variant.product.hs_code",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "shipping_methods.original_total",
  "shipping_methods.total",
  "shipping_address.*",
  "billing_address.*",
  "fulfillments.*",
  "fulfillments.items.*",
  "fulfillments.labels.*",
  "payment_collections.*",
  "payment_collections.payments.*",
  "payment_collections.payments.refunds.*",
] as const

const text = z
  .string()
  .nullish()
  .transform((value) => cleanText(value ?? ""))

const decimal = z.union([z.number(), z.string()])

/** Medusa hands out money as a number, a decimal text or a BigNumber, whose exact decimal lies in `raw`. */
const money = z
  .union([
    decimal,
    z.object({ raw: z.object({ value: decimal }) }).transform((big) => big.raw.value),
    z.object({ numeric: z.number() }).transform((big) => big.numeric),
    z.object({ value: decimal }).transform((big) => big.value),
  ])
  .transform((value, context): Exact => {
    const exact = exactFrom(value)
    if (exact !== undefined) return exact
    context.addIssue({ code: "custom", message: "is no plain decimal" })
    return z.NEVER
  })

const moment = z.coerce
  .date()
  .nullish()
  .transform((at) => at ?? null)
const quantity = z.coerce.number()
const listOf = <T extends z.ZodType>(shape: T) =>
  z
    .array(shape)
    .nullish()
    .transform((list) => list ?? [])

const taxLines = listOf(z.object({ rate: quantity, total: money }))
const metadata = z.record(z.string(), z.unknown()).nullish()
const hsCode = z.object({ hs_code: text }).nullish()

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
    metadata,
  })
  .nullish()

const item = z.object({
  id: z.string(),
  title: text,
  product_title: text,
  variant_title: text,
  quantity,
  detail: z
    .object({ return_received_quantity: quantity.nullish(), return_dismissed_quantity: quantity.nullish() })
    .nullish(),
  unit_price: money,
  original_total: money,
  total: money,
  tax_lines: taxLines,
  variant: z.object({ hs_code: text, product: hsCode }).nullish(),
})

const shippingMethod = z.object({
  name: text,
  shipping_option_id: z.string().nullish(),
  original_total: money,
  total: money,
  tax_lines: taxLines,
})

const fulfillment = z.object({
  id: z.string(),
  packed_at: moment,
  shipped_at: moment,
  delivered_at: moment,
  canceled_at: moment,
  items: listOf(z.object({ title: text, line_item_id: z.string().nullish(), quantity })),
  labels: listOf(z.object({ tracking_number: text, tracking_url: z.string().nullish() })),
})

const payment = z.object({
  id: z.string(),
  captured_at: moment,
  refunds: listOf(z.object({ id: z.string(), amount: money, created_at: z.coerce.date() })),
})

const orderShape = z
  .object({
    id: z.string().min(1),
    display_id: z.union([z.number(), z.string()]).nullish(),
    custom_display_id: text,
    status: z.enum(ORDER_STATUSES),
    payment_status: z.enum(PAYMENT_STATUSES),
    fulfillment_status: z.enum(FULFILLMENT_STATUSES),
    created_at: z.coerce.date(),
    currency_code: z.string(),
    metadata,
    total: money,
    tax_total: money,
    items: listOf(item),
    shipping_methods: listOf(shippingMethod),
    shipping_address: address,
    billing_address: address,
    fulfillments: listOf(fulfillment),
    payment_collections: listOf(z.object({ payments: listOf(payment) })),
  })
  .transform(({ display_id, custom_display_id, payment_collections, ...order }) => ({
    ...order,
    number: numberOf({ id: order.id, custom_display_id, display_id }),
    payments: payment_collections.flatMap(({ payments }) => payments),
  }))

/** An order as Medusa has it at this moment, checked and in exact amounts. */
export type ReadOrder = z.output<typeof orderShape>
export type ReadAddress = ReadOrder["shipping_address"]

/** @throws {ZodError} naming the fields that Medusa's answer lacks: its shape has changed */
export const readOrder = (raw: unknown): ReadOrder => orderShape.parse(raw)

/** How much of a line the shopper still has: what came back is not counted, nor in Medusa's amounts. */
export const keptQuantity = ({ quantity: bought, detail }: ReadOrder["items"][number]): number =>
  bought - (detail?.return_received_quantity ?? 0) - (detail?.return_dismissed_quantity ?? 0)

export const personName = (at: ReadAddress): string =>
  [at?.first_name, at?.last_name].filter(Boolean).join(" ")

/** What a line is called. */
export const titleOf = ({
  product_title,
  title,
}: Pick<ReadOrder["items"][number], "product_title" | "title">) => product_title || title

/** Null where the variant says nothing: Medusa names the only one of a product "Default variant" or like the product. */
export function variantTitle(
  item: Pick<ReadOrder["items"][number], "product_title" | "title" | "variant_title">,
) {
  const { variant_title: variant } = item
  return variant === "" || variant === titleOf(item) || /^default\b/i.test(variant) ? null : variant
}
