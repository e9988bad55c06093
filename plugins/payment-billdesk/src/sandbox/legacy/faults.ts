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
] as const

export type LegacyFault = (typeof LEGACY_FAULTS)[number]

export interface PlannedLegacyFault {
  readonly call: "query" | "refund"
  readonly fault: LegacyFault
}

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
