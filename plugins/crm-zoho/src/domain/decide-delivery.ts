import type { Verdict } from "../protocol"

/** What one try at Zoho came to. */
export type TryResult =
  | { readonly kind: "delivered" }
  | {
      readonly kind: "failed"
      readonly verdict: Verdict | "unknown"
      readonly code: string
      readonly message: string
      /** Seconds Zoho asked us to wait. */
      readonly waitSeconds?: number
    }

export interface DeliveryAge {
  /** Tries that failed for a reason of this order's own, this one not counted. */
  readonly strikes: number
  /** Since the order was remembered, or sent again by a person. */
  readonly ageSeconds: number
}

export interface DeliveryDecision {
  readonly state: "done" | "retry" | "dead"
  /** Whether this try counts against the order. */
  readonly isStrike: boolean
  /** Seconds from now; 0 for `done` and `dead`. */
  readonly nextTryInSeconds: number
  readonly connection: ConnectionDecision
}

/** What one try says about the connection as a whole. */
export type ConnectionDecision =
  | { readonly kind: "healthy" }
  | {
      readonly kind: "rest"
      readonly fault: "outage" | "throttled" | "configuration"
      readonly minimumSeconds: number
    }

export const MAX_STRIKES = 8
/** An order that has met nothing but outages is given up after three days, and a person is told. */
export const MAX_OUTAGE_SECONDS = 72 * 60 * 60
/** Between tries that failed because the record is locked in Zoho. */
const STRIKE_LADDER = [30, 2 * 60, 10 * 60, 30 * 60, 2 * 3600, 6 * 3600, 12 * 3600] as const
/** The connection's rest while Zoho is away: short, so that everything is there within five minutes of its return. */
const OUTAGE_LADDER = [15, 30, 60, 120, 180] as const
const LOCKED_RECORD_SECONDS = 15 * 60
const THROTTLE_SECONDS = 60
/** Often enough to find a mended set-up, seldom enough for ten tokens in ten minutes. */
const CONFIGURATION_REST_SECONDS = 180

type Road = "outage" | "throttled" | "configuration" | "own" | "locked" | "hopeless"

/** A total table: a new verdict is the compiler's news. */
const ROADS = {
  unknown: "outage",
  outage: "outage",
  throttled: "throttled",
  connection: "configuration",
  later: "locked",
  record: "hopeless",
  exists: "hopeless",
  bug: "hopeless",
} as const satisfies Record<Verdict | "unknown", Road>

/**
 * What becomes of an order after a try, and of the connection.
 *
 * @param chance a number in [0, 1): spreads the next tries by ± 20 %, so that a backlog does not come back in one wave
 */
export function decideDelivery(result: TryResult, age: DeliveryAge, chance: number): DeliveryDecision {
  if (result.kind === "delivered") {
    return { state: "done", isStrike: false, nextTryInSeconds: 0, connection: { kind: "healthy" } }
  }
  const road = ROADS[result.verdict]
  const spread = (seconds: number): number => Math.round(seconds * (0.8 + 0.4 * chance))
  switch (road) {
    case "hopeless":
      return { state: "dead", isStrike: true, nextTryInSeconds: 0, connection: { kind: "healthy" } }
    case "locked": {
      const wait = Math.max(LOCKED_RECORD_SECONDS, rung(STRIKE_LADDER, age.strikes))
      return age.strikes + 1 >= MAX_STRIKES
        ? { state: "dead", isStrike: true, nextTryInSeconds: 0, connection: { kind: "healthy" } }
        : {
            state: "retry",
            isStrike: true,
            nextTryInSeconds: spread(wait),
            connection: { kind: "healthy" },
          }
    }
    case "outage": {
      const connection = { kind: "rest", fault: "outage", minimumSeconds: 0 } as const
      return age.ageSeconds >= MAX_OUTAGE_SECONDS
        ? { state: "dead", isStrike: false, nextTryInSeconds: 0, connection }
        : { state: "retry", isStrike: false, nextTryInSeconds: spread(outageWait(age)), connection }
    }
    case "throttled":
    case "configuration": {
      const shortest = road === "throttled" ? THROTTLE_SECONDS : CONFIGURATION_REST_SECONDS
      const minimumSeconds = Math.max(shortest, result.waitSeconds ?? 0)
      return {
        state: "retry",
        isStrike: false,
        nextTryInSeconds: 0,
        connection: { kind: "rest", fault: road, minimumSeconds },
      }
    }
  }
}

/**
 * How long the whole connection rests, after so many faults in a row. One order is then tried; the others follow when
 * it got through.
 */
export function restSeconds(decision: ConnectionDecision, faultsInARow: number): number {
  if (decision.kind === "healthy") return 0
  return Math.max(
    decision.minimumSeconds,
    decision.fault === "outage" ? rung(OUTAGE_LADDER, faultsInARow) : 0,
  )
}

/** Half the order's age again, between 15 s and 3 min: quick after a lost answer, patient in a long outage. */
function outageWait({ ageSeconds }: DeliveryAge): number {
  return Math.min(180, Math.max(15, ageSeconds / 2))
}

function rung(ladder: readonly number[], step: number): number {
  return ladder[Math.min(step, ladder.length - 1)] ?? 0
}
