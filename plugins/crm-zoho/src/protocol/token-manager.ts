import { accepted, Secret, unknownOutcome } from "medusa-integration-kit"
import type { Clock, HttpAnswer, HttpCall } from "medusa-integration-kit"

import { parseJson, tokenAnswer, tokenRefusal } from "./answers"
import { isAllowedApiDomain } from "./data-centres"
import { zohoRefused } from "./outcome"
import type { ZohoOutcome, ZohoRefused } from "./outcome"
import type { ZohoConnectionSettings } from "./settings"
import type { StoredToken, TokenStore } from "./token-store"

/** A token this close to its end is renewed, so that it cannot end on its way. */
const RENEW_BEFORE_MS = 5 * 60 * 1000
/** Zoho's throttle lasts ten minutes, and asking meanwhile prolongs it. */
const COOLDOWN_MS = 10 * 60 * 1000

export interface TokenManagerParts {
  readonly settings: ZohoConnectionSettings
  readonly store: TokenStore
  readonly wire: HttpCall
  readonly clock: Clock
  readonly timeoutMs: number
}

/** Gives the shared access token and renews it once for all processes. */
export class TokenManager {
  constructor(private readonly parts: TokenManagerParts) {}

  /**
   * @param rejected the token Zoho has just refused: it is never given again, and renewed unless another process did.
   */
  async token(rejected?: Secret): Promise<ZohoOutcome<StoredToken>> {
    const held = await this.usable(rejected)
    if (held) return accepted(held)
    const renewed = await this.parts.store.withRefreshLock(async () => {
      const meanwhile = await this.usable(rejected)
      return meanwhile ? accepted(meanwhile) : this.renew()
    })
    return (
      renewed ??
      zohoRefused({
        verdict: "outage",
        code: "token_lock_busy",
        message: "Another process is renewing the access token.",
      })
    )
  }

  private async usable(rejected: Secret | undefined): Promise<StoredToken | undefined> {
    const token = await this.parts.store.read()
    if (!token || token.accessToken.reveal() === rejected?.reveal()) return undefined
    return token.expiresAt.getTime() - RENEW_BEFORE_MS > this.parts.clock().getTime() ? token : undefined
  }

  private async renew(): Promise<ZohoOutcome<StoredToken>> {
    const { settings, store, wire, clock, timeoutMs } = this.parts
    const cooldown = await store.readCooldown()
    const left = cooldown ? cooldown.getTime() - clock().getTime() : 0
    if (left > 0) return throttled(left)

    const answer = await wire({
      method: "POST",
      url: `${settings.accountsUrl}/oauth/v2/token`,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        grant_type: "refresh_token",
        client_id: settings.clientId,
        client_secret: settings.clientSecret.reveal(),
        refresh_token: settings.refreshToken.reveal(),
      }).toString(),
      timeoutMs,
      maxAnswerBytes: 64 * 1024,
    })
    const outcome = readTokenAnswer(answer, settings, clock())
    if (outcome.kind === "accepted") await store.write(outcome.value)
    if (outcome.kind === "refused" && outcome.code === "token_throttle") {
      await store.writeCooldown(new Date(clock().getTime() + COOLDOWN_MS))
    }
    return outcome
  }
}

function throttled(leftMs: number): ZohoRefused {
  return zohoRefused({
    verdict: "throttled",
    code: "token_throttle",
    message: "Zoho gives no new access token for the time being.",
    waitSeconds: Math.ceil(leftMs / 1000),
  })
}

/** The body decides, never the status: Zoho sends most refusals with HTTP 200. */
function readTokenAnswer(
  answer: HttpAnswer,
  settings: ZohoConnectionSettings,
  now: Date,
): ZohoOutcome<StoredToken> {
  if (answer.kind === "not_sent")
    return zohoRefused({
      verdict: "outage",
      code: answer.code,
      message: "The accounts server cannot be reached.",
    })
  if (answer.kind === "no_answer") return unknownOutcome(answer.code, "The accounts server did not answer.")

  const json = parseJson(answer.body)
  const refusal = tokenRefusal.safeParse(json).data
  if (refusal) {
    // "Access Denied" is the throttle's word; `access_denied` is a real refusal.
    if (refusal.error === "Access Denied" || answer.status === 429) return throttled(COOLDOWN_MS)
    if (refusal.error === "general_error") {
      return zohoRefused({
        verdict: "outage",
        code: refusal.error,
        message: "The accounts server reports a general error.",
      })
    }
    return zohoRefused({
      verdict: "connection",
      code: refusal.error,
      message: "Zoho gives no access token. Connect the shop again.",
    })
  }
  if (answer.status >= 500)
    return zohoRefused({
      verdict: "outage",
      code: `http_${answer.status}`,
      message: "The accounts server is out of order.",
    })
  if (answer.status === 429) return throttled(COOLDOWN_MS)
  const token = tokenAnswer.safeParse(json).data
  if (!token)
    return unknownOutcome("unreadable_answer", "The accounts server's answer holds no access token.")

  const apiBase = settings.apiUrl ?? token.api_domain?.replace(/\/$/, "")
  if (apiBase === undefined) {
    return zohoRefused({
      verdict: "connection",
      code: "api_domain_missing",
      message: "The token answer names no API host.",
    })
  }
  if (
    settings.apiUrl === undefined &&
    !isAllowedApiDomain(apiBase, settings.dataCentre, settings.environment)
  ) {
    return zohoRefused({
      verdict: "connection",
      code: "api_domain_not_allowed",
      message: `The token is for an API host that is not Zoho's for ${settings.dataCentre}/${settings.environment}.`,
    })
  }
  // `expires_in` is in seconds (one hour); the moment is kept, not the duration.
  const expiresAt = new Date(now.getTime() + token.expires_in * 1000)
  return accepted({ accessToken: new Secret(token.access_token), apiBase, expiresAt })
}
