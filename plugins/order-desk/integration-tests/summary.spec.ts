import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import path from "node:path"
import { connect } from "./connect"
import { Merchandiser } from "./merchandiser"
import { seedOrders } from "./seeded"
import { sender } from "./send"
import { openShop } from "./shop"

jest.setTimeout(300_000)

const COUNT = 600

/**
 * The figures again, from core's tables alone and without the desk's code: an order is what its payment collection asks,
 * its captures and its refunds.
 */
const ORDERS = `
  with told as (
    select o.id, to_char(o.created_at at time zone 'Asia/Kolkata', 'YYYY-MM-DD') as day, round(pc.amount * 100)::bigint as total,
      round((select coalesce(sum(c.amount), 0) from capture c where c.payment_id = p.id) * 100)::bigint as paid,
      round((select coalesce(sum(r.amount), 0) from refund r where r.payment_id = p.id) * 100)::bigint as refunded,
      o.canceled_at is not null as is_canceled, s.status = 'error' as has_error
    from "order" o
    join order_payment_collection l on l.order_id = o.id
    join payment_collection pc on pc.id = l.payment_collection_id
    join payment p on p.payment_collection_id = pc.id
    join payment_session s on s.payment_collection_id = pc.id),
  judged as (
    select *, case when paid > 0 and refunded = paid then 'refunded' when refunded > 0 then 'partially_refunded'
      when paid > 0 then 'successful' when is_canceled then 'expired' when has_error then 'failed' else 'pending' end as status
    from told where day between $1 and $2)`

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "order-desk-summary",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let desk: Merchandiser
    let database: Client
    let range: { from: string; to: string }

    beforeAll(async () => {
      const shop = await openShop(getContainer())
      desk = new Merchandiser(sender(api, shop.adminHeaders))
      database = await connect(dbConfig.clientUrl)
      await seedOrders(getContainer(), database, COUNT)
      const { rows } = await database.query<{ from: string; to: string }>(
        `select to_char(now() - interval '1 day', 'YYYY-MM-DD') as "from", to_char(now() + interval '1 day', 'YYYY-MM-DD') as "to"`,
      )
      range = rows[0] ?? { from: "", to: "" }
      await database.end()
    })
    beforeEach(async () => {
      database = await connect(dbConfig.clientUrl)
    })
    afterEach(() => database.end())

    const ask = async (sql: string): Promise<Record<string, unknown>[]> =>
      (await database.query<Record<string, unknown>>(`${ORDERS} ${sql}`, [range.from, range.to])).rows
    const read = () => desk.summary(`from=${range.from}&to=${range.to}`)

    test("each status agrees with core's tables in orders and money, to the paisa", async () => {
      const { statuses, orders, total, paid, refunded } = await read()
      const expected = await ask(
        `select status, count(*)::int as orders, sum(total)::float8 as total, sum(paid)::float8 as paid,
           sum(refunded)::float8 as refunded from judged group by 1`,
      )
      expect(expected.length).toBeGreaterThan(4)
      expect(statuses.filter((one) => one.orders > 0)).toEqual(expect.arrayContaining(expected))
      expect(statuses.filter((one) => one.orders > 0).length).toBe(expected.length)
      const [sums] = await ask(
        "select count(*)::int as orders, sum(total)::float8 as total, sum(paid)::float8 as paid, sum(refunded)::float8 as refunded from judged",
      )
      expect({ orders, total, paid, refunded }).toEqual(sums)
    })

    test("the success rate is that of the orders whose payment is decided", async () => {
      const { success } = await read()
      const [sums] = await ask(
        `select count(*) filter (where paid > 0)::int as paid_orders,
           count(*) filter (where status <> 'pending')::int as decided_orders,
           floor(count(*) filter (where paid > 0) * 10000 / count(*) filter (where status <> 'pending'))::int as basis_points from judged`,
      )
      expect(success).toEqual(sums)
    })

    test("refunds, and each day, agree with core's tables", async () => {
      const { refunds, days } = await read()
      expect(refunds).toEqual(
        (
          await ask(
            "select count(*)::int as orders, sum(refunded)::float8 as amount from judged where refunded > 0",
          )
        )[0],
      )
      const expected = await ask(
        `select day, count(*)::int as orders, sum(total)::float8 as total, count(*) filter (where paid > 0)::int as paid_orders,
           sum(paid)::float8 as paid from judged group by 1 order by 1`,
      )
      expect(days.filter(({ orders }) => orders > 0)).toEqual(expected)
      expect(days.length).toBe(3)
    })

    test("best sellers are those of orders that were paid and not wholly given back", async () => {
      const summary = await read()
      const sold = `select t.product_id, max(t.product_title) || ' (Plain)' as title, sum(i.quantity)::float8 as pieces,
          sum(round(t.unit_price * i.quantity * 100))::float8 as amount
        from judged j join order_item i on i.order_id = j.id join order_line_item t on t.id = i.item_id
        where j.status in ('successful', 'partially_refunded') group by 1`
      expect(summary.best_by_pieces).toEqual(
        await ask(`${sold} order by 3 desc, 4 desc, product_id collate "C" limit 10`),
      )
      expect(summary.best_by_amount).toEqual(
        await ask(`${sold} order by 4 desc, 3 desc, product_id collate "C" limit 10`),
      )
    })

    test("what is out of stock or low is counted by variants on sale", async () => {
      expect((await read()).now).toMatchObject({
        out_of_stock: 1,
        low_stock: 1,
        low_stock_at: 5,
        review_orders: 0,
      })
    })

    test("each figure is that of its filtered list", async () => {
      const { statuses } = await read()
      for (const { status, orders } of statuses) {
        const page = await desk.page(`from=${range.from}&to=${range.to}&payment_status=${status}`)
        expect(page.count).toBe(orders)
      }
    })

    test.each([
      "",
      "from=2026-01-01",
      "from=2026-01-02&to=2026-01-01",
      "from=2010-01-01&to=2026-01-01",
      "from=today&to=today",
    ])("the range %j is refused in words", async (query) => {
      const answer = await desk.send("GET", `/admin/order-desk/summary?${query}`)
      expect(answer.status).toBe(400)
      expect(answer.body).toMatchObject({ code: "invalid_question" })
    })
  },
})
