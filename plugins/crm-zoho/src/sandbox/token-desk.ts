import { randomBytes } from "node:crypto"

import type { Clock } from "medusa-integration-kit"

export interface SandboxCredentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
}

/** What the demo and the tests connect with. They open nothing but this sandbox. */
export const SANDBOX_CREDENTIALS: SandboxCredentials = {
  clientId: "1000.SANDBOXCLIENT",
  clientSecret: "sandbox-client-secret",
  refreshToken: "1000.5a4db0c0ffee.5a4db0c0ffee",
}

const LIFE_SECONDS = 3600
const WINDOW_MS = 10 * 60 * 1000
const TOKENS_A_WINDOW = 10
/** The sixteenth kills the oldest. */
const TOKENS_ALIVE = 15

/** Gives and knows access tokens, with Zoho's limits. */
export class TokenDesk {
  private readonly alive = new Map<string, number>()
  private made: number[] = []

  constructor(
    private readonly credentials: SandboxCredentials,
    private readonly clock: Clock,
  ) {}

  /** The body of the token endpoint's answer; Zoho sends refusals with HTTP 200. */
  exchange(form: URLSearchParams, apiDomain: string): Readonly<Record<string, unknown>> {
    if (form.get("client_id") !== this.credentials.clientId) return { error: "invalid_client" }
    if (form.get("client_secret") !== this.credentials.clientSecret) return { error: "invalid_client_secret" }
    if (form.get("grant_type") !== "refresh_token") return { error: "unsupported_grant_type" }
    if (form.get("refresh_token") !== this.credentials.refreshToken) return { error: "invalid_code" }

    const now = this.clock().getTime()
    this.made = this.made.filter((at) => now - at < WINDOW_MS)
    if (this.made.length >= TOKENS_A_WINDOW) {
      return {
        error: "Access Denied",
        error_description: "You have made too many requests continuously. Please try again after some time.",
        status: "failure",
      }
    }
    this.made.push(now)
    const token = `1000.${randomBytes(16).toString("hex")}.${randomBytes(16).toString("hex")}`
    this.alive.set(token, now + LIFE_SECONDS * 1000)
    const [oldest] = this.alive.keys()
    if (this.alive.size > TOKENS_ALIVE && oldest !== undefined) this.alive.delete(oldest)
    return {
      access_token: token,
      scope: "ZohoCRM.modules.ALL ZohoCRM.coql.READ ZohoCRM.settings.fields.READ",
      api_domain: apiDomain,
      token_type: "Bearer",
      expires_in: LIFE_SECONDS,
    }
  }

  isAlive(token: string): boolean {
    return (this.alive.get(token) ?? 0) > this.clock().getTime()
  }

  /** Ends every access token, as a revocation or a password change does. */
  endAll(): void {
    this.alive.clear()
  }

  /** Tokens made in the last ten minutes. */
  madeLately(): number {
    const now = this.clock().getTime()
    return this.made.filter((at) => now - at < WINDOW_MS).length
  }
}
