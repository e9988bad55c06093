import type { HttpCall } from "medusa-integration-kit"

/**
 * A wire that sends nothing once the time for the try is over: a worker must not be speaking to Zoho about an order
 * that another worker has taken over meanwhile. The lease outlives the try by longer than one call may take.
 */
export function wireUntil(signal: AbortSignal, wire: HttpCall): HttpCall {
  return (request) =>
    signal.aborted
      ? Promise.resolve({ kind: "not_sent", code: "try_is_over", cause: undefined })
      : wire(request)
}
