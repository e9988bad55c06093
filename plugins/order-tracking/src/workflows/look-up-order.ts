import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readMobile } from "../domain/mobile"
import type { TypedNumber } from "../domain/order-number"
import { trackingSettings } from "./tracking-settings"

const found = z.array(
  z.object({
    id: z.string(),
    custom_display_id: z.string().nullish(),
    shipping_address: z.object({ phone: z.string().nullish() }).nullish(),
  }),
)

/** An id that no order has, asked about where nothing was found. */
const NOBODYS_ORDER = "order_none"

/**
 * The order that a shopper names by its number and the mobile that it is delivered to, with the token that opens it.
 * What is not found costs the same questions as what is, so that neither the answer nor its time tells what is missing.
 *
 * @param mobile E.164
 */
export async function lookUpOrder(
  container: MedusaContainer,
  { number, mobile }: { readonly number: TypedNumber; readonly mobile: string },
): Promise<{ readonly id: string; readonly token: string } | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "custom_display_id", "shipping_address.phone"],
    filters: { $or: [{ custom_display_id: number.own }, { display_id: number.counted }] },
    pagination: { take: 20 },
  })
  const theirs = found
    .parse(data)
    .filter(({ shipping_address: at }) => readMobile(at?.phone ?? "") === mobile)
    // A number of the store's own is meant before a counted one that looks like it.
    .sort((a, b) => Number(b.custom_display_id === number.own) - Number(a.custom_display_id === number.own))
  const id = theirs[0]?.id
  const key = await trackingSettings(container).ask.orderKey(container, id ?? NOBODYS_ORDER)
  return id !== undefined && key ? { id, token: key.token } : undefined
}
