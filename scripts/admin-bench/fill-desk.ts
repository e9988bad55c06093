import { z } from "zod"
import { SEED_ORDERS } from "../../plugins/order-desk/src/sandbox/seed-orders.ts"
import type { Figure } from "../bench/measurement.ts"
import { waitUntil } from "../bench/wait-until.ts"
import { say } from "../boot/progress.mjs"
import { withClient } from "../postgres/connect.ts"
import type { DeskClient } from "./desk-client.ts"
import { SEED_GATEWAY } from "./seed-gateway.ts"

const page = z.object({ count: z.number() })
const PATIENCE_SECONDS = 420

/** Puts the orders into core's tables and those of the plugins, and waits until the running shop has a row of each. */
export async function fillDesk(databaseUrl: string, desk: DeskClient, orders: number): Promise<Figure[]> {
  const start = performance.now()
  await withClient(databaseUrl, async (client) => {
    for (const statements of [SEED_ORDERS, SEED_GATEWAY]) {
      for (const [at, statement] of statements.entries())
        await client.query(statement, at === 1 ? [1, orders] : [])
    }
    // What the sweep does after a first installation, without the wait for it.
    await client.query(
      `insert into order_desk_note (kind, ref, is_urgent) select 'order', id, false from "order"`,
    )
  })
  say(
    `${String(orders)} orders are in core's tables after ${((performance.now() - start) / 1000).toFixed(0)} s`,
  )
  const seconds = await waitUntil(
    async () => (await desk.get(page, "orders?limit=1")).count >= orders,
    PATIENCE_SECONDS,
  )
  await withClient(databaseUrl, async (client) => {
    // All that was seeded, not the desk's own alone: or PostgreSQL does it by itself beside what is measured.
    await client.query("vacuum analyze")
    await client.query("checkpoint")
  })
  return [{ what: "desk filled from core's tables", value: seconds, unit: "s" }]
}
