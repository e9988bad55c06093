import { bulkhead, circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhenResult } from "cockatiel"
import { refused } from "medusa-integration-kit"
import type { Outcome } from "medusa-integration-kit"
import type { Gateway } from "../domain/gateway"
import type { GatewayTruth } from "../domain/gateway-truth"

/** So many calls may be under way at once from one process; the others wait in line. */
const AT_ONCE = 32
const IN_LINE = 2000
/** After so many calls in a row without any answer the gateway is left alone … */
const GIVES_UP_AFTER = 5
/** … for this long, after which we ask it ourselves whether it is back. */
const LEFT_ALONE_MS = 5000
/** The breaker would let any call try; here only ours does, at its own time. */
const ANY_TIME_MS = 1

/** Nobody answered, or the answer was a server's own trouble: a sign of an outage, unlike a plain no. */
const OUTAGE = new Set(["timeout", "connection_lost", "unreachable", "server_error", "empty_answer"])

const DOWN = "gateway_unavailable"

/** Hears when the gateway is left alone and when it is asked again. */
export interface OutageListener {
  (state: "down" | "back"): void
}

/**
 * Keeps a dead gateway from holding our own requests: after a few calls without any answer the next ones are turned
 * away at once, with nothing sent. Every few seconds the gateway is then asked about the last order that it was
 * asked about, so that it is no shopper who finds out whether it is back.
 */
export function guardGateway(gateway: Gateway, onOutage: OutageListener): Gateway {
  const breaker = circuitBreaker(handleWhenResult(isOutage), {
    halfOpenAfter: ANY_TIME_MS,
    breaker: new ConsecutiveBreaker(GIVES_UP_AFTER),
  })
  let lastAsked: string | undefined
  const tryAgain = (): void => {
    const id = lastAsked
    if (id !== undefined) void breaker.execute(() => gateway.ask(id)).catch(() => undefined)
  }
  breaker.onBreak(() => {
    onOutage("down")
    setTimeout(tryAgain, LEFT_ALONE_MS).unref()
  })
  breaker.onReset(() => {
    onOutage("back")
  })
  const line = bulkhead(AT_ONCE, IN_LINE)
  const guarded = <T>(gatewayOrderId: string, call: () => Promise<T>, turnedAway: T): Promise<T> =>
    line.execute(async () => {
      // Asked only now: whoever waited in line may find the gateway given up meanwhile.
      if (breaker.state !== CircuitState.Closed) return turnedAway
      lastAsked = gatewayOrderId
      return breaker.execute(call)
    })
  const nothingSent = refused(DOWN, "BillDesk does not answer at present; nothing was sent.")
  const noAnswer = { kind: "no_answer", code: DOWN } as const
  return {
    open: (attempt) => guarded(attempt.gatewayOrderId, () => gateway.open(attempt), nothingSent),
    ask: (id) => guarded(id, () => gateway.ask(id), noAnswer),
    refund: (order) => guarded(order.gatewayOrderId, () => gateway.refund(order), nothingSent),
    findRefund: (order) => guarded(order.gatewayOrderId, () => gateway.findRefund(order), nothingSent),
    readMessage: (message) => gateway.readMessage(message),
  }
}

function isOutage(result: unknown): boolean {
  const outcome = result as Outcome<unknown> | GatewayTruth
  return "code" in outcome && OUTAGE.has(outcome.code)
}
