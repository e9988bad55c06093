import { httpCall, systemClock } from "medusa-integration-kit"

import type { OpenConnection } from "../modules/zoho-crm/connections"
import { HeldToken, TokenManager, ZohoClient } from "../protocol"
import type { OAuthWire, StoredToken, ZohoConnectionSettings } from "../protocol"

/** For one call that a person or a check waits for. */
const CALL_TIMEOUT_MS = 10_000

/** How the accounts server is spoken to. */
export const OAUTH_WIRE: OAuthWire = { wire: httpCall, clock: systemClock, timeoutMs: CALL_TIMEOUT_MS }

/** A client for looking: the organisation, modules and fields. Deliveries have their own, with limits. */
export function connectionClient({ settings, tokens }: OpenConnection): ZohoClient {
  return clientWith(new TokenManager({ settings, store: tokens, ...OAUTH_WIRE }))
}

/** A client for a consent that is not kept yet. */
export function consentClient(settings: ZohoConnectionSettings, access: StoredToken): ZohoClient {
  return clientWith(new TokenManager({ settings, store: new HeldToken(access), ...OAUTH_WIRE }))
}

const clientWith = (tokens: TokenManager): ZohoClient =>
  new ZohoClient(tokens, httpCall, { timeoutMs: CALL_TIMEOUT_MS })
