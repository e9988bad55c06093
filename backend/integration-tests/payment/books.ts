import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "zod"

/** Looks into the database as an auditor would: SQL on the tables, never our own status fields alone. */
export class Books {
  constructor(private readonly container: MedusaContainer) {}

  async count(table: string): Promise<number> {
    const row = await this.#one(`select count(*)::int as n from ${table}`)
    return z.object({ n: z.number() }).parse(row).n
  }

  /** Every table of the shop that a message could change, as one text: equal before and after means untouched. */
  async moneyAndStock(): Promise<string> {
    const tables = [
      '"order"',
      "payment",
      "capture",
      "order_transaction",
      "reservation_item",
      "inventory_level",
      // Without the time of the last question: words that nobody signed are reason to ask.
      "(select to_jsonb(p) - 'last_checked_at' from billdesk_payment p) payment_row",
      "refund",
    ]
    const rows = await Promise.all(tables.map((table) => this.#rows(`select * from ${table} order by 1`)))
    const attempts = await this.#rows("select id, status, transaction_id from billdesk_attempt order by id")
    return JSON.stringify([rows, attempts])
  }

  /** Captures of one order, in paise, counted in core's own tables. */
  async capturesOf(orderId: string): Promise<{ captures: number; transactions: number; paise: number }> {
    const row = await this.#one(
      `select
         (select count(*)::int from capture c join payment p on p.id = c.payment_id
            join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
           where l.order_id = ? and c.deleted_at is null) as captures,
         (select count(*)::int from order_transaction t where t.order_id = ? and t.reference = 'capture' and t.deleted_at is null) as transactions,
         (select coalesce(round(sum(t.amount) * 100), 0)::int from order_transaction t where t.order_id = ? and t.deleted_at is null) as paise`,
      [orderId, orderId, orderId],
    )
    return z.object({ captures: z.number(), transactions: z.number(), paise: z.number() }).parse(row)
  }

  /** Refunds of one order, in core's own tables. */
  async refundsOf(orderId: string): Promise<{ refunds: number; transactions: number; paise: number }> {
    const row = await this.#one(
      `select
         (select count(*)::int from refund r join payment p on p.id = r.payment_id
            join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
           where l.order_id = ? and r.deleted_at is null) as refunds,
         count(*)::int as transactions, coalesce(round(sum(-t.amount) * 100), 0)::int as paise
         from order_transaction t where t.order_id = ? and t.reference = 'refund' and t.deleted_at is null`,
      [orderId, orderId],
    )
    return z.object({ refunds: z.number(), transactions: z.number(), paise: z.number() }).parse(row)
  }

  async stockOf(sku: string): Promise<{ stocked: number; reserved: number; promised: number }> {
    const row = await this.#one(
      `select l.stocked_quantity::int as stocked, l.reserved_quantity::int as reserved,
              (select coalesce(sum(r.quantity), 0)::int from reservation_item r
                where r.inventory_item_id = l.inventory_item_id and r.deleted_at is null) as promised
         from inventory_level l join inventory_item i on i.id = l.inventory_item_id where i.sku = ? and l.deleted_at is null`,
      [sku],
    )
    return z.object({ stocked: z.number(), reserved: z.number(), promised: z.number() }).parse(row)
  }

  /** Goods arrive, or are sold over the counter. */
  async changeStock(sku: string, by: number): Promise<void> {
    await this.#rows(
      `update inventory_level set stocked_quantity = stocked_quantity + ?::int,
              raw_stocked_quantity = jsonb_build_object('value', (stocked_quantity + ?::int)::text, 'precision', 20)
        where inventory_item_id = (select id from inventory_item where sku = ?) returning 1`,
      [String(by), String(by), sku],
    )
  }

  /** Takes an order's stock away as a kill in the middle of its cancellation would: the order itself stands. */
  async releaseStockOf(orderId: string): Promise<void> {
    const rows = await this.#rows(`select item_id from order_item where order_id = '${orderId}' order by 1`)
    const lines = z.array(z.object({ item_id: z.string() })).parse(rows)
    const inventory = this.container.resolve(Modules.INVENTORY)
    await inventory.deleteReservationItemsByLineItem(lines.map(({ item_id }) => item_id))
  }

  async orderStatus(orderId: string): Promise<string> {
    const row = await this.#one(`select status::text as status from "order" where id = ?`, [orderId])
    return z.object({ status: z.string() }).parse(row).status
  }

  /** Moves an order and its attempts into the past, as if so many minutes had gone by. */
  async letTimePass(orderId: string, minutes: number): Promise<void> {
    const db = this.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await db.raw(
      `update billdesk_payment set payable_until = payable_until - make_interval(mins => ?) where order_id = ?`,
      [minutes, orderId],
    )
    await db.raw(
      `update billdesk_attempt set valid_until = valid_until - make_interval(mins => ?), created_at = created_at - make_interval(mins => ?) where order_id = ?`,
      [minutes, minutes, orderId],
    )
  }

  /** As if so much time had gone by that a dead process's claim on the order has ended. */
  async endClaim(orderId: string): Promise<void> {
    await this.#rows(
      `update billdesk_payment set claimed_until = now() - interval '1 second' where order_id = ? returning 1`,
      [orderId],
    )
  }

  async #one(sql: string, bindings: readonly string[] = []): Promise<unknown> {
    return (await this.#rows(sql, bindings))[0]
  }

  async #rows(sql: string, bindings: readonly string[] = []): Promise<unknown[]> {
    const result: unknown = await this.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .raw(sql, [...bindings])
    return z.object({ rows: z.array(z.unknown()) }).parse(result).rows
  }
}
