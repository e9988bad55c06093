import { accepted, unknownOutcome } from "medusa-integration-kit"
import type { Clock, HttpCall, Secret } from "medusa-integration-kit"

import { zohoRefused } from "./outcome"
import type { ZohoOutcome } from "./outcome"
import { REQUIRED_SCOPES } from "./scopes"
import type { ZohoClientSettings } from "./settings"
import { readTokenAnswer } from "./token-answer"
import type { StoredToken } from "./token-store"

const MAX_ANSWER_BYTES = 64 * 1024

/** How the accounts server is spoken to. */
export interface OAuthWire {
  readonly wire: HttpCall
  readonly clock: Clock
  readonly timeoutMs: number
}

/** A consent: the long-lived token, and the first access token made with it. */
export interface Consent {
  readonly refreshToken: Secret
  readonly access: StoredToken
}

/** Where the browser goes to allow the access. `offline` and `consent`: else Zoho gives no refresh token. */
export function authorizationUrl(
  settings: ZohoClientSettings,
  { redirectUri, state }: { readonly redirectUri: string; readonly state: string },
): string {
  const query = new URLSearchParams({
    response_type: "code",
    client_id: settings.clientId,
    scope: REQUIRED_SCOPES.join(","),
    redirect_uri: redirectUri,
    access_type: "offline",
    prompt: "consent",
    state,
  })
  return `${settings.accountsUrl}/oauth/v2/auth?${query.toString()}`
}

/** @param redirectUri as in the browser's address; undefined for a code that was made in the API console */
export async function exchangeCode(
  settings: ZohoClientSettings,
  { code, redirectUri }: { readonly code: Secret; readonly redirectUri?: string },
  { wire, clock, timeoutMs }: OAuthWire,
): Promise<ZohoOutcome<Consent>> {
  const answer = await wire({
    method: "POST",
    url: `${settings.accountsUrl}/oauth/v2/token`,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: settings.clientId,
      client_secret: settings.clientSecret.reveal(),
      code: code.reveal(),
      ...(redirectUri === undefined ? {} : { redirect_uri: redirectUri }),
    }).toString(),
    timeoutMs,
    maxAnswerBytes: MAX_ANSWER_BYTES,
  })
  const outcome = readTokenAnswer(answer, settings, { now: clock(), askedWith: "code" })
  if (outcome.kind !== "accepted") return outcome
  const { access, refreshToken } = outcome.value
  if (refreshToken !== undefined) return accepted({ access, refreshToken })
  return zohoRefused({
    verdict: "connection",
    code: "refresh_token_missing",
    message: "Zoho gave no refresh token, so the connection would end within the hour. Connect again.",
  })
}

/** Ends a refresh token and every access token made with it. Zoho answers a token it does not know the same way. */
export async function revokeToken(
  { accountsUrl }: { readonly accountsUrl: string },
  token: Secret,
  { wire, timeoutMs }: OAuthWire,
): Promise<ZohoOutcome<undefined>> {
  const answer = await wire({
    method: "POST",
    url: `${accountsUrl}/oauth/v2/token/revoke`,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ token: token.reveal() }).toString(),
    timeoutMs,
    maxAnswerBytes: MAX_ANSWER_BYTES,
  })
  if (answer.kind === "answered" && answer.status < 300) return accepted(undefined)
  return unknownOutcome("not_revoked", "Zoho did not confirm that the old token is revoked.")
}
