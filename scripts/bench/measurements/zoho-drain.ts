import { z } from "zod"
import demo from "../../../backend/src/config/sandbox-credentials.json"
import { copyPaidOrder } from "../../../plugins/crm-zoho/integration-tests/copy-paid-order.ts"
import { say } from "../../boot/progress.mjs"
import { AdminClient } from "../../check/stranger/admin-client.ts"
import { withClient } from "../../postgres/connect.ts"
import { BenchGateway } from "../gateway.ts"
import { inTurns } from "../in-turns.ts"
import type { Measurement } from "../measurement.ts"
import { type BenchStore, countRows, openOurs } from "../stores.ts"
import { waitUntil } from "../wait-until.ts"
import { BenchZoho } from "../zoho.ts"

/** Bought one by one, and each copied in the database: making a thousand through a shop takes half an hour. */
const BOUGHT = 20
const COPIES = 49
const ORDERS = BOUGHT * (1 + COPIES)
/** A backlog of a bad day is gone within the hour. */
const A_SECOND = 20
const ROWS_A_CALL = 10
const PAY_PATIENCE_S = 300
/** Copies are told by no event: the next sweep finds them. */
const SWEEP_PATIENCE_S = 300
const DRAIN_PATIENCE_S = 600

const OPEN = `select count(*) as n from outbox_delivery where destination = 'zoho-crm' and finished_at is null`
const DONE = `select count(*) as n from outbox_delivery where destination = 'zoho-crm' and state = 'done'`
const DESTINATION = "/admin/outbox/destinations/zoho-crm"

/** What has waited while a person had paused the deliveries. */
const measurement: Measurement = {
  name: "zoho-drain",
  about: `${String(ORDERS)} paid orders that have waited go to the pretend Zoho, from Resume until the last is there`,
  async run(context) {
    const gateway = await BenchGateway.open(context)
    const zoho = await BenchZoho.open(context)
    const store = await openOurs(context, {
      gateway,
      environment: {
        ...zoho.environment,
        ADMIN_EMAIL: demo.admin.email,
        ADMIN_PASSWORD: demo.admin.password,
      },
    })
    const admin = await AdminClient.logIn(store.url, demo.admin)
    await admin.call(z.unknown(), `${DESTINATION}/pause`, { note: "They shall wait." })
    say(`${String(BOUGHT)} orders are bought`)
    await inTurns(BOUGHT, 4, async () => {
      const { bdOrderId } = await store.client.startedOrder()
      const body = await gateway.book(bdOrderId)
      await fetch(`${store.url}/webhooks/payments/billdesk`, {
        method: "POST",
        headers: { "content-type": "application/jose" },
        body,
      })
    })
    await waitUntil(async () => (await countRows(store, OPEN)) >= BOUGHT, PAY_PATIENCE_S)
    await copyOrders(store)
    await waitUntil(async () => (await countRows(store, OPEN)) >= ORDERS, SWEEP_PATIENCE_S)
    const waiting = await countRows(store, OPEN)
    const spent = await zoho.creditsUsed()
    say(`${String(waiting)} wait; now they go`)
    await admin.call(z.unknown(), `${DESTINATION}/resume`, {})
    const took = await waitUntil(async () => (await countRows(store, OPEN)) === 0, DRAIN_PATIENCE_S)
    const calls = await zoho.calls()
    const upserts = calls.filter((call) => call === "POST /crm/v8/Sales_Orders/upsert").length
    const there = await zoho.orders()
    return [
      { what: "waited", value: waiting, unit: "orders", exactly: ORDERS },
      { what: "from Resume until the last is there", value: took, unit: "s" },
      { what: "drained", value: (await countRows(store, DONE)) / took, unit: "orders/s", least: A_SECOND },
      { what: "records in Zoho", value: there.length, unit: "rows", exactly: ORDERS },
      { what: "orders in Zoho", value: new Set(there).size, unit: "orders", exactly: ORDERS },
      {
        what: "calls that write orders",
        value: upserts,
        unit: "calls",
        // The first and the last of a turn may be smaller.
        bound: (ORDERS / ROWS_A_CALL) * 1.2,
      },
      { what: "calls of every kind", value: calls.length, unit: "calls" },
      { what: "credits", value: (await zoho.creditsUsed()) - spent, unit: "credits" },
    ]
  },
}

export default measurement

const PAID = `select l.order_id as id, p.id as payment_id from payment p
  join order_payment_collection l on l.payment_collection_id = p.payment_collection_id where p.captured_at is not null`

async function copyOrders(store: BenchStore): Promise<void> {
  await withClient(store.databaseUrl, async (client) => {
    const rows = async (sql: string, values: unknown[]) =>
      (await client.query<{ name?: string }>(sql, values)).rows
    const { rows: paid } = await client.query<{ id: string; payment_id: string }>(PAID)
    for (const { id, payment_id: paymentId } of paid) await copyPaidOrder({ rows }, { id, paymentId }, COPIES)
  })
}
