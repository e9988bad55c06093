import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { PAYMENT_STATUSES } from "../../contract/statuses"
import type { BestSeller, DeskSummary } from "../../contract/summary"
import { daysBetween } from "../../domain/days-between"
import type { OrderDeskSettings } from "../../domain/options"
import type { SummaryQuestion } from "../../domain/questions"
import { summarise } from "../../domain/summarise"
import { remembered } from "./remembered"
import { rowsOf, whole } from "./rows"
import { BEST_SELLERS, BY_DAY, MAIN_CURRENCY, STOCK, WAITING } from "./sql/summary"

const currency = rowsOf(z.object({ currency: z.string() }))
const byDay = rowsOf(
  z.object({
    day: z.string(),
    status: z.enum(PAYMENT_STATUSES),
    orders: whole,
    total: whole,
    paid: whole,
    refunded: whole,
    refunded_orders: whole,
  }),
)
const best = rowsOf(
  z.object({
    by: z.enum(["pieces", "amount"]),
    product_id: z.string(),
    title: z.string(),
    pieces: z.coerce.number(),
    amount: whole,
  }),
)
const waiting = rowsOf(
  z.object({
    review_orders: whole,
    review_amount: whole,
    failed_deliveries: whole,
    failed_delivery_orders: whole,
  }),
)
const stock = rowsOf(z.object({ out_of_stock: whole, low_stock: whole }))

const CURRENCY_MS = 60_000
const NOTHING_WAITS = { review_orders: 0, review_amount: 0, failed_deliveries: 0, failed_delivery_orders: 0 }
const FULL_SHELVES = { out_of_stock: 0, low_stock: 0 }

/** Reads the figures of the overview. */
export class SummaryReader {
  readonly #db: Knex
  readonly #settings: OrderDeskSettings
  readonly #mainCurrency: () => Promise<string>

  constructor(db: Knex, settings: OrderDeskSettings) {
    this.#db = db
    this.#settings = settings
    this.#mainCurrency = remembered(async () => {
      const { rows } = currency.parse(await db.raw(MAIN_CURRENCY))
      return rows[0]?.currency ?? "inr"
    }, CURRENCY_MS)
  }

  async read({ from, to, currencyCode }: SummaryQuestion): Promise<DeskSummary> {
    const code = currencyCode ?? (await this.#mainCurrency())
    const asked = { from, to, currency: code }
    const low = this.#settings.lowStock
    const ask = async <Shape extends z.ZodType>(
      shape: Shape,
      sql: string,
      values: Record<string, string | number | null>,
    ): Promise<z.output<Shape>> => shape.parse(await this.#db.raw(sql, values))
    const [days, sellers, waits, shelves] = await Promise.all([
      ask(byDay, BY_DAY, asked),
      ask(best, BEST_SELLERS, asked),
      ask(waiting, WAITING, { currency: code }),
      ask(stock, STOCK, { low, location: null }),
    ])
    const sold = sellers.rows
    return {
      from,
      to,
      currency_code: code,
      ...summarise(days.rows, daysBetween(from, to)),
      best_by_pieces: sold
        .filter(({ by }) => by === "pieces")
        .map(sellerOf)
        .toSorted(morePieces),
      best_by_amount: sold
        .filter(({ by }) => by === "amount")
        .map(sellerOf)
        .toSorted(moreMoney),
      now: {
        ...(waits.rows[0] ?? NOTHING_WAITS),
        ...(shelves.rows[0] ?? FULL_SHELVES),
        low_stock_at: low,
      },
    }
  }
}

const sellerOf = ({ product_id, title, pieces, amount }: BestSeller): BestSeller => ({
  product_id,
  title,
  pieces,
  amount,
})
const morePieces = (a: BestSeller, b: BestSeller): number =>
  b.pieces - a.pieces || b.amount - a.amount || (a.product_id < b.product_id ? -1 : 1)
const moreMoney = (a: BestSeller, b: BestSeller): number =>
  b.amount - a.amount || b.pieces - a.pieces || (a.product_id < b.product_id ? -1 : 1)
