import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "@medusajs/framework/pg"
import { ApiKeyType, Modules, OrderWorkflowEvents, PaymentEvents } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { workNow, workTurn } from "medusa-plugin-outbox/workflows"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { placeOrder } from "./orders"
import { gateway } from "./store/gateway"
import { until } from "./until"

jest.setTimeout(300_000)

const FOLDER = mkdtempSync(path.join(tmpdir(), "commerce-events-"))
const FILE = path.join(FOLDER, "events.jsonl")
process.env["TEST_EVENTS_FILE"] = FILE
const CLIENT = "3f2b8c9e-6f0a-4d1b-9c55-0a1b2c3d4e5f"

const lineShape = z.object({
  name: z.string(),
  ga4: z.string().nullable(),
  at: z.string(),
  event_id: z.string().optional(),
  client_id: z.string().optional(),
  properties: z.record(z.string(), z.unknown()),
})
const apiShape = z.custom<{ request(config: object): Promise<unknown> }>()
const answerShape = z.object({ status: z.number(), data: z.unknown() })

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "commerce-events",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let database: Client

    beforeEach(async () => {
      database = new Client({ connectionString: dbConfig.clientUrl })
      await database.connect()
      rmSync(FILE, { force: true })
      Object.assign(gateway(), { openedAttempts: async function* () {} })
    })
    afterEach(() => database.end())
    afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

    const rows = async (sql: string): Promise<unknown[]> => {
      const answer: { rows: unknown[] } = await database.query(sql)
      return answer.rows
    }
    const lines = () =>
      existsSync(FILE)
        ? readFileSync(FILE, "utf8")
            .trimEnd()
            .split("\n")
            .map((line) => lineShape.parse(JSON.parse(line)))
        : []
    const purchases = () => lines().filter(({ ga4 }) => ga4 === "purchase")
    const count = async () => (await rows("select 1 from outbox_delivery")).length
    const tell = (name: string, id: string) =>
      getContainer().resolve(Modules.EVENT_BUS).emit({ name, data: { id } })

    const tellEvents = async (body: unknown, headers: Record<string, string> = {}) => {
      const key = await getContainer()
        .resolve(Modules.API_KEY)
        .createApiKeys({ title: "Shop", type: ApiKeyType.PUBLISHABLE, created_by: "test" })
      const channel = await getContainer()
        .resolve(Modules.SALES_CHANNEL)
        .createSalesChannels({ name: "Shop" })
      await getContainer()
        .resolve("link")
        .create({
          [Modules.API_KEY]: { publishable_key_id: key.id },
          [Modules.SALES_CHANNEL]: { sales_channel_id: channel.id },
        })
      const answer = await apiShape.parse(api).request({
        method: "POST",
        url: "/store/events",
        data: body,
        headers: { "x-publishable-api-key": key.token, ...headers },
        validateStatus: () => true,
      })
      return answerShape.parse(answer)
    }
    const add = (more: object = {}) => ({
      name: "cart.add",
      at: new Date().toISOString(),
      properties: {
        currency: "INR",
        value: 1499,
        items: [{ item_id: "BOTTLE", item_name: "Bottle", price: 1499, quantity: 1 }],
      },
      ...more,
    })

    describe("a paid order", () => {
      test("is one purchase, however often it is told and by however many workers", async () => {
        const order = await placeOrder(getContainer())
        const payment = await order.pay()
        for (let time = 0; time < 5; time++) await tell(PaymentEvents.CAPTURED, payment)
        await until("the payment is remembered", async () => (await count()) > 0)
        await Promise.all([workTurn(getContainer()), workTurn(getContainer())])
        await workNow(getContainer())
        expect(purchases()).toHaveLength(1)
        expect(purchases()[0]).toMatchObject({
          name: "payment.succeeded",
          event_id: `payment.succeeded:${order.orderId}`,
          properties: {
            order_number: "1",
            currency: "INR",
            value: 122_997,
            shipping: 99,
            items: [
              { item_id: "BOTTLE", item_name: "Bottle", price: 1499, quantity: 2 },
              { item_id: "item", item_name: "item", price: 119_900, quantity: 1 },
            ],
          },
        })
      })

      test("whose event was lost is found by the sweep, with its placing before it", async () => {
        const order = await placeOrder(getContainer())
        await order.pay()
        await workTurn(getContainer())
        expect(
          lines()
            .map(({ name }) => name)
            .toSorted(),
        ).toEqual(["checkout.complete", "payment.succeeded"])
      })

      test("is one purchase after a kill between the line and the record of it", async () => {
        const order = await placeOrder(getContainer())
        await tell(PaymentEvents.CAPTURED, await order.pay())
        await until("the payment is remembered", async () => (await count()) > 0)
        await workTurn(getContainer())
        await rows(
          "update outbox_delivery set state = 'sending', claim_token = 't', remote_reference = null, finished_at = null, due_at = now()",
        )
        await workTurn(getContainer())
        expect(purchases()).toHaveLength(1)
        expect(await rows("select state from outbox_delivery where kind = 'payment.succeeded'")).toEqual([
          { state: "done" },
        ])
      })

      test("names its client only with consent, and never a person", async () => {
        const yes = await placeOrder(getContainer(), { analytics_consent: true, analytics_client_id: CLIENT })
        await yes.pay()
        const no = await placeOrder(getContainer(), { analytics_consent: false, analytics_client_id: CLIENT })
        await no.pay()
        await workTurn(getContainer())
        const byOrder = new Map(purchases().map((line) => [line.event_id, line.client_id]))
        expect(byOrder.get(`payment.succeeded:${yes.orderId}`)).toBe(CLIENT)
        expect(byOrder.get(`payment.succeeded:${no.orderId}`)).toBeUndefined()
        const text = readFileSync(FILE, "utf8")
        for (const secret of ["ananya", "9876543210", "अनन्या", "शर्मा", "गांधी", "411001"])
          expect(text).not.toContain(secret)
      })
    })

    test("a placed order is told once, when it is placed", async () => {
      const order = await placeOrder(getContainer())
      for (let time = 0; time < 3; time++) await tell(OrderWorkflowEvents.PLACED, order.orderId)
      await until("the order is remembered", async () => (await count()) > 0)
      await workTurn(getContainer())
      expect(lines()).toMatchObject([{ name: "checkout.complete", ga4: "add_payment_info" }])
    })

    test("each attempt that the gateway opened is told once", async () => {
      const { orderId } = await placeOrder(getContainer())
      Object.assign(gateway(), {
        openedAttempts: async function* () {
          for (const attemptId of ["att_1", "att_2"]) yield { orderId, attemptId, openedAt: new Date() }
        },
      })
      await workTurn(getContainer())
      await workNow(getContainer())
      const attempts = lines().filter(({ name }) => name === "payment.created")
      expect(attempts.map(({ event_id }) => event_id)).toEqual([
        "payment.created:att_1",
        "payment.created:att_2",
      ])
    })

    describe("what browsers tell", () => {
      test("lands in the same place, with a client only where one was sent", async () => {
        const answer = await tellEvents({
          events: [add(), add({ name: "checkout.start", client_id: CLIENT })],
        })
        expect(answer).toEqual({ status: 202, data: { accepted: 2 } })
        expect(lines().map(({ ga4, client_id }) => [ga4, client_id])).toEqual([
          ["add_to_cart", undefined],
          ["begin_checkout", CLIENT],
        ])
      })

      test.each([
        ["nothing", undefined],
        ["a text", "events"],
        ["a purchase", { events: [add({ name: "payment.succeeded" })] }],
        ["an address", { events: [add(), add({ name: "ananya@example.in" })] }],
        ["emoji", { events: [add({ client_id: "🙂".repeat(20) })] }],
        ["a NUL", { events: [add({ client_id: "\0" })] }],
        ["10,000 characters", { events: [add({ name: "x".repeat(10_000) })] }],
      ])("is refused whole, in a sentence, when it is %s", async (_what, body) => {
        const answer = await tellEvents(body)
        expect(answer).toMatchObject({ status: 400 })
        expect(z.object({ message: z.string().min(10) }).parse(answer.data).message).not.toContain("ananya")
        expect(lines()).toEqual([])
      })

      test("more than the minute's calls from one address is answered 429", async () => {
        const statuses: number[] = []
        for (let call = 0; call < 70; call++)
          statuses.push((await tellEvents({ events: [add()] }, { "x-forwarded-for": "203.0.113.7" })).status)
        expect(statuses.filter((status) => status === 202)).toHaveLength(60)
        expect(statuses.at(-1)).toBe(429)
      })
    })
  },
})
