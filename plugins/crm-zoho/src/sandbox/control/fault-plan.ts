import { z } from "zod"

/** Which calls a fault strikes. */
export const FAULT_TARGETS = [
  "token",
  "insert",
  "upsert",
  "update",
  "delete",
  "get",
  "list",
  "search",
  "coql",
  "notes",
  "fields",
  "metadata",
  "*",
] as const
export type FaultTarget = (typeof FAULT_TARGETS)[number]

/**
 * - `500`, `502` (an HTML page), `429`, `slow` (three seconds), `timeout` (no answer at all)
 * - `reset`: the connection breaks before anything is done
 * - `lost-answer`: it is done, and the connection breaks before the answer
 * - `invalid-token`: every access token ends
 * - `invalid-code`, `invalid-client`, `throttle`: refusals of the token endpoint
 * - `scope-mismatch`, `no-permission`, `invalid-module`, `record-locked`: refusals of the API
 */
export const FAULTS = [
  "500",
  "502",
  "429",
  "slow",
  "timeout",
  "reset",
  "lost-answer",
  "invalid-token",
  "invalid-code",
  "invalid-client",
  "throttle",
  "scope-mismatch",
  "no-permission",
  "invalid-module",
  "record-locked",
] as const
export type FaultName = (typeof FAULTS)[number]

const plannedFault = z.strictObject({
  on: z.enum(FAULT_TARGETS).default("*"),
  /** Names of the list above; statuses may be numbers. */
  fault: z.preprocess((value) => (typeof value === "number" ? String(value) : value), z.enum(FAULTS)),
  /** How many calls it strikes. */
  times: z.number().int().min(1).max(1_000_000).default(1),
  /** Only calls about this module. */
  module: z.string().optional(),
})
export type PlannedFault = z.infer<typeof plannedFault>

/** Faults waiting to happen, first planned first. */
export class FaultPlan {
  private faults: PlannedFault[] = []

  /** What is wrong with the request, or undefined when it is planned. */
  plan(request: unknown): string | undefined {
    const parsed = plannedFault.safeParse(request)
    if (!parsed.success)
      return parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")
    this.faults.push(parsed.data)
    return undefined
  }

  waiting(): readonly PlannedFault[] {
    return this.faults
  }

  clear(): void {
    this.faults = []
  }

  /** The fault that strikes this call, used up by one. */
  strike(target: FaultTarget, module: string | undefined): FaultName | undefined {
    const index = this.faults.findIndex(
      (fault) =>
        (fault.on === "*" || fault.on === target) && (fault.module === undefined || fault.module === module),
    )
    const fault = this.faults[index]
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times === 0) this.faults.splice(index, 1)
    return fault.fault
  }
}
