import { cancelOrderWorkflow, refundPaymentWorkflow, updateOrderWorkflow } from "@medusajs/medusa/core-flows"
import { Client } from "@medusajs/framework/pg"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { workNow } from "medusa-plugin-outbox/workflows"

import { payOrder, payQuietly, placeOrder } from "./paid-orders"
import { SandboxStage } from "./sandbox-stage"
import { until } from "./until"

const ZOHO_URL = `http://127.0.0.1:${21_000 + (process.pid % 997)}`
process.env["ZOHO_SANDBOX_URL"] = ZOHO_URL
const STORE = `${__dirname}/store`
const zoho = new SandboxStage(ZOHO_URL)

beforeAll(() => zoho.open())
afterAll(() => zoho.close())

medusaIntegrationTestRunner({
  cwd: STORE,
  moduleName: "zoho-crm-orders",
  testSuite: ({ getContainer, dbConfig }) => {
    let database: Client
    beforeEach(async () => {
      await zoho.clear()
      database = new Client({ connectionString: dbConfig.clientUrl })
      await database.connect()
    })
    afterEach(() => database.end())

    const rows = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
      (await database.query<Record<string, unknown>>(sql, values)).rows
    const deliveries = () =>
      rows(
        "select kind, subject, state, dedupe_key, last_code, last_message from outbox_delivery order by seq",
      )
    const heard = (count: number) =>
      until(`${count} deliveries are remembered`, async () => (await deliveries()).length === count)
    const work = () => workNow(getContainer())

    test("a paid order becomes one sales order with its contact, its products and its lines", async () => {
      const order = await payOrder(getContainer())
      await heard(1)
      await work()
      expect(await deliveries()).toMatchObject([{ kind: "paid_order", state: "done", subject: order.id }])
      const record = await zoho.record("Sales_Orders", order.id)
      expect(record).toMatchObject({
        Customer_Name: "Meera Iyer",
        Mobile: "+919840012345",
        Amount_Paid: 1198,
        Grand_Total: 1198,
        Payment_Status: "Successful",
        Status: "Created",
        Refunded_Total: 0,
      })
      expect(record.Ordered_Items).toHaveLength(2)
      const [contact] = await zoho.records("Contacts")
      expect(record["Contact_Name"]).toMatchObject({ id: contact?.id })
      expect(await zoho.records("Contacts")).toMatchObject([{ Last_Name: "Iyer", First_Name: "Meera" }])
      expect(await zoho.records("Products")).toHaveLength(2)
    })

    test("an order that is not paid is no news, and neither is its end", async () => {
      const order = await placeOrder(getContainer())
      await cancelOrderWorkflow(getContainer()).run({ input: { order_id: order.id } })
      await heard(1)
      await work()
      expect(await deliveries()).toMatchObject([{ kind: "order_changed", state: "superseded" }])
      expect(await zoho.records("Sales_Orders")).toEqual([])
    })

    test("a lost event is made up for by the sweep", async () => {
      const order = await payQuietly(getContainer())
      await work()
      expect(await deliveries()).toMatchObject([{ kind: "paid_order", state: "done" }])
      await zoho.record("Sales_Orders", order.id)
    })

    test("a refund, a new address and a cancellation are told by difference, and an unchanged order is not told at all", async () => {
      const order = await payOrder(getContainer())
      await heard(1)
      await work()
      const before = (await zoho.calls()).length

      await refundPaymentWorkflow(getContainer()).run({ input: { payment_id: order.paymentId, amount: 200 } })
      await heard(2)
      await work()
      expect(await zoho.record("Sales_Orders", order.id)).toMatchObject({
        Refunded_Total: 200,
        Payment_Status: "Partially refunded",
      })
      expect((await zoho.calls()).length).toBe(before + 1)

      await updateOrderWorkflow(getContainer()).run({
        input: {
          id: order.id,
          user_id: "user_1",
          shipping_address: {
            first_name: "Meera",
            last_name: "Iyer",
            phone: "9840012345",
            address_1: "7, Hill Road",
            city: "Chennai",
            province: "Tamil Nadu",
            postal_code: "600020",
            country_code: "in",
          },
        },
      })
      await heard(3)
      await work()
      const moved = await zoho.record("Sales_Orders", order.id)
      expect(moved).toMatchObject({ Shipping_Street: "7, Hill Road", Shipping_City: "Chennai" })
      expect(moved.Ordered_Items).toHaveLength(2)
      expect(await zoho.records("Contacts")).toMatchObject([{ Mailing_City: "Chennai" }])

      const calls = (await zoho.calls()).length
      await work()
      await work()
      expect((await zoho.calls()).length).toBe(calls)

      await cancelOrderWorkflow(getContainer()).run({ input: { order_id: order.id } })
      await until("the cancellation is remembered", async () =>
        (await deliveries()).some((one) => String(one["dedupe_key"]).startsWith("canceled:")),
      )
      await work()
      expect(await zoho.record("Sales_Orders", order.id)).toMatchObject({
        Status: "Cancelled",
        Refunded_Total: 1198,
        Payment_Status: "Refunded",
      })
    })
  },
})
