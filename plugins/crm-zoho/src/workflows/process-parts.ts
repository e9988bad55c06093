import { setTimeout as sleep } from "node:timers/promises"

import type { MedusaContainer } from "@medusajs/framework/types"
import type { HttpCall } from "medusa-integration-kit"

import type { ZohoCrmModuleService } from "../modules/zoho-crm/service"
import { BatchedCalls, Coalescer, limitWires, UsageMeter } from "../protocol"
import { checkMappingNow } from "./check-mapping-now"
import type { CheckResult } from "./check-mapping-now"
import { OrderReader } from "./order-reader"
import { zohoModule } from "./zoho-module"

/** What all deliveries under way in this process share. */
export interface ProcessParts {
  /** Puts a wire behind the gate that all of this process's calls go through. */
  readonly gate: (wire: HttpCall) => HttpCall
  readonly calls: BatchedCalls
  readonly meter: UsageMeter
  readonly orders: OrderReader
  /** Looks at Zoho's fields: those who ask at the same time share one, and none is older than the question. */
  readonly mappingChecks: Coalescer<MedusaContainer, CheckResult>
}

/** A quarter of the smallest paid concurrency allowance. */
const CALLS_AT_ONCE = 4
/** Rows that arrive within this time share a call. */
const GATHERING_MS = 25

const known = new WeakMap<ZohoCrmModuleService, ProcessParts>()

/** One set for each shop that runs in this process. */
export function processParts(container: MedusaContainer): ProcessParts {
  const shop = zohoModule(container)
  const there = known.get(shop)
  if (there) return there
  const wait = (): Promise<void> => sleep(GATHERING_MS)
  const made = {
    gate: limitWires(CALLS_AT_ONCE),
    calls: new BatchedCalls(wait),
    meter: new UsageMeter(),
    orders: new OrderReader(wait),
    mappingChecks: new Coalescer<MedusaContainer, CheckResult>({
      groupOf: () => "mapping",
      keyOf: () => "mapping",
      shares: true,
      // Never full: all who ask share one.
      most: Infinity,
      wait,
      run: checkOnce,
    }),
  }
  known.set(shop, made)
  return made
}

async function checkOnce([container]: readonly MedusaContainer[]): Promise<readonly CheckResult[]> {
  return container ? [await checkMappingNow(container)] : []
}
