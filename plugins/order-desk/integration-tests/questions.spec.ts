import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import path from "node:path"
import { connect } from "./connect"
import { Merchandiser } from "./merchandiser"
import { seedOrders, settle } from "./seeded"
import { sender } from "./send"
import { anotherPerson, openShop } from "./shop"

jest.setTimeout(300_000)

const COUNT = 400
/** Core's tables, read as simply as can be: what the seed made of order `o`. */
const ORDERS = `
  select o.id from "order" o
  join order_address a on a.id = o.shipping_address_id
  join order_shipping s on s.order_id = o.id
  join order_shipping_method m on m.id = s.shipping_method_id
  join order_payment_collection l on l.order_id = o.id
  join payment p on p.payment_collection_id = l.payment_collection_id`
const CAPTURED = "(select coalesce(sum(c.amount), 0) from capture c where c.payment_id = p.id)"
const REFUNDED = "(select coalesce(sum(r.amount), 0) from refund r where r.payment_id = p.id)"

/** A question, and the orders that answer it by SQL on core's tables. */
const FILTERS: readonly (readonly [question: string, where: string])[] = [
  ["payment_status=successful", `${CAPTURED} > 0 and ${REFUNDED} = 0`],
  ["payment_status=refunded", `${REFUNDED} > 0 and ${REFUNDED} = ${CAPTURED}`],
  ["payment_status=partially_refunded", `${REFUNDED} > 0 and ${REFUNDED} < ${CAPTURED}`],
  ["payment_status=expired", `${CAPTURED} = 0 and o.canceled_at is not null`],
  [
    "payment_status=failed",
    `exists (select 1 from payment_session x where x.payment_collection_id = l.payment_collection_id and x.status = 'error')`,
  ],
  [
    "payment_status=pending&payment_status=expired",
    `${CAPTURED} = 0 and not exists (
     select 1 from payment_session x where x.payment_collection_id = l.payment_collection_id and x.status = 'error')`,
  ],
  [
    "fulfillment_status=shipped",
    "exists (select 1 from order_fulfillment f join fulfillment u on u.id = f.fulfillment_id where f.order_id = o.id and u.shipped_at is not null)",
  ],
  ["delivery_option=Express", "m.name = 'Express'"],
  ["state=Kerala&state=Delhi", "a.province in ('Kerala', 'Delhi')"],
  [
    "product=prod_seed_7",
    "exists (select 1 from order_item i join order_line_item t on t.id = i.item_id where i.order_id = o.id and t.product_id = 'prod_seed_7')",
  ],
  [
    "sku=seed-9",
    "exists (select 1 from order_item i join order_line_item t on t.id = i.item_id where i.order_id = o.id and t.variant_sku = 'SEED-9')",
  ],
  ["amount_from=500000&amount_to=900000", "p.amount between 5000 and 9000"],
  ["currency=inr&amount_from=900001", "p.amount > 9000"],
  ["q=kavya", "a.first_name = 'Kavya'"],
  ["q=KAV%20patel", "a.first_name = 'Kavya' and a.last_name like 'Patel%'"],
  ["q=SEED-899900", "o.custom_display_id = 'SEED-899900'"],
  ["q=seed899900", "o.custom_display_id = 'SEED-899900'"],
  ["q=10000100", "o.display_id = 10000100"],
  ["q=shopper77%40mail.test", "o.email = 'shopper77@mail.test'"],
  ["q=shopper77%40", "o.email like 'shopper77@%'"],
  ["q=order_seed_77", "o.id = 'order_seed_77' or o.id like 'order_seed_77_'"],
  ["crm_state=none&state=Kerala", "a.province = 'Kerala'"],
  ["failed_deliveries=1", "false"],
  ["crm_state=failed", "false"],
  ["q=%E2%80%A6%20%2B", "false"],
]

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "order-desk-questions",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let desk: Merchandiser
    let database: Client

    beforeAll(async () => {
      const shop = await openShop(getContainer())
      desk = new Merchandiser(sender(api, shop.adminHeaders))
      database = await connect(dbConfig.clientUrl)
      await seedOrders(getContainer(), database, COUNT)
      await database.end()
    })
    beforeEach(async () => {
      database = await connect(dbConfig.clientUrl)
    })
    afterEach(() => database.end())

    const core = async (where: string, order = "o.id"): Promise<string[]> => {
      const { rows } = await database.query<{ id: string }>(`${ORDERS} where ${where} order by ${order}`)
      return rows.map(({ id }) => id)
    }
    const all = async (query: string): Promise<string[]> => {
      const ids: string[] = []
      for (let offset = 0; ; offset += 150) {
        const page = await desk.page(`${query}&limit=150&offset=${String(offset)}`)
        ids.push(...page.orders.map(({ id }) => id))
        if (ids.length >= page.count) return ids
      }
    }

    test.each(FILTERS)("%s finds what core's tables say", async (question, where) => {
      const expected = await core(where)
      if (where !== "false") expect(expected.length).toBeGreaterThan(0)
      expect((await all(question)).sort()).toEqual([...expected].sort())
    })

    test("a day is one in India, from its midnight to the next", async () => {
      const day = "to_char(o.created_at at time zone 'Asia/Kolkata', 'YYYY-MM-DD')"
      const { rows } = await database.query<{ day: string }>(
        `select distinct ${day} as day from "order" o order by 1`,
      )
      expect(rows.length).toBeGreaterThan(1)
      for (const { day: on } of rows) {
        expect((await all(`from=${on}&to=${on}`)).sort()).toEqual((await core(`${day} = '${on}'`)).sort())
      }
    })

    test("the order of numbers, names, amounts and moments holds both ways, over all pages", async () => {
      expect(await all("sort=placed")).toEqual(await core("true", "o.created_at, o.id"))
      expect(await all("sort=-placed")).toEqual(await core("true", "o.created_at desc, o.id desc"))
      expect(await all("sort=amount")).toEqual(await core("true", "p.amount, o.id"))
      expect(await all("sort=-amount")).toEqual(await core("true", "p.amount desc, o.id desc"))
      const name = `lower(a.first_name || ' ' || a.last_name) collate "C"`
      expect(await all("sort=name")).toEqual(await core("true", `${name}, o.id collate "C"`))
      const numbers = (await all("payment_status=successful&sort=-number")).map((id) =>
        Number(id.split("_")[2]),
      )
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    })

    test("each payment status is counted with all filters but itself", async () => {
      const page = await desk.page("state=Kerala&payment_status=failed")
      const kerala = await core("a.province = 'Kerala'")
      expect(Object.values(page.payment_statuses).reduce((sum, count) => sum + count, 0)).toBe(kerala.length)
      expect(page.count).toBe(page.payment_statuses.failed)
      expect(page.orders.every(({ payment_status }) => payment_status === "failed")).toBe(true)
    })

    test("what there is to filter by is told", async () => {
      const { body } = await desk.send("GET", "/admin/order-desk/choices")
      expect(body).toMatchObject({
        delivery_options: ["Express", "Standard"],
        crm_states: ["none"],
        currencies: ["inr"],
      })
    })

    test("amounts are Medusa's own, to the paisa", async () => {
      for (const id of (await desk.ids("limit=20")).slice(0, 6)) {
        const [row, order] = [await desk.row(id), await desk.core(id)]
        expect(row?.tax).toBe(Math.round(order.tax_total * 100 + 1e-6))
        expect(row?.shipping).toBe(Math.round(order.shipping_total * 100))
        expect(row?.fulfillment_status).toBe(order.fulfillment_status)
      }
    })

    test.each([
      "payment_status=paid",
      "from=2026-02-30",
      "from=2026-03-02&to=2026-03-01",
      "amount_from=12.50",
      "amount_from=5&amount_to=4",
      "limit=0",
      "limit=500",
      "offset=-1",
      "sort=mood",
      "colour=red",
      "__proto__=x",
      "q=a&q=b",
      "currency=rupees",
    ])("%s is refused in words", async (question) => {
      const answer = await desk.send("GET", `/admin/order-desk/orders?${question}`)
      expect(answer.status).toBe(400)
      expect(answer.body).toEqual({
        code: "invalid_question",
        message: expect.stringMatching(/^\S.+\.$/) as unknown,
      })
    })

    test.each([
      "' or 1=1 --",
      "\\' \\",
      "qqq:* | zzz",
      "!!(((",
      "<script>alert(1)</script>",
      "=cmd|' /C calc'!A0",
      "\u202Eevil\u0000",
      "😀 🇮🇳",
      "%_",
      "x".repeat(5000),
      "'':*",
    ])("%j is only a text that no order has", async (text) => {
      expect(await desk.ids(`q=${encodeURIComponent(text)}`)).toEqual([])
    })

    test("a name of any sort is kept, shown and found as it is", async () => {
      const names = ['=HYPERLINK("x")', "<b>Ravi</b>", "\u202Eivar", "O'Brien \\ Co", "आशा राव", "Zoë Ñandú"]
      for (const [index, name] of names.entries()) {
        await database.query("update order_address set first_name = $1, last_name = '' where id = $2", [
          name,
          `ordaddr_seed_${String(index + 1)}`,
        ])
      }
      await settle(getContainer())
      for (const [index, name] of names.entries()) {
        const row = await desk.row(`order_seed_${String(index + 1)}`)
        expect(row?.name).toBe(name)
      }
      expect(await desk.ids(`q=${encodeURIComponent("आशा")}`)).toEqual(["order_seed_5"])
      expect(await desk.ids("q=zoe%20nandu")).toEqual(["order_seed_6"])
      expect(await desk.ids("q=o'brien")).toEqual(["order_seed_4"])
      expect(await desk.ids("q=ivar")).toEqual(["order_seed_3"])
    })

    test("a view is its owner's alone", async () => {
      const other = new Merchandiser(sender(api, await anotherPerson(getContainer())))
      const kept = await desk.post("/admin/order-desk/views", {
        name: "Kerala, failed",
        query: "state=Kerala&payment_status=failed",
      })
      const { view } = kept.body as { view: { id: string } }
      const taken = await desk.send("POST", "/admin/order-desk/views", { name: "Kerala, failed", query: "" })
      expect([taken.status, (taken.body as { code: string }).code]).toEqual([409, "name_is_taken"])
      const wrong = await desk.send("POST", "/admin/order-desk/views", { name: "x", query: "colour=red" })
      expect(wrong.status).toBe(400)
      expect((await other.send("GET", "/admin/order-desk/views")).body).toEqual({ views: [] })
      const at = `/admin/order-desk/views/${view.id}`
      expect((await other.send("POST", at, { name: "Mine", query: "" })).status).toBe(404)
      expect((await other.send("DELETE", at)).status).toBe(404)
      expect((await desk.send("POST", at, { name: "South", query: "state=Kerala" })).status).toBe(200)
      expect((await desk.send("GET", "/admin/order-desk/views")).body).toEqual({
        views: [{ id: view.id, name: "South", query: "state=Kerala" }],
      })
      expect((await desk.send("DELETE", at)).status).toBe(200)
      expect((await desk.send("GET", "/admin/order-desk/views")).body).toEqual({ views: [] })
    })

    test("nobody reads the desk without logging in", async () => {
      const stranger = sender(api, {})
      for (const at of [
        "orders",
        "orders/export",
        "choices",
        "views",
        "summary?from=2026-01-01&to=2026-01-02",
      ]) {
        expect((await stranger("GET", `/admin/order-desk/${at}`)).status).toBe(401)
      }
    })
  },
})
