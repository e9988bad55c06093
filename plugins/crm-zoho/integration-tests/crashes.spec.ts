import { Client } from "@medusajs/framework/pg"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { workNow } from "medusa-plugin-outbox/workflows"

import { copyPaidOrder } from "./copy-paid-order"
import { OutboxView } from "./outbox-view"
import { payOrder, payQuietly } from "./paid-orders"
import { SandboxStage } from "./sandbox-stage"
import { until } from "./until"
import { START_LINE, STORE, startWorker } from "./worker-process"

const ZOHO_URL = `http://127.0.0.1:${23_000 + (process.pid % 997)}`
process.env["ZOHO_SANDBOX_URL"] = ZOHO_URL
const zoho = new SandboxStage(ZOHO_URL)
const DRAINED = Number(process.env["ZOHO_DRAIN_ORDERS"] ?? 1000)

jest.setTimeout(600_000)
beforeAll(() => zoho.open())
afterAll(() => zoho.close())

/** Jobs run within a workflow, where each look at a module gives another proxy of it. */
const workStep = createStep("zoho-test-work-step", async (_: undefined, { container }) => {
  await workNow(container)
  return new StepResponse(null)
})
const workAsJob = createWorkflow("zoho-test-work", () => {
  workStep()
  return new WorkflowResponse(null)
})

medusaIntegrationTestRunner({
  cwd: STORE,
  moduleName: "zoho-crm-crashes",
  testSuite: ({ getContainer, dbConfig }) => {
    let outbox: OutboxView
    let locker: Client
    let callsBefore: number
    beforeEach(async () => {
      await zoho.clear()
      callsBefore = (await zoho.calls()).length
      outbox = new OutboxView(dbConfig.clientUrl)
      await outbox.open()
      locker = new Client({ connectionString: dbConfig.clientUrl })
      await locker.connect()
    })
    afterEach(() => Promise.all([outbox.close(), locker.end()]))

    const callsTo = async (part: string): Promise<number> =>
      (await zoho.calls()).slice(callsBefore).filter(({ path }) => path.includes(part)).length
    const called = async (part: string): Promise<boolean> => (await callsTo(part)) > 0
    const lock = async (table: string) => {
      await locker.query("begin")
      await locker.query(`lock table ${table} in exclusive mode`)
    }
    /** What is written waits, and whoever looks for more work skips it: its looks would use up all connections. */
    const hold = async (table: string) => {
      await locker.query("begin")
      await locker.query(`select 1 from ${table} for update`)
    }
    /** What a dead worker still waits for is over with it: its connections outlive it by the lock otherwise. */
    const release = async () => {
      await locker.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      )
      await locker.query("rollback")
    }
    /** The next worker, after the lease of the dead one. */
    const heir = async () => {
      await outbox.hurry()
      await workNow(getContainer())
    }
    const expectOnce = async (orderId: string) => {
      const record = await zoho.record("Sales_Orders", orderId)
      expect(record.Ordered_Items).toHaveLength(2)
      expect(await zoho.records("Sales_Orders")).toHaveLength(1)
      expect(await outbox.deliveries()).toMatchObject([{ state: "done", remote_reference: record.id }])
    }
    const pay = async (): Promise<string> => {
      const { id } = await payOrder(getContainer())
      await outbox.heard(1)
      return id
    }

    test("a worker killed before it sends leaves nothing behind, and the next one makes the one record", async () => {
      const order = await pay()
      await zoho.fault({ on: "upsert", module: "Contacts", fault: "slow" })
      const worker = startWorker(dbConfig.clientUrl)
      await until("the contact is on its way", () => called("Contacts/upsert"))
      worker.kill()
      await worker.ended
      await heir()
      await expectOnce(order)
      expect(await zoho.records("Contacts")).toHaveLength(1)
    })

    test("a worker killed after Zoho stored the record is followed by one that finds it", async () => {
      const order = await pay()
      await zoho.fault({ on: "upsert", module: "Sales_Orders", fault: "slow" })
      const worker = startWorker(dbConfig.clientUrl)
      await until("the order is on its way", () => called("Sales_Orders/upsert"))
      await lock("zoho_record")
      await until("Zoho has it", async () => (await zoho.records("Sales_Orders")).length === 1)
      worker.kill()
      await worker.ended
      await release()
      expect(await outbox.rows("select state, in_doubt from zoho_record")).toEqual([
        { state: "new", in_doubt: true },
      ])
      await heir()
      await expectOnce(order)
      expect(await callsTo("Sales_Orders/upsert")).toBe(1)
    })

    test("a worker killed before it marks the delivery is followed by one that finds nothing to tell", async () => {
      const order = await pay()
      await zoho.fault({ on: "upsert", module: "Sales_Orders", fault: "slow" })
      const worker = startWorker(dbConfig.clientUrl)
      await until("the order is on its way", () => called("Sales_Orders/upsert"))
      await hold("outbox_delivery")
      await until("the ledger knows it", async () => {
        const [row] = await outbox.rows("select state from zoho_record")
        return row?.["state"] === "linked"
      })
      worker.kill()
      await worker.ended
      await release()
      await heir()
      const record = await zoho.record("Sales_Orders", order)
      expect(record.Ordered_Items).toHaveLength(2)
      expect((await outbox.deliveries())[0]?.state).toMatch(/^(?:done|superseded)$/)
      expect(await callsTo("Sales_Orders/upsert")).toBe(1)
    })

    test("two worker processes at once make one record of each order, and one contact and product of all", async () => {
      const orders: string[] = []
      for (let index = 0; index < 40; index += 1) orders.push((await payOrder(getContainer())).id)
      await outbox.heard(40)
      await locker.query("select pg_advisory_lock($1)", [START_LINE])
      const workers = [1, 2].map(() => startWorker(dbConfig.clientUrl))
      await Promise.all(workers.map((worker) => worker.says("AT THE START LINE")))
      await locker.query("select pg_advisory_unlock($1)", [START_LINE])
      await Promise.all(workers.map((worker) => worker.says("THE TURN IS OVER")))
      await Promise.all(workers.map((worker) => worker.ended))
      // What the two put off on a busy machine is a third one's.
      if ((await outbox.states())["waiting"] !== undefined) await heir()
      for (const order of orders) {
        expect((await zoho.record("Sales_Orders", order)).Ordered_Items).toHaveLength(2)
      }
      expect(await zoho.records("Sales_Orders")).toHaveLength(40)
      expect(await zoho.records("Contacts")).toHaveLength(1)
      expect(await zoho.records("Products")).toHaveLength(2)
      expect(await outbox.states()).toEqual({ done: 40 })
    })

    test(`a backlog of ${DRAINED} paid orders drains in calls of ten`, async () => {
      await copyPaidOrder(outbox, await payQuietly(getContainer()), DRAINED - 1)
      const before = (await zoho.credits({}))["used"]
      const began = performance.now()
      await workAsJob(getContainer()).run()
      const seconds = (performance.now() - began) / 1000
      const used = Number((await zoho.credits({}))["used"]) - Number(before)
      process.stdout.write(
        `${DRAINED} paid orders found and delivered in ${seconds.toFixed(1)} s: ${(DRAINED / seconds).toFixed(1)} a second, ${used} credits.\n`,
      )
      expect(await outbox.states()).toEqual({ done: DRAINED })
      expect(await zoho.records("Sales_Orders")).toHaveLength(DRAINED)
      expect(await callsTo("Sales_Orders/upsert")).toBeLessThanOrEqual((DRAINED / 10) * 1.5)
    })
  },
})
