import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { DeskChoices, DeskPage } from "../../contract/desk-page"
import type { ExportRows } from "../../contract/export-columns"
import type { OrderFilter, OrderSort } from "../../contract/order-filter"
import { CRM_STATES, PAYMENT_STATUSES, type PaymentStatus } from "../../contract/statuses"
import type { OrderQuestion } from "../../domain/questions"
import { orderFrom, orderRow, ORDER_COLUMNS } from "./desk-rows"
import { remembered } from "./remembered"
import { readExport, type Exported } from "./read-export"
import { rowsOf, whole, yesOrNo } from "./rows"
import { conditions } from "./sql/conditions"
import { ordering, sortColumn } from "./sql/ordering"

const orders = rowsOf(orderRow)
const counts = rowsOf(z.object({ status: z.enum(PAYMENT_STATUSES), count: whole }))
const choices = rowsOf(
  z.object({
    delivery_options: z.array(z.string()),
    states: z.array(z.string()),
    crm_states: z.array(z.enum(CRM_STATES)),
    currencies: z.array(z.string()),
    products: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
)

const distinct = (column: string): string =>
  `(select coalesce(jsonb_agg(v order by v), '[]') from (
     select distinct ${column} as v from order_desk_row where ${column} is not null order by 1 limit 200) d)`

const CHOICES = `
select ${distinct("delivery_option")} as delivery_options, ${distinct("state")} as states,
  ${distinct("crm_state")} as crm_states, ${distinct("currency_code")} as currencies,
  (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'title', title) order by title, id), '[]') from (
     select p.product_id as id, coalesce(max(product.title), max(p.title)) as title
       from (select product_id, max(title) as title, sum(pieces) as pieces from order_desk_line
              where product_id is not null group by 1 order by 3 desc limit 500) p
       left join product on product.id = p.product_id group by 1) named) as products`

const CHOICES_MS = 30_000
const FILLING = "select exists (select 1 from order_desk_note where not is_urgent) as yes"

/** What is asked of the desk's rows. */
export class OrderReader {
  readonly #db: Knex

  /** Reading all lines takes a while, and another product is no news for half a minute. */
  readonly choices: () => Promise<DeskChoices>

  constructor(db: Knex) {
    this.#db = db
    this.choices = remembered(() => this.#choices(), CHOICES_MS)
  }

  /** One page, how many pass the filter, and how many of each payment status pass all else. */
  async page({ filter, sort, limit, offset }: OrderQuestion): Promise<DeskPage> {
    const [found, payment_statuses, isFilling] = await Promise.all([
      this.#find({ filter, sort, limit, offset }),
      this.#countStatuses(filter),
      this.#isFilling(),
    ])
    const counted: readonly PaymentStatus[] =
      filter.paymentStatuses.length === 0 ? PAYMENT_STATUSES : [...new Set(filter.paymentStatuses)]
    return {
      orders: found,
      count: counted.reduce((sum, status) => sum + payment_statuses[status], 0),
      limit,
      offset,
      payment_statuses,
      is_filling: isFilling,
    }
  }

  async #choices(): Promise<DeskChoices> {
    const [row] = choices.parse(await this.#db.raw(CHOICES)).rows
    return row ?? { delivery_options: [], states: [], crm_states: [], currencies: [], products: [] }
  }

  /** Everything that passes a filter, as one moment has it. @see {@link readExport} */
  exported(asked: { filter: OrderFilter; sort: OrderSort; rows: ExportRows }): Promise<Exported> {
    return readExport(this.#db, asked)
  }

  async #find({ filter, sort, limit, offset }: OrderQuestion): Promise<DeskPage["orders"]> {
    const { text, isNarrow, values } = conditions(filter)
    const order = ordering(sort)
    // Few are found first and sorted then: left to itself PostgreSQL walks through all orders in the page's sorting.
    const found = `found as materialized (
         select r.order_id, r.${sortColumn(sort)} from order_desk_row r where ${text}),`
    // The page is chosen by its ids alone: what is skipped is then read from the index of the sort.
    const answer: unknown = await this.#db.raw(
      `with ${isNarrow ? found : ""} page as materialized (
         select r.order_id from ${isNarrow ? "found r" : `order_desk_row r where ${text}`}
          order by ${order} limit :limit offset :offset)
       select ${ORDER_COLUMNS} from page join order_desk_row r on r.order_id = page.order_id
         join order_desk_card c on c.order_id = r.order_id order by ${order}`,
      { ...values, limit, offset },
    )
    return orders.parse(answer).rows.map(orderFrom)
  }

  async #isFilling(): Promise<boolean> {
    return yesOrNo.parse(await this.#db.raw(FILLING)).rows[0]?.yes ?? false
  }

  async #countStatuses(filter: OrderFilter): Promise<Record<PaymentStatus, number>> {
    const { text, values } = conditions(filter, true)
    const answer: unknown = await this.#db.raw(
      `select r.payment_status as status, count(*) as count from order_desk_row r where ${text} group by 1`,
      { ...values },
    )
    const found = new Map(counts.parse(answer).rows.map(({ status, count }) => [status, count]))
    const entries = PAYMENT_STATUSES.map((status) => [status, found.get(status) ?? 0] as const)
    return Object.fromEntries(entries) as Record<PaymentStatus, number>
  }
}
