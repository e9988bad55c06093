import { z } from "zod"
import type { Shop } from "../stage/shop.ts"

/** One number out of the database. */
export async function number(shop: Shop, sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await shop.db.query<{ n: unknown }>(sql, values)
  return z.coerce.number().parse(rows[0]?.n)
}

const LIVE = `o.canceled_at is null and o.deleted_at is null and o.status <> 'canceled'`

export const liveOrdersOf = (shop: Shop, cartId: string): Promise<number> =>
  number(
    shop,
    `select count(*) as n from order_cart l join "order" o on o.id = l.order_id
      where l.cart_id = $1 and l.deleted_at is null and ${LIVE}`,
    [cartId],
  )

/** Live orders that have received money, by core's captures. */
export const paidOrders = (shop: Shop, orderIds: readonly string[]): Promise<number> =>
  number(
    shop,
    `select count(distinct o.id) as n from "order" o
       join order_payment_collection l on l.order_id = o.id and l.deleted_at is null
       join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
       join capture c on c.payment_id = p.id and c.deleted_at is null
      where ${LIVE} and o.id = any($1)`,
    [orderIds],
  )

/** Sets what is on the shelf beside what is promised already. */
export async function setAvailable(shop: Shop, sku: string, units: number): Promise<void> {
  await shop.db.query(
    `update inventory_level l set stocked_quantity = l.reserved_quantity + $2,
            raw_stocked_quantity = jsonb_build_object('value', (l.reserved_quantity + $2)::text, 'precision', 20)
       from inventory_item i where i.id = l.inventory_item_id and i.sku = $1 and l.deleted_at is null`,
    [sku, units],
  )
}

/** Plenty of everything, so that no scenario meets the empty shelves of an earlier one. */
export async function stockUp(shop: Shop): Promise<void> {
  await shop.db.query(
    `update inventory_level set stocked_quantity = reserved_quantity + $1,
            raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + $1)::text, 'precision', 20)
      where deleted_at is null`,
    [PLENTY],
  )
}

const PLENTY = 500

/** Units promised and not yet gone. */
export const reserved = (shop: Shop, sku: string): Promise<number> =>
  number(
    shop,
    `select coalesce(sum(r.quantity), 0) as n from reservation_item r join inventory_item i on i.id = r.inventory_item_id
      where i.sku = $1 and r.deleted_at is null`,
    [sku],
  )

/** Attempts that somebody could still be offered. */
export const openAttempts = (shop: Shop): Promise<number> =>
  number(shop, `select count(*) as n from billdesk_attempt where status in ('opening', 'awaiting')`)

/** Our ids at the gateway for an order, oldest first. */
export async function gatewayOrderIds(shop: Shop, orderId: string): Promise<string[]> {
  const { rows } = await shop.db.query<{ id: string }>(
    "select gateway_order_id as id from billdesk_attempt where order_id = $1 order by number",
    [orderId],
  )
  return rows.map(({ id }) => id)
}

/** Entries in front of a person for one order at the gateway. */
export async function entriesFor(shop: Shop, orderId: string): Promise<number> {
  const known = await shop.db.query<{ found: boolean }>(
    "select to_regclass('billdesk_review') is not null as found",
  )
  return number(
    shop,
    known.rows[0]?.found
      ? `select count(*) as n from billdesk_review r join billdesk_attempt a on a.id = r.attempt_id
          where a.order_id = $1 and r.state in ('open', 'refunding')`
      : `select count(*) as n from billdesk_attempt where order_id = $1 and status = 'review'`,
    [orderId],
  )
}

/** What the gateway has given back for one of our ids there. */
export async function givenBack(
  shop: Shop,
  orderid: string,
): Promise<{ paise: number; refunds: number; references: number }> {
  const order = (await shop.gateway.books()).find((booked) => booked.orderid === orderid)
  const refunds = (order?.transactions ?? []).flatMap((each) => each.refunds).filter(({ stands }) => stands)
  return {
    paise: refunds.reduce((sum, refund) => sum + refund.paise, 0),
    refunds: refunds.length,
    references: new Set(refunds.map(({ reference }) => reference)).size,
  }
}
