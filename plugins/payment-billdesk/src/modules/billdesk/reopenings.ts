import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { claim, movePayment } from "./ledger-moves"

const before = z
  .object({
    status: z.enum(["failed", "expired"]),
    given_up_by: z.enum(["expiry", "merchant"]).nullable(),
    payable_until: z.date(),
  })
  .optional()

/** How an order stood before it was begun to be opened again. */
type StoodBefore = NonNullable<z.infer<typeof before>>

/** Opens an unpaid order for payment again, in steps that leave it to the sweep wherever a crash comes. */
export class Reopenings {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** Takes the order up: pending, its window over, claimed. @returns undefined when it is not free */
  async begin(orderId: string, detail: Readonly<Record<string, unknown>>): Promise<StoodBefore | undefined> {
    return this.#db.transaction(async (trx) => {
      const found: unknown = await trx("billdesk_payment")
        .where({ order_id: orderId, paid_attempt_id: null, paid_override_id: null })
        .whereIn("status", ["failed", "expired"])
        .whereRaw("(claimed_until is null or claimed_until < now())")
        .forUpdate()
        .first()
      const stood = before.parse(found)
      if (!stood) return undefined
      const set = {
        payable_until: trx.fn.now(),
        ...(stood.status === "expired" ? { given_up_by: "expiry" } : {}),
      }
      await movePayment(trx, { orderId, from: [stood.status], to: "pending", actor: "merchant", set, detail })
      await claim(trx, orderId)
      return stood
    })
  }

  /** Its stock is reserved: the shopper may pay until then. */
  async open(orderId: string, payableUntil: Date): Promise<void> {
    await this.#db("billdesk_payment")
      .where({ order_id: orderId, status: "pending" })
      .update({ payable_until: payableUntil, given_up_by: null, claimed_until: null })
  }

  /** Its stock is gone: as it stood. */
  async takeBack(orderId: string, stood: StoodBefore): Promise<void> {
    const set = { payable_until: stood.payable_until, given_up_by: stood.given_up_by, claimed_until: null }
    await this.#db.transaction((trx) =>
      movePayment(trx, {
        orderId,
        from: ["pending"],
        to: stood.status,
        actor: "system",
        set,
        detail: { because: "stock_is_gone" },
      }),
    )
  }
}
