import { accepted } from "medusa-integration-kit"
import type { Clock, HttpCall, Secret } from "medusa-integration-kit"

import { zohoRefused } from "./outcome"
import type { ZohoOutcome } from "./outcome"
import type { ZohoConnectionSettings } from "./settings"
import { COOLDOWN_MS, readTokenAnswer, throttled } from "./token-answer"
import type { StoredToken, TokenStore } from "./token-store"

/** A token this close to its end is renewed, so that it cannot end on its way. */
const RENEW_BEFORE_MS = 5 * 60 * 1000

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
    const outcome = readTokenAnswer(answer, settings, { now: clock(), askedWith: "refresh_token" })
    if (outcome.kind === "accepted") {
      await store.write(outcome.value.access)
      return accepted(outcome.value.access)
    }
    if (outcome.kind === "refused" && outcome.code === "token_throttle") {
      await store.writeCooldown(new Date(clock().getTime() + COOLDOWN_MS))
    }
    // Asking for a token touches no record: an answer that never came leaves nothing in doubt, and nothing passes without.
    if (outcome.kind === "unknown")
      return zohoRefused({ verdict: "outage", code: outcome.code, message: outcome.message })
    return outcome
  }
}
