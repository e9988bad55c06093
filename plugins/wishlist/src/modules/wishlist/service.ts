import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { MOST_WISHES } from "../../domain/wish"
import type { KeptWish, Wish } from "../../domain/wish"

interface Cradle {
  readonly __pg_connection__: Knex
}

const row = z
  .object({ product_id: z.string(), variant_id: z.string().nullable(), added_at: z.date() })
  .transform((read): KeptWish => ({
    productId: read.product_id,
    variantId: read.variant_id,
    addedAt: read.added_at,
  }))

/** Sweeps of rows whose owner or product is gone: an event can be lost. */
const ORPHANS = `
delete from wishlist_item w
 where not exists (select 1 from customer c where c.id = w.customer_id and c.deleted_at is null)
    or not exists (select 1 from product p where p.id = w.product_id and p.deleted_at is null)`

/** The wishes of all customers. Writes for one customer take their turns, so that nobody keeps more than allowed. */
export class WishlistModuleService {
  readonly #db: Knex

  constructor({ __pg_connection__ }: Cradle) {
    this.#db = __pg_connection__
  }

  /** The newest first. */
  async of(customerId: string): Promise<KeptWish[]> {
    const rows: unknown[] = await this.#db("wishlist_item")
      .where({ customer_id: customerId })
      .orderBy("seq", "desc")
    return rows.map((each) => row.parse(each))
  }

  /**
   * Keeps a wish. One for a product that is kept already takes its variant over and stays where it is.
   *
   * @returns `full` when the list has no room for one more: nothing is changed
   */
  async keep(customerId: string, { productId, variantId }: Wish): Promise<"kept" | "full"> {
    return this.#inTurn(customerId, async (trx) => {
      const own = { customer_id: customerId, product_id: productId }
      if ((await trx("wishlist_item").where(own).update({ variant_id: variantId })) > 0) return "kept"
      if ((await room(trx, customerId)) < 1) return "full"
      await trx("wishlist_item").insert({ ...own, variant_id: variantId })
      return "kept"
    })
  }

  /**
   * Adds the wishes that are not kept yet, as many as there is room for, in their order; what is kept stays as it is.
   *
   * @param wishes each product once
   * @returns how many found no room
   */
  async merge(customerId: string, wishes: readonly Wish[]): Promise<number> {
    return this.#inTurn(customerId, async (trx) => {
      const kept = new Set((await trx("wishlist_item").where({ customer_id: customerId })).map(productOf))
      const added = wishes.filter(({ productId }) => !kept.has(productId))
      const fitting = added.slice(0, Math.max(0, MOST_WISHES - kept.size))
      const rows = fitting.map(({ productId, variantId }) => ({
        customer_id: customerId,
        product_id: productId,
        variant_id: variantId,
      }))
      if (rows.length > 0) await trx("wishlist_item").insert(rows)
      return added.length - fitting.length
    })
  }

  /** Forgets a wish; one that is not there is forgotten already. */
  async forget(customerId: string, productId: string): Promise<void> {
    await this.#db("wishlist_item").where({ customer_id: customerId, product_id: productId }).delete()
  }

  async forgetCustomer(customerId: string): Promise<void> {
    await this.#db("wishlist_item").where({ customer_id: customerId }).delete()
  }

  async forgetProduct(productId: string): Promise<void> {
    await this.#db("wishlist_item").where({ product_id: productId }).delete()
  }

  /** Forgets the wishes of customers, and for products, that do not exist any more. */
  async forgetOrphans(): Promise<void> {
    await this.#db.raw(ORPHANS)
  }

  async #inTurn<T>(customerId: string, write: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#db.transaction(async (trx) => {
      await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`wishlist:${customerId}`])
      return write(trx)
    })
  }
}

const productOf = (read: unknown): string => row.parse(read).productId

async function room(trx: Knex.Transaction, customerId: string): Promise<number> {
  const rows: unknown[] = await trx("wishlist_item").where({ customer_id: customerId }).select("product_id")
  return MOST_WISHES - rows.length
}
