import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import {
  beginOrderEditOrderWorkflow,
  confirmOrderEditRequestWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
  orderEditUpdateItemQuantityWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { workNow } from "medusa-plugin-outbox/workflows"

import { fulfilOrder } from "./conformance/fulfil-order"
import { OutboxView } from "./outbox-view"
import { payOrder } from "./paid-orders"
import { SandboxStage } from "./sandbox-stage"
import { until } from "./until"
import { STORE } from "./worker-process"

jest.setTimeout(300_000)

const ZOHO_URL = `http://127.0.0.1:${25_000 + (process.pid % 997)}`
process.env["ZOHO_SANDBOX_URL"] = ZOHO_URL
const zoho = new SandboxStage(ZOHO_URL)

const parts = z.object({
  items: z.array(z.object({ id: z.string(), variant_sku: z.string(), quantity: z.coerce.number() })),
  fulfillments: z.array(z.object({ id: z.string() })),
})

beforeAll(() => zoho.open())
afterAll(() => zoho.close())

medusaIntegrationTestRunner({
  cwd: STORE,
  moduleName: "zoho-crm-edits",
  testSuite: ({ getContainer, dbConfig }) => {
    let outbox: OutboxView
    beforeEach(async () => {
      await zoho.clear()
      outbox = new OutboxView(dbConfig.clientUrl)
      await outbox.open()
    })
    afterEach(() => outbox.close())

    const container = (): MedusaContainer => getContainer()
    const partsOf = async (id: string) => {
      const { data } = await container()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "order",
          fields: ["items.*", "items.detail.quantity", "fulfillments.id"],
          filters: { id },
        })
      return parts.parse(data[0])
    }
    const told = (act: string) =>
      until(`${act} is remembered`, async () => {
        const rows = await outbox.rows("select dedupe_key from outbox_delivery")
        return rows.some((row) => String(row["dedupe_key"]).startsWith(`${act}:`))
      })
    const recorded = async () => {
      const order = await payOrder(container())
      await outbox.heard(1)
      await workNow(container())
      return order
    }

    test("lines that a person changes in a paid order are changed in its record, and none is doubled", async () => {
      const { id } = await recorded()
      const mug = (await partsOf(id)).items.find(({ variant_sku: sku }) => sku === "MUG-EMR")
      await beginOrderEditOrderWorkflow(container()).run({ input: { order_id: id, created_by: "user_1" } })
      await orderEditUpdateItemQuantityWorkflow(container()).run({
        input: { order_id: id, items: [{ id: mug?.id ?? "", quantity: 3 }] },
      })
      await confirmOrderEditRequestWorkflow(container()).run({
        input: { order_id: id, confirmed_by: "user_1" },
      })
      await told("edited")
      await workNow(container())
      const record = await zoho.record("Sales_Orders", id)
      expect(record).toMatchObject({ Total_Quantity: 5, Store_Total: 1598, Amount_Paid: 1198 })
      const lines = record.Ordered_Items?.map((line) => [line.Product_Name.name, line.Quantity])
      expect(lines?.sort()).toEqual([
        ["Product KEY-TAN", 2],
        ["Product MUG-EMR", 3],
      ])
    })

    test("a packed parcel is told; its way and its arrival are told too, and cost no call where nothing is mapped to them", async () => {
      const { id } = await recorded()
      await fulfilOrder(container(), id, (await partsOf(id)).items)
      await told("fulfillment")
      await workNow(container())
      expect(await zoho.record("Sales_Orders", id)).toMatchObject({ Status: "Delivered" })
      const { fulfillments, items } = await partsOf(id)
      const fulfillment_id = fulfillments[0]?.id ?? ""
      const before = (await zoho.calls()).length

      const label = { tracking_number: "IN-4711", tracking_url: "#", label_url: "#" }
      await createOrderShipmentWorkflow(container()).run({
        input: {
          order_id: id,
          fulfillment_id,
          items: items.map((item) => ({ id: item.id, quantity: item.quantity })),
          labels: [label],
        },
      })
      await told("shipment")
      await markOrderFulfillmentAsDeliveredWorkflow(container()).run({
        input: { orderId: id, fulfillmentId: fulfillment_id },
      })
      await told("delivery")
      await workNow(container())
      expect((await zoho.calls()).length).toBe(before)
      expect(await outbox.rows("select state from outbox_delivery where finished_at is null")).toEqual([])
      expect(await zoho.records("Sales_Orders")).toHaveLength(1)
    })
  },
})
