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
  /** Where it cannot write meanwhile. */
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
      await locker.query(`lock table ${locked} in exclusive mode`)
    }
    if (isThere) await until("it is time to die", () => isThere(places))
  } finally {
    worker.kill()
    await worker.ended
    await locker.end()
    await zoho.endFaults()
  }
}
