import type { MedusaContainer } from "@medusajs/framework/types"
import { cancelOrderWorkflow, refundPaymentWorkflow, updateOrderWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { workNow } from "medusa-plugin-outbox/workflows"

import type { Mapping } from "../src/contract"
import { defaultMapping } from "../src/domain/default-mapping"
import { checkMappingNow } from "../src/workflows/check-mapping-now"
import { OutboxView } from "./outbox-view"
import { payOrder } from "./paid-orders"
import type { OrderWish, PaidOrder } from "./paid-orders"
import { SandboxStage } from "./sandbox-stage"
import { until } from "./until"

const ZOHO_URL = `http://127.0.0.1:${22_000 + (process.pid % 997)}`
process.env["ZOHO_SANDBOX_URL"] = ZOHO_URL
const zoho = new SandboxStage(ZOHO_URL)

jest.setTimeout(300_000)
beforeAll(() => zoho.open())
afterAll(() => zoho.close())

const NEW_ADDRESS = {
  first_name: "Meera",
  last_name: "Iyer",
  phone: "9840012345",
  address_1: "7, Hill Road",
  city: "Chennai",
  province: "Tamil Nadu",
  postal_code: "600020",
  country_code: "in",
}

medusaIntegrationTestRunner({
  cwd: `${__dirname}/store`,
  moduleName: "zoho-crm-faults",
  testSuite: ({ getContainer, dbConfig }) => {
    let outbox: OutboxView
    let container: MedusaContainer
    beforeEach(async () => {
      await zoho.clear()
      container = getContainer()
      outbox = new OutboxView(dbConfig.clientUrl)
      await outbox.open()
    })
    afterEach(() => outbox.close())

    const work = () => workNow(container)
    const payMany = async (count: number, wish: (index: number) => OrderWish = () => ({})) => {
      const orders: PaidOrder[] = []
      for (let index = 0; index < count; index += 1) orders.push(await payOrder(container, wish(index)))
      return orders
    }
    const saveMapping = async (changes: Partial<Mapping>) => {
      const mapping = { ...defaultMapping("Sales_Orders"), ...changes }
      await outbox.rows(
        `insert into zoho_mapping (version, mapping, saved_by)
         select coalesce(max(version), 0) + 1, $1::jsonb, 'test' from zoho_mapping`,
        [JSON.stringify(mapping)],
      )
      // Deliveries that begin within a second look at the settings together.
      await new Promise((resolve) => setTimeout(resolve, 1100))
    }
    /** One record of each order, with its lines once, saying what the shop says. */
    const expectAllTold = async (orders: readonly PaidOrder[]) => {
      for (const order of orders) {
        const record = await zoho.record("Sales_Orders", order.id)
        expect(record.Ordered_Items).toHaveLength(2)
        expect(record).toMatchObject({ Amount_Paid: order.total, Grand_Total: order.total })
      }
      expect(await zoho.records("Sales_Orders")).toHaveLength(orders.length)
    }

    test("an outage, a rate limit, an ended token and lost answers end with one record for each order, in its last state", async () => {
      await zoho.begin("down", { how: "503" })
      const orders = await payMany(12)
      const [refunded, moved, canceled] = orders
      if (!refunded || !moved || !canceled) throw new Error("too few")
      await refundPaymentWorkflow(container).run({ input: { payment_id: refunded.paymentId, amount: 100 } })
      await updateOrderWorkflow(container).run({
        input: { id: moved.id, user_id: "user_1", shipping_address: NEW_ADDRESS },
      })
      await cancelOrderWorkflow(container).run({ input: { order_id: canceled.id } })
      await outbox.heard(15)
      await work()
      expect(await outbox.pause()).toBeDefined()
      expect(await zoho.records("Sales_Orders")).toEqual([])
      await zoho.end()

      await zoho.begin("rate-limited", { retry_after: 30 })
      await work()
      await zoho.end()
      expect(await zoho.records("Sales_Orders")).toEqual([])

      await zoho.begin("access-token-ended")
      await zoho.begin("lost-answers", { share: 0.3, seed: "7" })
      for (let turn = 0; turn < 8; turn += 1) {
        await outbox.hurry()
        await work()
      }
      await zoho.end()
      await outbox.hurry()
      await work()

      await expectAllTold(orders)
      expect(await zoho.record("Sales_Orders", refunded.id)).toMatchObject({
        Refunded_Total: 100,
        Payment_Status: "Partially refunded",
      })
      expect(await zoho.record("Sales_Orders", moved.id)).toMatchObject({ Shipping_City: "Chennai" })
      expect(await zoho.record("Sales_Orders", canceled.id)).toMatchObject({ Status: "Cancelled" })
      const { waiting = 0, sending = 0, dead = 0 } = await outbox.states()
      expect([waiting, sending, dead]).toEqual([0, 0, 0])
      expect(await zoho.records("Contacts")).toHaveLength(1)
    })

    test("a consent that was withdrawn pauses everything with words, and a mended one goes on by itself", async () => {
      await zoho.begin("token-revoked")
      const [order] = await payMany(1)
      await outbox.heard(1)
      await work()
      const pause = await outbox.pause()
      expect(pause?.message).toMatch(/[Cc]onnect/)
      expect(await outbox.deliveries()).toMatchObject([{ state: "waiting", tries: 0 }])
      await zoho.end()
      await outbox.hurry()
      await work()
      expect(await outbox.pause()).toBeUndefined()
      await zoho.record("Sales_Orders", order?.id ?? "")
    })

    test("an order that Zoho refuses is given up in words that name the field, the others go on, and a replay works", async () => {
      await payMany(1)
      await outbox.heard(1)
      await work()
      // The plugin's own job would learn the new length, and the name would be cut to fit: the look is taken from it.
      await outbox.rows(
        `insert into zoho_mapping_check (id, turn_at) values ('latest', now())
         on conflict (id) do update set turn_at = now()`,
      )
      expect((await checkMappingNow(container)).kind).toBe("checked")
      await zoho.begin("field-shortened", { field: "Customer_Name", length: 8 })
      const [long, short] = await payMany(2, (index) => ({
        name: index === 0 ? ["Meenakshi", "Subramaniam"] : ["Al", "Bo"],
      }))
      await outbox.heard(3)
      await work()
      const [, refused, taken] = await outbox.deliveries()
      expect(taken).toMatchObject({ subject: short?.id, state: "done" })
      expect(refused).toMatchObject({ subject: long?.id, state: "dead", last_code: "INVALID_DATA" })
      expect(refused?.last_message).toMatch(/Customer_Name takes at most 8 characters/)
      await zoho.end()
      await outbox.rows(
        "update outbox_delivery set state = 'waiting', finished_at = null, due_at = now() where state = 'dead'",
      )
      await work()
      await zoho.record("Sales_Orders", long?.id ?? "")
    })

    test("a mandatory field that nobody mapped holds orders back by name, and none is given up", async () => {
      await payMany(1)
      await outbox.heard(1)
      await work()
      await zoho.begin("mandatory-field-added")
      const orders = await payMany(3)
      await outbox.heard(4)
      await work()
      await work()
      expect(await outbox.states()).toEqual({ done: 1, waiting: 3 })
      const pause = await outbox.pause()
      expect(pause?.code).toBe("mapping_check_failed")
      expect(pause?.message).toMatch(/Delivery_Zone/)
      await zoho.end()
      await checkMappingNow(container)
      await new Promise((resolve) => setTimeout(resolve, 1100))
      await work()
      for (const order of orders) await zoho.record("Sales_Orders", order.id)
    })

    test("a record changed by hand keeps what sales staff wrote, but for what has changed in the shop", async () => {
      const [order] = await payMany(1)
      if (!order) throw new Error("none")
      await outbox.heard(1)
      await work()
      await zoho.begin("record-edited", {
        key: order.id,
        values: { Customer_Name: "By hand", Refunded_Total: 5 },
      })
      await refundPaymentWorkflow(container).run({ input: { payment_id: order.paymentId, amount: 100 } })
      await outbox.heard(2)
      await work()
      expect(await zoho.record("Sales_Orders", order.id)).toMatchObject({
        Customer_Name: "By hand",
        Refunded_Total: 100,
      })

      await saveMapping({ onHandEdit: "keep_ours" })
      await refundPaymentWorkflow(container).run({ input: { payment_id: order.paymentId, amount: 50 } })
      await outbox.heard(3)
      await work()
      expect(await zoho.record("Sales_Orders", order.id)).toMatchObject({
        Customer_Name: "Meera Iyer",
        Refunded_Total: 150,
      })
    })

    test("a record deleted by hand stays deleted, or is made again: as the mapping says", async () => {
      const [order] = await payMany(1)
      if (!order) throw new Error("none")
      await outbox.heard(1)
      await work()
      await zoho.begin("record-deleted", { key: order.id })
      await refundPaymentWorkflow(container).run({ input: { payment_id: order.paymentId, amount: 100 } })
      await outbox.heard(2)
      await work()
      expect((await outbox.deliveries())[1]).toMatchObject({ state: "superseded" })
      expect(await zoho.records("Sales_Orders")).toEqual([])
      expect(await outbox.rows("select state from zoho_record")).toEqual([{ state: "left" }])

      const [second] = await payMany(1)
      if (!second) throw new Error("none")
      await saveMapping({ onHandDelete: "recreate" })
      await work()
      await zoho.begin("record-deleted", { key: second.id })
      await refundPaymentWorkflow(container).run({ input: { payment_id: second.paymentId, amount: 100 } })
      await outbox.heard(4)
      await work()
      expect(await zoho.record("Sales_Orders", second.id)).toMatchObject({ Refunded_Total: 100 })
      expect((await zoho.record("Sales_Orders", second.id)).Ordered_Items).toHaveLength(2)
    })

    test("a row that Zoho refuses fails none of its neighbours", async () => {
      const orders = await payMany(10)
      const refused = orders[4]
      if (!refused) throw new Error("too few")
      await zoho.begin("partial-failure", { keys: [refused.id], field: "Payment_Reference" })
      await outbox.heard(10)
      await work()
      expect(await outbox.states()).toEqual({ done: 9, dead: 1 })
      expect(await zoho.records("Sales_Orders")).toHaveLength(9)
    })

    test("one guest is one contact, whatever the case of the e-mail, and a bad phone holds back nothing", async () => {
      const orders = await payMany(4, (index) => ({
        email: index % 2 === 0 ? "ravi@example.in" : "Ravi@Example.in",
        phone: index === 3 ? "call me ☎" : "98400 12345",
      }))
      await outbox.heard(4)
      await work()
      expect(await outbox.states()).toEqual({ done: 4 })
      expect(await zoho.records("Contacts")).toHaveLength(1)
      const odd = await zoho.record("Sales_Orders", orders[3]?.id ?? "")
      expect(odd).not.toHaveProperty("Mobile")
      expect(odd["Description"]).toBe("Mobile: call me ☎")
    })

    test("a contact that Zoho deleted is made again, and an order goes without one that it refuses", async () => {
      const [first] = await payMany(1)
      await outbox.heard(1)
      await work()
      const [contact] = await zoho.records("Contacts")
      await zoho.begin("record-deleted", { module: "Contacts", id: contact?.id })
      const [second] = await payMany(1)
      await outbox.heard(2)
      await work()
      expect(await zoho.records("Contacts")).toHaveLength(1)
      expect((await zoho.record("Sales_Orders", second?.id ?? ""))["Contact_Name"]).toBeDefined()
      expect(first).toBeDefined()

      await zoho.begin("partial-failure", { module: "Contacts", nth: 1, field: "Last_Name" })
      const [third] = await payMany(1, () => ({ email: "other@example.in" }))
      await outbox.heard(3)
      await work()
      expect((await zoho.record("Sales_Orders", third?.id ?? ""))["Contact_Name"]).toBeUndefined()
    })

    test("a product that somebody deleted in Zoho is made again", async () => {
      await payMany(1)
      await outbox.heard(1)
      await work()
      for (const { id } of await zoho.records("Products"))
        await zoho.begin("record-deleted", { module: "Products", id })
      const [second] = await payMany(1)
      await outbox.heard(2)
      await work()
      expect(await outbox.deliveries()).toMatchObject([{ state: "done" }, { state: "done", last_code: null }])
      expect((await zoho.record("Sales_Orders", second?.id ?? "")).Ordered_Items).toHaveLength(2)
      await until("nothing waits", async () => (await outbox.states())["waiting"] === undefined)
    })
  },
})
