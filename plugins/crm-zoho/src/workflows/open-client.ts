import { httpCall, systemClock } from "medusa-integration-kit"

import type { ZohoDesk } from "../modules/zoho-crm/service"
import { TokenManager, ZohoClient } from "../protocol"
import { wireUntil } from "./wire-until"

/** For one call; an order needs about six at most. */
const CALL_TIMEOUT_MS = 10_000

/** A client that may be used until `deadline`. */
export function openClient(desk: ZohoDesk, deadline: Date): ZohoClient {
  const wire = wireUntil(deadline, httpCall, systemClock)
  const tokens = new TokenManager({
    settings: desk.settings.connection,
    store: desk.tokens,
    wire,
    clock: systemClock,
    timeoutMs: CALL_TIMEOUT_MS,
  })
  return new ZohoClient(tokens, wire, CALL_TIMEOUT_MS)
}
