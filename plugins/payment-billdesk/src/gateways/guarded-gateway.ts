import {
  bulkhead,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhenResult,
  isBrokenCircuitError,
  wrap,
} from "cockatiel"
import { refused } from "medusa-integration-kit"
import type { Outcome } from "medusa-integration-kit"
import type { Gateway } from "../domain/gateway"
import type { GatewayTruth } from "../domain/gateway-truth"

/** So many calls may be under way at once from one process; the others wait in line. */
const AT_ONCE = 32
const IN_LINE = 2000
/** After so many calls in a row without any answer the gateway is left alone … */
const GIVES_UP_AFTER = 5
/** … for this long, after which one call tries whether it is back. */
const LEFT_ALONE_MS = 5000

/** Nobody answered, or the answer was a server's own trouble: a sign of an outage, unlike a plain no. */
const OUTAGE = new Set(["timeout", "connection_lost", "unreachable", "server_error", "empty_answer"])

const DOWN = "gateway_unavailable"

/** Hears when the gateway is left alone and when it is asked again. */
export interface OutageListener {
  (state: "down" | "back"): void
}

/**
 * Keeps a dead gateway from holding our own requests: after a few calls without any answer the next ones are turned
 * away at once, with nothing sent, until a single try succeeds; also while that try is under way.
 */
export function guardGateway(gateway: Gateway, onOutage: OutageListener): Gateway {
  const breaker = circuitBreaker(handleWhenResult(isOutage), {
    halfOpenAfter: LEFT_ALONE_MS,
    breaker: new ConsecutiveBreaker(GIVES_UP_AFTER),
  })
  breaker.onBreak(() => {
    onOutage("down")
  })
  breaker.onReset(() => {
    onOutage("back")
  })
  const policy = wrap(bulkhead(AT_ONCE, IN_LINE), breaker)
  const guarded = async <T>(call: () => Promise<T>, turnedAway: T): Promise<T> => {
    // While one call tries whether it is back, the breaker would let the others wait for its end.
    if (breaker.state === CircuitState.HalfOpen) return turnedAway
    try {
      return await policy.execute(call)
    } catch (error) {
      if (isBrokenCircuitError(error)) return turnedAway
      throw error
    }
  }
  const nothingSent = refused(DOWN, "BillDesk does not answer at present; nothing was sent.")
  return {
    open: (attempt) => guarded(() => gateway.open(attempt), nothingSent),
    ask: (id) => guarded(() => gateway.ask(id), { kind: "no_answer", code: DOWN } as const),
    refund: (order) => guarded(() => gateway.refund(order), nothingSent),
    findRefund: (order) => guarded(() => gateway.findRefund(order), nothingSent),
    readMessage: (message) => gateway.readMessage(message),
  }
}

function isOutage(result: unknown): boolean {
  const outcome = result as Outcome<unknown> | GatewayTruth
  return "code" in outcome && OUTAGE.has(outcome.code)
}
