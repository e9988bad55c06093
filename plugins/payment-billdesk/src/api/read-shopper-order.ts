import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { medusaAmount } from "../workflows/medusa-amount"

const amount = medusaAmount.transform(Number)

const orderShape = z.object({
  id: z.string(),
  display_id: z.number(),
  custom_display_id: z.string().nullish(),
  email: z.string().nullish(),
  currency_code: z.string(),
  created_at: z.union([z.date().transform((at) => at.toISOString()), z.string()]),
  item_total: amount,
  shipping_total: amount,
  discount_total: amount,
  tax_total: amount,
  total: amount,
  items: z
    .array(
      z.object({
        title: z.string(),
        variant_title: z.string().nullish(),
        quantity: amount,
        total: amount,
        thumbnail: z.string().nullish(),
      }),
    )
    .nullish(),
  shipping_address: z
    .object({
      first_name: z.string().nullish(),
      last_name: z.string().nullish(),
      city: z.string().nullish(),
      province: z.string().nullish(),
      postal_code: z.string().nullish(),
    })
    .nullish(),
  shipping_methods: z.array(z.object({ name: z.string() })).nullish(),
})

/** The order as its payment page shows it: enough to recognise it, no more personal data than that needs. */
export async function readShopperOrder(container: MedusaContainer, orderId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "custom_display_id",
      "email",
      "currency_code",
      "created_at",
      "item_total",
      "shipping_total",
      "discount_total",
      "tax_total",
      "total",
      "items.title",
      "items.variant_title",
      "items.quantity",
      "items.total",
      "items.thumbnail",
      "items.*",
      "shipping_address.first_name",
      "shipping_address.last_name",
      "shipping_address.city",
      "shipping_address.province",
      "shipping_address.postal_code",
      "shipping_methods.name",
    ],
    filters: { id: orderId },
  })
  if (data.length === 0) return undefined
  const order = orderShape.parse(data[0])
  return {
    id: order.id,
    display_id: order.display_id,
    /** The number of a paid order; null until it is paid, or where the store gives none. */
    number: order.custom_display_id ?? null,
    email: maskEmail(order.email ?? ""),
    currency_code: order.currency_code,
    created_at: order.created_at,
    item_total: order.item_total,
    shipping_total: order.shipping_total,
    discount_total: order.discount_total,
    tax_total: order.tax_total,
    total: order.total,
    items: (order.items ?? []).map((item) => ({
      title: item.title,
      variant_title: item.variant_title ?? null,
      quantity: item.quantity,
      total: item.total,
      thumbnail: item.thumbnail ?? null,
    })),
    delivery: {
      name: [order.shipping_address?.first_name, order.shipping_address?.last_name].filter(Boolean).join(" "),
      city: order.shipping_address?.city ?? "",
      state: order.shipping_address?.province ?? "",
      pincode: order.shipping_address?.postal_code ?? "",
      option: order.shipping_methods?.[0]?.name ?? "",
    },
  }
}

/** `meera@example.in` → `m•••@example.in`: recognisable to its owner, of no use to a stranger. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf("@")
  return at < 1 ? "" : `${email.slice(0, 1)}•••${email.slice(at)}`
}
