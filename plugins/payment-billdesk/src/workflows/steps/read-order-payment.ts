import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { medusaAmount, medusaRawAmount } from "../medusa-amount"

/** Payment providers of this plugin, whatever id the store gave them. */
export const isBillDeskProvider = (providerId: string): boolean => providerId.startsWith("pp_billdesk")

const session = z.object({
  id: z.string(),
  provider_id: z.string(),
  amount: medusaAmount,
  raw_amount: medusaRawAmount.nullish(),
})

const orderShape = z.object({
  id: z.string(),
  display_id: z.number(),
  custom_display_id: z.string().nullish(),
  status: z.string(),
  currency_code: z.string(),
  canceled_at: z.union([z.date(), z.string()]).nullish(),
  customer_id: z.string().nullish(),
  email: z.string().nullish(),
  cart: z.object({ id: z.string() }).nullish(),
  payment_collections: z
    .array(z.object({ id: z.string(), payment_sessions: z.array(session).nullish() }).nullish())
    .nullish(),
})

export interface OrderPayment {
  readonly orderId: string
  readonly displayId: number
  readonly customDisplayId: string | undefined
  readonly status: string
  readonly currencyCode: string
  readonly isCanceled: boolean
  readonly cartId: string | undefined
  readonly session:
    { readonly id: string; readonly collectionId: string; readonly amount: string | number } | undefined
}

/** An order with the one BillDesk session it is paid through; undefined when there is no such order. */
export async function readOrderPayment(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderPayment | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "custom_display_id",
      "status",
      "currency_code",
      "canceled_at",
      "cart.id",
      "payment_collections.id",
      "payment_collections.payment_sessions.id",
      "payment_collections.payment_sessions.provider_id",
      "payment_collections.payment_sessions.amount",
      "payment_collections.payment_sessions.raw_amount",
    ],
    filters: { id: orderId },
  })
  if (data.length === 0) return undefined
  const order = orderShape.parse(data[0])
  const sessions = (order.payment_collections ?? []).flatMap((collection) =>
    (collection?.payment_sessions ?? []).map((s) => ({ ...s, collectionId: collection?.id ?? "" })),
  )
  const ours = sessions.find((s) => isBillDeskProvider(s.provider_id))
  return {
    orderId: order.id,
    displayId: order.display_id,
    customDisplayId: order.custom_display_id ?? undefined,
    status: order.status,
    currencyCode: order.currency_code,
    isCanceled: order.canceled_at !== null && order.canceled_at !== undefined,
    cartId: order.cart?.id,
    session: ours && {
      id: ours.id,
      collectionId: ours.collectionId,
      amount: ours.raw_amount?.value ?? ours.amount,
    },
  }
}
