import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { workNow } from "medusa-plugin-outbox/workflows"

import runBackfills from "../src/jobs/work-backfills"
import { logIn, visit } from "./desk-visitor"
import { OutboxView } from "./outbox-view"
import { payOrder, payQuietly, placeOrder } from "./paid-orders"
import { SandboxStage } from "./sandbox-stage"

const ZOHO_URL = `http://127.0.0.1:${30_000 + (process.pid % 997)}`
process.env["ZOHO_SANDBOX_URL"] = ZOHO_URL
const zoho = new SandboxStage(ZOHO_URL)

jest.setTimeout(300_000)
beforeAll(() => zoho.open())
afterAll(() => zoho.close())

const pauseView = z.object({ code: z.string(), message: z.string(), next_try_at: z.string() })
const backfills = z.object({ backfills: z.array(z.looseObject({ id: z.string() })) })

medusaIntegrationTestRunner({
  cwd: `${__dirname}/store`,
  moduleName: "zoho-crm-desk",
  testSuite: ({ getContainer, dbConfig, api }) => {
    let outbox: OutboxView
    let container: MedusaContainer
    let token: string
    const ask = (method: string, path: string, body?: object) =>
      visit(api, method, path, { token, ...(body ? { body } : {}) })
    beforeEach(async () => {
      await zoho.clear()
      container = getContainer()
      outbox = new OutboxView(dbConfig.clientUrl)
      await outbox.open()
      token = await logIn(container, api)
    })
    afterEach(() => outbox.close())

    const work = () => workNow(container)
    const show = async (id: string) => (await ask("GET", `/admin/zoho/orders/${id}`)).body

    test("an order's box tells whether it waits, is in Zoho, was given up or was deleted there, and sends it again", async () => {
      const order = await payOrder(container)
      await outbox.heard(1)
      expect(await show(order.id)).toMatchObject({ state: "waiting", record: null, pause: null })
      await work()
      const { id } = await zoho.record("Sales_Orders", order.id)
      expect(await show(order.id)).toMatchObject({
        state: "in_zoho",
        record: { module: "Sales_Orders", id, url: `${ZOHO_URL}/records/Sales_Orders/${id}` },
        last_error: null,
      })

      await zoho.begin("record-edited", { key: order.id, values: { Customer_Name: "By hand" } })
      expect(await ask("POST", `/admin/zoho/orders/${order.id}/send`)).toMatchObject({
        status: 200,
        body: { state: "waiting" },
      })
      await work()
      expect(await zoho.record("Sales_Orders", order.id)).toMatchObject({ Customer_Name: "Meera Iyer" })

      await zoho.begin("field-shortened", { field: "Payment_Reference", length: 3 })
      const refused = await payOrder(container)
      await outbox.heard(3)
      await work()
      const given = await show(refused.id)
      expect(given).toMatchObject({ state: "given_up" })
      expect(given["last_error"]).toContain("Payment_Reference takes at most 3 characters")
      await zoho.end()
      expect(await ask("POST", `/admin/zoho/orders/${refused.id}/send`)).toMatchObject({ status: 200 })
      await work()
      expect(await show(refused.id)).toMatchObject({ state: "in_zoho" })
    })

    test("an order that is not paid cannot be sent, and a pause is told in words", async () => {
      const unpaid = await placeOrder(container)
      expect(await ask("POST", `/admin/zoho/orders/${unpaid.id}/send`)).toMatchObject({
        status: 409,
        body: { code: "order_not_paid" },
      })
      await zoho.begin("down", { how: "503" })
      const order = await payOrder(container)
      await outbox.heard(1)
      await work()
      const waiting = await show(order.id)
      expect(waiting).toMatchObject({ state: "waiting", next_try_at: null })
      expect(pauseView.parse(waiting["pause"]).message).not.toBe("")
    })

    test("a back-fill brings in what Zoho does not have, and doubles nothing", async () => {
      const live = await payOrder(container)
      await outbox.heard(1)
      await work()
      const old = [await payQuietly(container), await payQuietly(container), await payQuietly(container)]
      await outbox.rows("update payment set captured_at = now() - interval '30 days'")
      await work()
      expect(await zoho.records("Sales_Orders")).toHaveLength(1)

      const from = new Date(Date.now() - 60 * 86_400_000).toISOString()
      expect(await ask("POST", "/admin/zoho/backfills", { from: "soon" })).toMatchObject({ status: 400 })
      const begun = await ask("POST", "/admin/zoho/backfills", { from, rate_per_minute: 600 })
      expect(begun).toMatchObject({ status: 200, body: { backfill: { state: "running", total: 4 } } })
      await runBackfills(container)
      await work()
      for (const { id } of [live, ...old]) await zoho.record("Sales_Orders", id)
      const { body } = await ask("GET", "/admin/zoho/backfills")
      expect(body).toMatchObject({
        backfills: [
          { state: "done", seen: 4, enqueued: 3, progress: { waiting: 0, in_zoho: 3, given_up: 0 } },
        ],
      })
      const [{ id } = { id: "" }] = backfills.parse(body).backfills
      expect(await ask("POST", `/admin/zoho/backfills/${id}/pause`)).toMatchObject({ status: 409 })
    })

    test("a back-fill stops by itself when the credits run short", async () => {
      await zoho.credits({ total: 1000, used: 520 })
      await payOrder(container)
      await outbox.heard(1)
      await work()
      await zoho.credits({ used: 850 })
      await new Promise((resolve) => setTimeout(resolve, 1100))
      await payOrder(container)
      await outbox.heard(2)
      await work()
      await payQuietly(container)
      const from = new Date(Date.now() - 86_400_000).toISOString()
      await ask("POST", "/admin/zoho/backfills", { from })
      await runBackfills(container)
      const { body } = await ask("GET", "/admin/zoho/backfills")
      expect(body).toMatchObject({ backfills: [{ state: "stopped" }] })
      expect(JSON.stringify(body)).toMatch(/less than a fifth of the day's API credits left/)
      await zoho.credits({ total: 50_000, used: 0 })
    })
  },
})
