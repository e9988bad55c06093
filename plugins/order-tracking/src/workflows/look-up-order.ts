import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readMobile } from "../domain/mobile"
import type { TypedNumber } from "../domain/order-number"
import { trackingSettings } from "./tracking-settings"

const found = z.object({
  rows: z.array(
    z.object({ id: z.string(), custom_display_id: z.string().nullable(), phone: z.string().nullable() }),
  ),
})

/** One question, whatever there is: Medusa's own query asks for addresses only once it has found an order. */
const BY_NUMBER = `
select o.id, o.custom_display_id, a.phone
  from "order" o left join order_address a on a.id = o.shipping_address_id
 where (o.custom_display_id = ? or o.display_id = ?) and o.deleted_at is null
 limit 20`

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
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const answer: unknown = await db.raw(BY_NUMBER, [number.own, number.counted])
  const theirs = found
    .parse(answer)
    .rows.filter(({ phone }) => readMobile(phone ?? "") === mobile)
    // A number of the store's own is meant before a counted one that looks like it.
    .sort((a, b) => Number(b.custom_display_id === number.own) - Number(a.custom_display_id === number.own))
  const id = theirs[0]?.id
  const key = await trackingSettings(container).ask.orderKey(container, id ?? NOBODYS_ORDER)
  return id !== undefined && key ? { id, token: key.token } : undefined
}
