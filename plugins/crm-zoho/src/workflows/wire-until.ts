import type { Clock, HttpCall } from "medusa-integration-kit"

/**
 * A wire that sends nothing it could not hear the answer of before `deadline`: a worker must not be speaking to Zoho
 * about an order that another worker has taken over meanwhile.
 */
export function wireUntil(deadline: Date, wire: HttpCall, clock: Clock): HttpCall {
  return (request) =>
    clock().getTime() + request.timeoutMs > deadline.getTime()
      ? Promise.resolve({ kind: "not_sent", code: "lease_ending", cause: undefined })
      : wire(request)
}
