import type { CallName } from "../protocol"

/** What can go wrong with a call, asked for by name. */
export const FAULTS = [
  /** Before the deed: nothing is done. */
  "timeout",
  "reset",
  "500",
  "503-html",
  "empty",
  "unauthenticated",
  /** 409 `TRDRE0001`, protected as BillDesk protects it. */
  "409",
  /** After the deed: it is done, and the answer tells nothing of it. */
  "garbage",
  "truncated",
  "wrong-key",
  "wrong-echo",
  "lost-answer",
  /** Five megabytes. */
  "5mb",
  "slow",
] as const

export type Fault = (typeof FAULTS)[number]

export interface PlannedFault {
  readonly call: CallName
  readonly fault: Fault
  times: number
  /** For `slow`: milliseconds before the answer. */
  readonly delayMs: number
}

/** The faults that are still to happen, each used up by one call. */
export class FaultPlan {
  #planned: PlannedFault[] = []

  plan(fault: PlannedFault): void {
    this.#planned.push(fault)
  }

  clear(): void {
    this.#planned = []
  }

  list(): readonly PlannedFault[] {
    return this.#planned
  }

  take(call: CallName): PlannedFault | undefined {
    const next = this.#planned.find((fault) => fault.call === call)
    if (!next) return undefined
    next.times -= 1
    if (next.times <= 0) this.#planned = this.#planned.filter((fault) => fault !== next)
    return next
  }
}
