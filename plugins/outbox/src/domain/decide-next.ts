import type { AttemptVerdict, DeliveryState } from "../contract"
import { askedWaitMs, backoffMs } from "./backoff"
import type { Done, Retry, Superseded, Verdict } from "./verdict"

/** The delivery as it was when this try began. */
export interface TryFacts {
  /** Failed tries that count, before this one. */
  readonly tries: number
  /** Whether an earlier try may have arrived. */
  readonly mayHaveArrived: boolean
}

export interface Circumstances {
  readonly backoffSeconds: readonly number[]
  readonly now: Date
  /** In [0, 1). */
  readonly chance: number
}

/** What becomes of a delivery after a try, and of its destination. */
export interface NextMove {
  readonly state: Exclude<DeliveryState, "sending" | "discarded">
  readonly tries: number
  readonly mayHaveArrived: boolean
  /** Until the next try; 0 for what is finished. */
  readonly waitMs: number
  readonly verdict: AttemptVerdict
  readonly code: string | null
  readonly message: string | null
  readonly reference: string | null
  readonly destination: DestinationMove
}

export type DestinationMove =
  | { readonly kind: "none" }
  /** It answered: a probe that ends so ends the pause. */
  | { readonly kind: "answers" }
  | { readonly kind: "rest"; readonly waitMs: number }
  | { readonly kind: "pause"; readonly probeAfterMs: number | null }

/** What follows from a verdict. Total: a new verdict is the compiler's news. */
export function decideNext(verdict: Verdict, facts: TryFacts, around: Circumstances): NextMove {
  const { now, chance } = around
  switch (verdict.kind) {
    case "done":
      return { ...finished(facts), state: "done", verdict: "done", reference: verdict.reference ?? null }
    case "superseded":
      return { ...finished(facts), state: "superseded", verdict: "superseded", message: verdict.message }
    case "dead":
      return { ...failed(verdict, facts), state: "dead", destination: { kind: "answers" } }
    case "retry":
      return retried(verdict, facts, around)
    case "throttled": {
      const waitMs = askedWaitMs(verdict.after, now, chance)
      return { ...failed(verdict, facts), waitMs, destination: { kind: "rest", waitMs } }
    }
    case "pause_destination": {
      const probeAfterMs = verdict.probeAfter ?? null
      return { ...failed(verdict, facts), destination: { kind: "pause", probeAfterMs } }
    }
  }
}

function retried(verdict: Retry, facts: TryFacts, { backoffSeconds, now, chance }: Circumstances): NextMove {
  const counted = { ...failed(verdict, facts), tries: facts.tries + 1 }
  const step = backoffMs(backoffSeconds, counted.tries, chance)
  if (step === undefined) return { ...counted, state: "dead" }
  return { ...counted, waitMs: verdict.after === undefined ? step : askedWaitMs(verdict.after, now, chance) }
}

const finished = ({ tries }: TryFacts): Omit<NextMove, "state" | "verdict"> => ({
  tries,
  mayHaveArrived: true,
  waitMs: 0,
  code: null,
  message: null,
  reference: null,
  destination: { kind: "answers" },
})

/** A failure that costs no try and may be tried again at once: the cases say what is otherwise. */
const failed = (verdict: Exclude<Verdict, Done | Superseded>, facts: TryFacts): NextMove => ({
  state: "waiting",
  tries: facts.tries,
  mayHaveArrived: facts.mayHaveArrived || verdict.nothingSent !== true,
  waitMs: 0,
  verdict: verdict.kind,
  code: verdict.code,
  message: verdict.message,
  reference: null,
  destination: { kind: "none" },
})
