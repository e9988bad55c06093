import { accepted, Secret, unknownOutcome } from "medusa-integration-kit"
import type { HttpAnswer } from "medusa-integration-kit"

import { parseJson, tokenAnswer, tokenRefusal } from "./answers"
import { isAllowedApiDomain } from "./data-centres"
import { zohoRefused } from "./outcome"
import type { ZohoOutcome, ZohoRefused } from "./outcome"
import { readScopes } from "./scopes"
import type { ZohoClientSettings } from "./settings"
import type { StoredToken } from "./token-store"

/** Zoho's throttle lasts ten minutes, and asking meanwhile prolongs it. */
export const COOLDOWN_MS = 10 * 60 * 1000

export interface GrantedTokens {
  readonly access: StoredToken
  /** Present when a code was exchanged; a refresh gives none. */
  readonly refreshToken: Secret | undefined
}

/** What `invalid_code` means: Zoho uses one code for both. */
export type AskedWith = "code" | "refresh_token"

/** The body decides, never the status: Zoho sends most refusals with HTTP 200. */
export function readTokenAnswer(
  answer: HttpAnswer,
  settings: ZohoClientSettings,
  { now, askedWith }: { readonly now: Date; readonly askedWith: AskedWith },
): ZohoOutcome<GrantedTokens> {
  if (answer.kind === "not_sent") return outage(answer.code, "The accounts server cannot be reached.")
  if (answer.kind === "no_answer") return unknownOutcome(answer.code, "The accounts server did not answer.")

  const json = parseJson(answer.body)
  const refusal = tokenRefusal.safeParse(json).data
  if (refusal) {
    // "Access Denied" is the throttle's word; `access_denied` is a real refusal.
    if (refusal.error === "Access Denied" || answer.status === 429) return throttled(COOLDOWN_MS)
    if (refusal.error === "general_error")
      return outage(refusal.error, "The accounts server reports a general error.")
    return connectionFault(refusal.error, askedWith)
  }
  if (answer.status === 429) return throttled(COOLDOWN_MS)
  if (answer.status >= 500) return outage(`http_${answer.status}`, "The accounts server is out of order.")
  const token = tokenAnswer.safeParse(json).data
  if (!token)
    return unknownOutcome("unreadable_answer", "The accounts server's answer holds no access token.")

  const apiBase = settings.apiUrl ?? token.api_domain?.replace(/\/$/, "")
  if (apiBase === undefined) {
    return refusedConnection("api_domain_missing", "The token answer names no API host.")
  }
  if (
    settings.apiUrl === undefined &&
    !isAllowedApiDomain(apiBase, settings.dataCentre, settings.environment)
  ) {
    return refusedConnection(
      "api_domain_not_allowed",
      `The token is for an API host that is not Zoho's for ${settings.dataCentre}/${settings.environment}. ` +
        "Check the data centre, and whether a production or a sandbox organisation was chosen.",
    )
  }
  return accepted({
    access: {
      accessToken: new Secret(token.access_token),
      apiBase,
      // `expires_in` is in seconds (one hour); the moment is kept, not the duration.
      expiresAt: new Date(now.getTime() + token.expires_in * 1000),
      scopes: token.scope === undefined ? null : readScopes(token.scope),
    },
    refreshToken: token.refresh_token === undefined ? undefined : new Secret(token.refresh_token),
  })
}

export function throttled(leftMs: number): ZohoRefused {
  return zohoRefused({
    verdict: "throttled",
    code: "token_throttle",
    message: "Zoho gives no new access token for the time being: too many were asked for in ten minutes.",
    waitSeconds: Math.ceil(leftMs / 1000),
  })
}

function connectionFault(error: string, askedWith: AskedWith): ZohoRefused {
  if (error === "invalid_code") {
    return askedWith === "refresh_token"
      ? refusedConnection(
          "refresh_token_dead",
          "Zoho no longer knows this connection: it was revoked, or its user was deactivated. Connect again.",
        )
      : refusedConnection(
          "code_dead",
          "Zoho does not take this code: it was used already, its minutes are over, or it is of another client " +
            "or data centre. Make a new one.",
        )
  }
  return refusedConnection(error, WORDS[error] ?? `Zoho gives no access token (${error}). Connect again.`)
}

const WORDS: Readonly<Record<string, string | undefined>> = {
  invalid_client:
    "Zoho does not know this client id at this data centre. Check the client id and the data centre.",
  invalid_client_secret: "The client secret is not this client's, or is of another data centre.",
  invalid_redirect_uri:
    "The redirect address is not registered for this client. Add it in Zoho's API console, exactly as shown.",
  invalid_scope: "Zoho does not know one of the scopes that were asked for.",
  access_denied: "The user did not allow the access.",
}

const outage = (code: string, message: string): ZohoRefused =>
  zohoRefused({ verdict: "outage", code, message })

const refusedConnection = (code: string, message: string): ZohoRefused =>
  zohoRefused({ verdict: "connection", code, message })
