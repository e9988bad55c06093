import type { Verdict, ZohoRefused } from "../protocol"
import { advice } from "./advice"

/** What follows for a delivery whose try failed; the outbox's words. */
export type FailedDelivery = {
  readonly code: string
  /** A sentence for a person. */
  readonly message: string
  readonly nothingSent?: boolean
} & (
  | { readonly kind: "retry"; readonly after?: number }
  | { readonly kind: "throttled"; readonly after: number }
  | { readonly kind: "pause_destination"; readonly probeAfter: number }
  | { readonly kind: "dead" }
)

export interface Failure {
  readonly outcome:
    ZohoRefused | { readonly kind: "unknown"; readonly code: string; readonly message: string }
  /** Calls in a row that Zoho has not answered, in this process. */
  readonly silences: number
  /** Whether something of this try may be in Zoho. */
  readonly mayHaveWritten: boolean
}

/** While Zoho is away one delivery is tried this often, so that everything is there within minutes of its return. */
const OUTAGE_PROBE_MS = 30_000
/** Often enough to find a mended set-up, seldom enough for ten tokens in ten minutes. */
const SET_UP_PROBE_MS = 180_000
const THROTTLE_MS = 60_000
const LOCKED_RECORD_MS = 15 * 60_000
/** A lost answer is one delivery's bad luck; so many in a row are an outage. */
const SILENCES_OF_AN_OUTAGE = 5

type Road = "outage" | "lost_answer" | "throttled" | "set_up" | "locked" | "hopeless"

/** A total table: a new verdict is the compiler's news. */
const ROADS = {
  unknown: "lost_answer",
  outage: "outage",
  throttled: "throttled",
  connection: "set_up",
  later: "locked",
  record: "hopeless",
  exists: "hopeless",
  bug: "hopeless",
} as const satisfies Record<Verdict | "unknown", Road>

/** What becomes of a delivery after a try that did not bring it in. */
export function deliveryVerdict({ outcome, silences, mayHaveWritten }: Failure): FailedDelivery {
  const { code } = outcome
  const road = outcome.kind === "unknown" ? roadOfUnknown(code, silences) : ROADS[outcome.verdict]
  const nothingSent = outcome.kind === "refused" && !mayHaveWritten
  const failure = { code, message: advice(outcome), ...(nothingSent ? { nothingSent } : {}) }
  switch (road) {
    case "outage":
      return { ...failure, kind: "pause_destination", probeAfter: OUTAGE_PROBE_MS }
    case "set_up":
      return { ...failure, kind: "pause_destination", probeAfter: SET_UP_PROBE_MS }
    case "lost_answer":
      return { ...failure, kind: "retry" }
    case "locked":
      return { ...failure, kind: "retry", after: LOCKED_RECORD_MS }
    case "throttled": {
      const asked = outcome.kind === "refused" ? outcome.waitSeconds : undefined
      return { ...failure, kind: "throttled", after: asked === undefined ? THROTTLE_MS : asked * 1000 }
    }
    case "hopeless":
      return { ...failure, kind: "dead" }
  }
}

/** A server error says that Zoho as a whole is ill; a single answer that never came says nothing about the others. */
function roadOfUnknown(code: string, silences: number): Road {
  const isServerError = code.startsWith("http_5") || code === "INTERNAL_ERROR"
  return isServerError || silences >= SILENCES_OF_AN_OUTAGE ? "outage" : ROADS.unknown
}
