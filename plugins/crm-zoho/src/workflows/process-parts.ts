import type { MedusaContainer } from "@medusajs/framework/types"
import type { HttpCall } from "medusa-integration-kit"

import type { Records } from "../modules/zoho-crm/records"
import { Attendance, BatchedCalls, Coalescer, limitWires, UsageMeter } from "../protocol"
import { checkMappingNow } from "./check-mapping-now"
import type { CheckResult } from "./check-mapping-now"
import { OrderReader } from "./order-reader"
import { zohoModule } from "./zoho-module"

/** What all deliveries under way in this process share. */
export interface ProcessParts {
  /** Puts a wire behind the gate that all of this process's calls go through. */
  readonly gate: (wire: HttpCall) => HttpCall
  /** Each delivery under way is counted in: calls wait for those who may join them. */
  readonly attendance: Attendance
  readonly calls: BatchedCalls
  readonly meter: UsageMeter
  readonly orders: OrderReader
  /** Looks at Zoho's fields: those who ask at the same time share one, and none is older than the question. */
  readonly mappingChecks: Coalescer<MedusaContainer, CheckResult>
}

/** A quarter of the smallest paid concurrency allowance. */
const CALLS_AT_ONCE = 4
/**
 * A call waits so long at most for a delivery that is under way and may join it. Only a backlog waits at all, and on a
 * busy machine half a second let calls go half full, and each call costs credits.
 */
const GATHERING_MS = 2_000

const known = new WeakMap<Records, ProcessParts>()

/** One set for each shop that runs in this process. */
export function processParts(container: MedusaContainer): ProcessParts {
  // The service itself does not tell shops apart: within a workflow, and so in a job, each look gives a new proxy of it.
  const shop = zohoModule(container).records
  const there = known.get(shop)
  if (there) return there
  const attendance = new Attendance(GATHERING_MS)
  const made = {
    attendance,
    gate: limitWires(CALLS_AT_ONCE),
    calls: new BatchedCalls(attendance),
    meter: new UsageMeter(),
    orders: new OrderReader(attendance),
    mappingChecks: new Coalescer<MedusaContainer, CheckResult>({
      groupOf: () => "mapping",
      keyOf: () => "mapping",
      shares: true,
      // Never full: all who ask share one.
      most: Infinity,
      gatherers: attendance,
      run: checkOnce,
    }),
  }
  known.set(shop, made)
  return made
}

async function checkOnce([container]: readonly MedusaContainer[]): Promise<readonly CheckResult[]> {
  return container ? [await checkMappingNow(container)] : []
}
