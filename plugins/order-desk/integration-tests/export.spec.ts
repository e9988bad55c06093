import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import http from "node:http"
import path from "node:path"
import { connect } from "./connect"
import { Merchandiser } from "./merchandiser"
import { readCsv } from "./read-csv"
import { seedOrders, settle } from "./seeded"
import { download, sender } from "./send"
import { openShop, type Shop } from "./shop"
import { until } from "./until"

jest.setTimeout(300_000)

const COUNT = 1500

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "order-desk-export",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let desk: Merchandiser
    let shop: Shop
    let database: Client

    beforeAll(async () => {
      shop = await openShop(getContainer())
      desk = new Merchandiser(sender(api, shop.adminHeaders))
      database = await connect(dbConfig.clientUrl)
      await seedOrders(getContainer(), database, COUNT)
      await database.end()
    })
    beforeEach(async () => {
      database = await connect(dbConfig.clientUrl)
    })
    afterEach(() => database.end())

    const exportOf = (query = "") =>
      download(api, shop.adminHeaders, `/admin/order-desk/orders/export?${query}`)
    const exported = async (query = ""): Promise<string> => String((await exportOf(query)).body)

    test("an export has exactly what is filtered, in its order", async () => {
      const query = "payment_status=failed&payment_status=refunded&sort=amount"
      const page = await desk.page(`${query}&limit=200`)
      const rows = readCsv(await exported(query))
      expect(rows.map((row) => row["Medusa order id"])).toEqual(page.orders.map(({ id }) => id))
      expect(rows.length).toBe(page.count)
      for (const [index, order] of page.orders.entries()) {
        expect(rows[index]).toMatchObject({
          Name: order.name,
          Mobile: order.mobile.slice(3),
          State: order.address.state,
          "Order total": (order.total / 100).toFixed(2),
          "Refunded amount": (order.refunded / 100).toFixed(2),
          Payment: order.payment_status === "failed" ? "Failed" : "Refunded",
        })
      }
    })

    test("one row a line adds up to the goods of the orders", async () => {
      const text = await exported("rows=lines&columns=order_id,sku,quantity,line_total,number")
      expect(text.startsWith("\uFEFFOrder number,SKU,Quantity,Line total,Medusa order id\r\n")).toBe(true)
      const rows = readCsv(text)
      const { rows: core } = await database.query<{ lines: string; pieces: string }>(
        "select count(*) as lines, sum(quantity) as pieces from order_item",
      )
      expect(rows.length).toBe(Number(core[0]?.lines))
      expect(rows.reduce((sum, row) => sum + Number(row["Quantity"]), 0)).toBe(Number(core[0]?.pieces))
    })

    test("all orders are exported, each once, and the number of rows is told beforehand", async () => {
      const answer = await exportOf("columns=order_id")
      expect(answer.headers["x-order-desk-rows"]).toBe(String(COUNT))
      expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8")
      expect(new Set(readCsv(String(answer.body)).map((row) => row["Medusa order id"])).size).toBe(COUNT)
    })

    test("days and hours are India's", async () => {
      await database.query(
        `update "order" set created_at = '2026-03-31T18:30:01Z', updated_at = now() where id = 'order_seed_1'`,
      )
      await settle(getContainer())
      const [row] = readCsv(await exported("q=order_seed_1&from=2026-04-01&to=2026-04-01"))
      expect(row?.["Placed (IST)"]).toBe("2026-04-01 00:00:01")
    })

    test("no text of a shopper becomes a formula, a second row or a reversed cell", async () => {
      const texts = [
        "=1+1",
        "+1",
        "-1",
        "@sum",
        "\t=1",
        "\r=1",
        "a\r\nb",
        "\u202Egnp.exe",
        '"quoted", and more',
        "＝1",
      ]
      for (const [index, text] of texts.entries()) {
        await database.query(
          `update order_address set first_name = $1, last_name = '', phone = $1, address_1 = $1, address_2 = $1, city = $1,
             company = $1, postal_code = $1, metadata = jsonb_build_object('gstin', $1::text), updated_at = now() where id = $2`,
          [text, `ordaddr_seed_${String(index + 1)}`],
        )
        await database.query(
          "update order_line_item set title = $1, product_title = $1, variant_sku = $1 where id = $2",
          [text, `ordli_seed_${String(index + 1)}_1`],
        )
      }
      await settle(getContainer())
      for (const rows of ["orders", "lines"]) {
        const text = await exported(`rows=${rows}`)
        const cells = readCsv(text).flatMap((row) => Object.values(row))
        expect(cells.filter((cell) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([])
        expect(cells.filter((cell) => /[\u0000-\u001F\u202A-\u202E\u2066-\u2069]/.test(cell))).toEqual([])
        expect(cells).toEqual(
          expect.arrayContaining(["'=1+1", "'+1", "'-1", "'@sum", "'=1", "a b", "gnp.exe"]),
        )
      }
      expect(readCsv(await exported()).length).toBe(COUNT)
    })

    test("a reader who goes away leaves no transaction and no turn behind", async () => {
      const { port } = new URL((api as { defaults: { baseURL: string } }).defaults.baseURL)
      const open = () =>
        new Promise<void>((resolve, reject) => {
          const request = http.get(
            {
              host: "localhost",
              port,
              path: "/admin/order-desk/orders/export?rows=lines",
              headers: shop.adminHeaders,
            },
            (response) => {
              response.once("data", () => {
                request.destroy()
                resolve()
              })
            },
          )
          request.on("error", reject)
        }).catch(() => undefined)
      await Promise.all([open(), open()])
      await until(async () => {
        const { rows } = await database.query(
          "select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
        )
        return rows.length === 0
      })
      await until(
        async () => (await desk.send("GET", "/admin/order-desk/orders/export?columns=number")).status === 200,
      )
    })

    test.each(["rows=pages", "columns=colour", "columns=line_total", "limit=5", "payment_status=paid"])(
      "%s is refused in words before a file begins",
      async (question) => {
        const answer = await desk.send("GET", `/admin/order-desk/orders/export?${question}`)
        expect(answer.status).toBe(400)
        expect(answer.body).toMatchObject({ code: "invalid_question" })
      },
    )
  },
})
