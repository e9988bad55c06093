import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** An order that is paid through this plugin, as far as a door must know it. */
export interface GuardedOrder {
  readonly orderId: string
  readonly customerId: string | null
  /** `pending` also for an order that core made a moment ago and our ledger has not written down yet. */
  readonly status: "pending" | "successful" | "failed" | "expired" | "review"
  /** The thing asked about is, or belongs to, the payment collection that BillDesk's money goes to. */
  readonly isOurCollection: boolean
}

/** What a route may name instead of the order itself. */
export type NamedThing =
  | "order"
  | "payment_collection"
  | "payment_session"
  | "payment"
  | "fulfillment"
  | "return"
  | "claim"
  | "exchange"

const collectionOf = (table: string): string =>
  `select link.order_id, link.payment_collection_id from ${table} it
     join order_payment_collection link on link.payment_collection_id = it.payment_collection_id and link.deleted_at is null
    where it.id = ?`

/** For each thing the order that it belongs to, and the payment collection if it has one. */
const ORDER_OF = {
  order: `select ?::text, null::text`,
  payment_collection: `select order_id, payment_collection_id from order_payment_collection
                        where payment_collection_id = ? and deleted_at is null`,
  payment_session: collectionOf("payment_session"),
  payment: collectionOf("payment"),
  fulfillment: `select order_id, null::text from order_fulfillment where fulfillment_id = ? and deleted_at is null`,
  return: `select order_id, null::text from "return" where id = ?`,
  claim: `select order_id, null::text from order_claim where id = ?`,
  exchange: `select order_id, null::text from order_exchange where id = ?`,
} as const satisfies Record<NamedThing, string>

/** SQL that is true for an order `o` that has a payment session of this plugin, whatever id the store gave it. */
export const HAS_OUR_SESSION = `exists (
  select 1 from order_payment_collection l join payment_session s on s.payment_collection_id = l.payment_collection_id
   where l.order_id = o.id and l.deleted_at is null and s.deleted_at is null and starts_with(s.provider_id, 'pp_billdesk'))`

const answer = z.object({
  rows: z.array(
    z.object({
      order_id: z.string(),
      customer_id: z.string().nullable(),
      status: z.enum(["pending", "successful", "failed", "expired", "review"]),
      is_our_collection: z.boolean(),
    }),
  ),
})

/** The order behind an id that a request names, or undefined when it is none of ours to guard. */
export async function guardedOrder(
  container: MedusaContainer,
  thing: NamedThing,
  id: unknown,
): Promise<GuardedOrder | undefined> {
  // PostgreSQL refuses a NUL in a text: an id with one names nothing.
  if (typeof id !== "string" || id === "" || id.includes("\u0000")) return undefined
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const result: unknown = await db.raw(
    `select o.id as order_id, o.customer_id, coalesce(p.status::text, 'pending') as status,
            coalesce(named.collection_id = p.payment_collection_id, false) as is_our_collection
       from (${ORDER_OF[thing]}) as named(order_id, collection_id)
       join "order" o on o.id = named.order_id and o.deleted_at is null
       left join billdesk_payment p on p.order_id = o.id
      where p.order_id is not null or ${HAS_OUR_SESSION}
      limit 1`,
    [id],
  )
  const row = answer.parse(result).rows[0]
  return (
    row && {
      orderId: row.order_id,
      customerId: row.customer_id,
      status: row.status,
      isOurCollection: row.is_our_collection,
    }
  )
}

/** Unpaid and not given up: money may still come, or a person still decides about it. */
export const isOpen = (order: GuardedOrder): boolean =>
  order.status === "pending" || order.status === "failed" || order.status === "review"
