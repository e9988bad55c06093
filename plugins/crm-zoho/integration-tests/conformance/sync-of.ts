import type { MedusaContainer } from "@medusajs/framework/types"
import type { Death, SyncAbilities } from "medusa-integration-kit/conformance"
import { workNow, workTurn } from "medusa-plugin-outbox/workflows"
import { Client } from "@medusajs/framework/pg"

import type { OutboxView } from "../outbox-view"
import type { SandboxStage } from "../sandbox-stage"
import { until } from "../until"
import { START_LINE, startWorker } from "../worker-process"
import { dieAt } from "./die-at"
import type { LogView } from "./log-view"
import type { ZohoDesk } from "./zoho-desk"

interface Places {
  readonly container: MedusaContainer
  readonly zoho: SandboxStage
  readonly store: OutboxView
  readonly desk: ZohoDesk
  readonly log: LogView
  readonly databaseUrl: string
}

/** No delivery of a living worker takes longer, on busy processors either. */
const IN_FLIGHT_MS = 60_000

type Sync = Omit<SyncAbilities, "loseEvents" | "repeatEvent">

/** The plugin at work: turns of its workers in this process and in others, and the desk in the admin. */
export function syncOf({ container, zoho, store, desk, log, databaseUrl }: Places): Sync {
  const turnHere = async (): Promise<void> => {
    // As if every wait were over. A delivery in flight keeps its lease.
    await store.rows("update outbox_delivery set due_at = now() where state = 'waiting'")
    await store.rows(
      "update outbox_destination set not_before = null, probe_at = case when probe_at is null then null else now() end",
    )
    await workTurn(container)
    // The store's own worker may hold one just then; whoever died holds it longer.
    const isQuiet = async () => ((await store.states())["sending"] ?? 0) === 0
    await until("nothing is in flight", isQuiet, IN_FLIGHT_MS).catch(() => undefined)
  }
  let turn = turnHere
  const taking = async (other: () => Promise<void>, act: () => Promise<void>): Promise<void> => {
    turn = other
    await act().finally(() => (turn = turnHere))
  }
  return {
    drain: () => turn(),
    sweep: async () => void (await workNow(container)),
    killWorker: async (death: Death, act) => {
      await taking(() => dieAt(death, { zoho, store, databaseUrl }), act)
      await store.rows("update outbox_delivery set due_at = now() where state = 'sending'")
    },
    twoWorkers: async (act) => {
      const locker = new Client({ connectionString: databaseUrl })
      await locker.connect()
      await locker.query("select pg_advisory_lock($1)", [START_LINE])
      const workers = [1, 2].map(() => startWorker(databaseUrl))
      try {
        await Promise.all(workers.map((worker) => worker.says("AT THE START LINE")))
        let haveWorked = false
        // Both have one turn, at the same time; what they had to put off is the store's own worker's.
        const bothTurns = async (): Promise<void> => {
          if (haveWorked) return turnHere()
          haveWorked = true
          await locker.query("select pg_advisory_unlock_all()")
          await Promise.all(workers.map((worker) => worker.says("THE TURN IS OVER")))
        }
        await taking(bothTurns, act)
      } finally {
        for (const worker of workers) worker.kill()
        await Promise.all(workers.map((worker) => worker.ended))
        await locker.end()
      }
    },
    stateOf: ({ id }) => desk.stateOf(id),
    reasonOf: ({ id }) => desk.reasonOf(id),
    replay: ({ id }) => desk.sendAgain(id),
    backfill: (from, to) => desk.backfill(from, to),
    forget: async ({ id }) => {
      await store.rows("delete from outbox_delivery where subject = $1", [id])
      await store.rows("delete from zoho_record where order_id = $1", [id])
      // Nor is anything known of its shopper and its products.
      await store.rows("delete from zoho_link")
    },
    alarms: () => Promise.resolve(log.alarms()),
    handEdits: "kept",
    handDeletions: "left",
  }
}
