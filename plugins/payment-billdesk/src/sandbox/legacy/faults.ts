import type { CallName } from "../../protocol"
import type { Fault } from "../faults"

/** What can go wrong with a call of the pipe generation, asked for by name. */
export const LEGACY_FAULTS = [
  /** Before the deed: nothing is done. */
  "timeout",
  "reset",
  "500",
  "html",
  "empty",
  /** After the deed: it is done, and the answer tells nothing of it. */
  "lost-answer",
  "truncated",
  "wrong-checksum",
  "altered",
  "slow",
] as const

export type LegacyFault = (typeof LEGACY_FAULTS)[number]

export interface PlannedLegacyFault {
  readonly call: LegacyCall
  readonly fault: LegacyFault
}

export type LegacyCall = "query" | "refund"

/** The same call of the other generation: a scenario for it is one for this call too. */
export const SAME_CALL = {
  query: "transactions/get",
  refund: "refunds/create",
} as const satisfies Record<LegacyCall, CallName>

/** What a scenario's fault comes to in a generation of texts with checksums. */
export const LEGACY_FAULT_OF = {
  timeout: "timeout",
  reset: "reset",
  "500": "500",
  "503-html": "html",
  empty: "empty",
  unauthenticated: "html",
  "409": "html",
  garbage: "wrong-checksum",
  truncated: "truncated",
  "wrong-key": "wrong-checksum",
  "wrong-echo": "altered",
  "lost-answer": "lost-answer",
  "5mb": "truncated",
  slow: "slow",
} as const satisfies Record<Fault, LegacyFault>

/** What the pipe generation's desk of the sandbox keeps beside the ledger. */
export class LegacyFaultPlan {
  #planned: PlannedLegacyFault[] = []

  plan(fault: PlannedLegacyFault): void {
    this.#planned.push(fault)
  }

  /** The next one for this call, used up. */
  take(call: PlannedLegacyFault["call"]): LegacyFault | undefined {
    const next = this.#planned.find((planned) => planned.call === call)
    this.#planned = this.#planned.filter((planned) => planned !== next)
    return next?.fault
  }

  clear(): void {
    this.#planned = []
  }
}
