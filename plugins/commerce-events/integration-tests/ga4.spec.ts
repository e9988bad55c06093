import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "@medusajs/framework/pg"
import { z } from "@medusajs/framework/zod"
import { workTurn } from "medusa-plugin-outbox/workflows"
import { createServer, type Server } from "node:http"
import path from "node:path"
import { placeOrder } from "./orders"

jest.setTimeout(300_000)

const PORT = 7931
const SECRET = "c4n4ry-s3cr3t-of-ga4"
process.env["TEST_GA4_ENDPOINT"] = `http://127.0.0.1:${PORT}/mp/collect`
const CONSENT = { analytics_consent: true, analytics_client_id: "1234567890.1690000000" }

const messageShape = z.object({
  client_id: z.string(),
  events: z.array(z.object({ name: z.string(), params: z.record(z.string(), z.unknown()) })),
})

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "commerce-events-ga4",
  testSuite: ({ getContainer, dbConfig }) => {
    let server: Server
    let messages: z.infer<typeof messageShape>[]
    let status: number
    let database: Client

    beforeEach(async () => {
      messages = []
      status = 204
      server = createServer((request, response) => {
        let text = ""
        request.on("data", (chunk) => (text += String(chunk)))
        request.on("end", () => {
          messages.push(messageShape.parse(JSON.parse(text)))
          response.writeHead(status).end()
        })
      })
      await new Promise<void>((resolve) => server.listen(PORT, "127.0.0.1", resolve))
      database = new Client({ connectionString: dbConfig.clientUrl })
      await database.connect()
    })
    afterEach(async () => {
      await new Promise((resolve) => server.close(resolve))
      await database.end()
    })
    const sent = () => messages.flatMap(({ events }) => events.map(({ name }) => name)).toSorted()

    test("a shopper who agreed is told of once, under the order's number and a pseudonym", async () => {
      const order = await placeOrder(getContainer(), CONSENT)
      await order.pay()
      await workTurn(getContainer())
      await workTurn(getContainer())
      expect(sent()).toEqual(["add_payment_info", "purchase"])
      const purchase = messages.find(({ events }) => events[0]?.name === "purchase")
      expect(purchase).toMatchObject({
        client_id: CONSENT.analytics_client_id,
        events: [{ params: { transaction_id: "1", currency: "INR", value: 122_997 } }],
      })
      expect(JSON.stringify(messages)).not.toMatch(/ananya|9876543210|order_/)
    })

    test("a shopper who did not agree is told of to nobody", async () => {
      const order = await placeOrder(getContainer(), { ...CONSENT, analytics_consent: false })
      await order.pay()
      await workTurn(getContainer())
      expect(messages).toEqual([])
      const { rows }: { rows: unknown[] } = await database.query("select distinct state from outbox_delivery")
      expect(rows).toEqual([{ state: "superseded" }])
    })

    test("an outage of Google's is waited out, and its secret is nowhere", async () => {
      status = 503
      const order = await placeOrder(getContainer(), CONSENT)
      await order.pay()
      await workTurn(getContainer())
      status = 204
      messages = []
      await database.query("update outbox_delivery set due_at = now() where state = 'waiting'")
      await workTurn(getContainer())
      expect(sent()).toEqual(["add_payment_info", "purchase"])
      for (const table of ["outbox_delivery", "outbox_attempt"]) {
        const { rows }: { rows: unknown[] } = await database.query(`select * from ${table}`)
        expect(JSON.stringify(rows)).not.toContain(SECRET)
        expect(rows).not.toEqual([])
      }
    })
  },
})
