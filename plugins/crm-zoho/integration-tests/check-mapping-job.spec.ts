import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { workNow } from "medusa-plugin-outbox/workflows"

import checkZohoMapping from "../src/jobs/check-zoho-mapping"
import { SANDBOX_CREDENTIALS } from "../src/sandbox"
import { OutboxView } from "./outbox-view"
import { payOrder } from "./paid-orders"
import { SandboxStage } from "./sandbox-stage"

const ZOHO_URL = `http://127.0.0.1:${29_000 + (process.pid % 997)}`
process.env["ZOHO_TEST_OPTIONS"] = JSON.stringify({
  environment: "sandbox",
  dataCentre: "in",
  ...SANDBOX_CREDENTIALS,
  encryptionKey: "a key of at least thirty-two characters",
  accountsUrl: ZOHO_URL,
  apiUrl: ZOHO_URL,
})
const zoho = new SandboxStage(ZOHO_URL)

jest.setTimeout(300_000)
beforeAll(() => zoho.open())
afterAll(() => zoho.close())

const MINUTE = 60
const DAY = 24 * 60 * MINUTE

medusaIntegrationTestRunner({
  cwd: `${__dirname}/desk-store`,
  moduleName: "zoho-crm-check-mapping-job",
  testSuite: ({ getContainer, dbConfig }) => {
    let outbox: OutboxView
    let container: MedusaContainer
    beforeEach(async () => {
      await zoho.clear()
      container = getContainer()
      outbox = new OutboxView(dbConfig.clientUrl)
      await outbox.open()
      await checkZohoMapping(container)
      expect(await lastLook()).not.toBeNull()
    })
    afterEach(async () => {
      jest.restoreAllMocks()
      await outbox.close()
    })

    /** When the mapping was last held against Zoho's fields. */
    const lastLook = async (): Promise<Date | null> => {
      const [row] = await outbox.rows<{ at: Date | null }>("select checked_at as at from zoho_mapping_check")
      return row?.at ?? null
    }
    /** The schedule's next tick, so many seconds after the last look. */
    const tickAfter = async (seconds: number): Promise<void> => {
      await outbox.rows("update zoho_mapping_check set turn_at = now() - make_interval(secs => $1)", [
        seconds,
      ])
      await checkZohoMapping(container)
    }
    /** The alarms about the mapping in the log while a test runs. */
    const alarms = (): string[] => {
      const lines: string[] = []
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      jest.spyOn(logger, "error").mockImplementation((line) => {
        if (String(line).includes("mapping_check_failed")) lines.push(String(line))
      })
      return lines
    }

    test("a field deleted in Zoho is found within a day: orders wait with one alarm, and follow by themselves when it is back", async () => {
      const heard = alarms()
      await zoho.begin("field-removed", { field: "Order_Number" })
      await tickAfter(DAY - MINUTE)
      expect(await outbox.pause()).toBeUndefined()
      await tickAfter(DAY)
      expect(await outbox.pause()).toMatchObject({
        code: "mapping_check_failed",
        message: expect.stringContaining("Sales_Orders has no field Order_Number") as string,
      })

      const orders = [await payOrder(container), await payOrder(container)]
      await workNow(container)
      await tickAfter(3 * MINUTE)
      await workNow(container)
      expect(await outbox.states()).toEqual({ waiting: 2 })
      expect(await outbox.rows("select distinct tries from outbox_delivery")).toEqual([{ tries: 0 }])
      expect(await zoho.records("Sales_Orders")).toEqual([])
      expect(heard).toEqual([expect.stringContaining("Order_Number")])

      await zoho.end()
      await tickAfter(2 * MINUTE)
      expect(await outbox.pause()).toBeDefined()
      await tickAfter(3 * MINUTE)
      expect(await outbox.pause()).toBeUndefined()
      await workNow(container)
      expect(await outbox.states()).toEqual({ done: 2 })
      for (const { id } of orders) await zoho.record("Sales_Orders", id)
      expect(heard).toHaveLength(1)
    })

    test("while Zoho is away nothing new is known: what was found stands, and orders are not held back", async () => {
      const before = await lastLook()
      await zoho.begin("down")
      await tickAfter(DAY)
      expect(await outbox.pause()).toBeUndefined()
      expect(await lastLook()).toEqual(before)
    })
  },
})
