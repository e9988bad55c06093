import { Client } from "@medusajs/framework/pg"
import type { Death } from "medusa-integration-kit/conformance"

import type { OutboxView } from "../outbox-view"
import type { SandboxStage } from "../sandbox-stage"
import { until } from "../until"
import { startWorker } from "../worker-process"

interface Places {
  readonly zoho: SandboxStage
  readonly store: OutboxView
  readonly databaseUrl: string
}

interface Plan {
  /** A worker that sends this takes three seconds for it. */
  readonly slow: "Contacts" | "Sales_Orders"
  /** Whose rows it cannot write meanwhile; looks for more work pass them by. */
  readonly locked?: "zoho_record" | "outbox_delivery"
  /** It is time to die. */
  readonly isThere?: (places: Places) => Promise<boolean>
}

const PLANS = {
  "before-send": { slow: "Contacts" },
  "after-stored": {
    slow: "Sales_Orders",
    locked: "zoho_record",
    isThere: async ({ zoho }) => (await zoho.records("Sales_Orders")).length > 0,
  },
  "before-mark": {
    slow: "Sales_Orders",
    locked: "outbox_delivery",
    isThere: async ({ store }) =>
      (await store.rows("select 1 as one from zoho_record where state = 'linked'")).length > 0,
  },
} as const satisfies Record<Death, Plan>

/** A worker process takes its turn and is killed at this place. The first order of a store is what it works on. */
export async function dieAt(death: Death, places: Places): Promise<void> {
  const { zoho, databaseUrl } = places
  const { slow, locked, isThere }: Plan = PLANS[death]
  const since = await zoho.now()
  const isSending = async (): Promise<boolean> =>
    (await zoho.calls()).some(({ path, at }) => at >= since && path.endsWith(`/${slow}/upsert`))
  await zoho.fault({ on: "upsert", module: slow, fault: "slow" })
  const locker = new Client({ connectionString: databaseUrl })
  await locker.connect()
  const worker = startWorker(databaseUrl)
  try {
    await until(`a row of ${slow} is on its way`, isSending)
    if (locked !== undefined) {
      await locker.query("begin")
      await locker.query(`select 1 from ${locked} for update`)
    }
    if (isThere) await until("it is time to die", () => isThere(places))
  } finally {
    worker.kill()
    await worker.ended
    // What the dead worker still waits for is over with it: its connections outlive it by the lock otherwise.
    await locker.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    )
    await locker.end()
    await zoho.endFaults()
  }
}
