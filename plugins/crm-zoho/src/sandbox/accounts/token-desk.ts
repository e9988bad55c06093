import { z } from "zod"

import type { SandboxClock } from "../sandbox-clock"
import type { SandboxCredentials } from "./credentials"
import { newToken } from "./new-token"
import { LIFE_SECONDS, RefreshToken } from "./refresh-token"
import { ALL_SCOPES } from "./scopes"

/** What may be exchanged for tokens, once and soon. */
export interface GrantCode {
  readonly scopes: readonly string[]
  /** As the consent was asked for; absent for a self client's code. */
  readonly redirectUri?: string
  /** `access_type=offline`, and the consent was asked for afresh or is the first. */
  readonly givesRefreshToken: boolean
  readonly lifeSeconds: number
}

export const tokenState = z.array(z.object({ token: z.string(), scopes: z.array(z.string()) }))
export type TokenState = z.infer<typeof tokenState>

/** The twenty-first of a user and a client kills the oldest, and its access tokens. */
const REFRESH_TOKENS_ALIVE = 20

const ACCESS_DENIED = {
  error: "Access Denied",
  error_description: "You have made too many requests continuously. Please try again after some time.",
  status: "failure",
}

type TokenAnswer = Readonly<Record<string, unknown>>

/** Gives and knows codes and tokens of the one registered client, with Zoho's limits. */
export class TokenDesk {
  private readonly codes = new Map<string, GrantCode & { readonly endsAt: number }>()
  private tokens: RefreshToken[]

  constructor(
    private readonly parts: {
      readonly credentials: SandboxCredentials
      readonly clock: SandboxClock
      readonly touch: () => void
    },
  ) {
    this.tokens = [new RefreshToken(parts.credentials.refreshToken, ALL_SCOPES)]
  }

  load(state: TokenState): void {
    for (const { token, scopes } of state) {
      if (!this.find(token)) this.tokens.push(new RefreshToken(token, scopes))
    }
  }

  /** The refresh tokens that were given out and live. */
  state(): TokenState {
    return this.tokens
      .filter((one) => !one.isRevoked && one.token !== this.parts.credentials.refreshToken)
      .map(({ token, scopes }) => ({ token, scopes: [...scopes] }))
  }

  makeCode(grant: GrantCode): string {
    const code = newToken()
    this.codes.set(code, { ...grant, endsAt: this.now() + grant.lifeSeconds * 1000 })
    return code
  }

  /** Whether this client has been given a refresh token by consent before, and it lives. */
  isConnected(): boolean {
    return this.state().length > 0
  }

  /** The body of the token endpoint's answer; Zoho sends refusals with HTTP 200. */
  exchange(form: URLSearchParams, apiDomain: string): TokenAnswer {
    const { credentials } = this.parts
    if (form.get("client_id") !== credentials.clientId) return { error: "invalid_client" }
    if (form.get("client_secret") !== credentials.clientSecret) return { error: "invalid_client_secret" }
    switch (form.get("grant_type")) {
      case "refresh_token": {
        const token = this.find(form.get("refresh_token") ?? "")
        return !token || token.isRevoked ? { error: "invalid_code" } : this.give(token, apiDomain)
      }
      case "authorization_code":
        return this.exchangeCode(form, apiDomain)
      default:
        return { error: "unsupported_grant_type" }
    }
  }

  /** Ends a refresh token with its access tokens, or one access token. @returns whether there was such a token. */
  revoke(token: string): boolean {
    const refresh = this.find(token)
    if (!refresh || refresh.isRevoked) return this.tokens.some((one) => one.endAccessToken(token))
    this.kill(refresh)
    this.parts.touch()
    return true
  }

  /** What a live access token may do; undefined for every other text. */
  scopesOf(accessToken: string): readonly string[] | undefined {
    return this.tokens.find((one) => !one.isRevoked && one.isAlive(accessToken, this.now()))?.scopes
  }

  /** Ends every access token; the refresh tokens stay. */
  endAll(): void {
    for (const token of this.tokens) token.endAccessTokens()
  }

  /** Ends everything, as a deactivated user does. @returns what brings the refresh tokens back. */
  revokeAll(): () => void {
    const killed = this.tokens.filter((token) => !token.isRevoked)
    for (const token of killed) this.kill(token)
    this.parts.touch()
    return () => {
      for (const token of killed) token.isRevoked = false
      this.parts.touch()
    }
  }

  /** Access tokens made in the last ten minutes. */
  madeLately(): number {
    return this.tokens.reduce((sum, token) => sum + token.madeLately(this.now()), 0)
  }

  private exchangeCode(form: URLSearchParams, apiDomain: string): TokenAnswer {
    const code = form.get("code") ?? ""
    const grant = this.codes.get(code)
    if (!grant || grant.endsAt <= this.now()) return { error: "invalid_code" }
    if (grant.redirectUri !== undefined && grant.redirectUri !== form.get("redirect_uri")) {
      return { error: "invalid_redirect_uri" }
    }
    this.codes.delete(code)
    const token = new RefreshToken(newToken(), grant.scopes)
    this.tokens.push(token)
    const alive = this.tokens.filter((one) => !one.isRevoked)
    const [oldest] = alive
    if (alive.length > REFRESH_TOKENS_ALIVE && oldest) this.kill(oldest)
    this.parts.touch()
    const answer = this.give(token, apiDomain)
    return grant.givesRefreshToken ? { ...answer, refresh_token: token.token } : answer
  }

  private give(token: RefreshToken, apiDomain: string): TokenAnswer {
    const accessToken = token.makeAccessToken(this.now())
    if (accessToken === undefined) return ACCESS_DENIED
    return {
      access_token: accessToken,
      scope: token.scopes.join(" "),
      api_domain: apiDomain,
      token_type: "Bearer",
      expires_in: LIFE_SECONDS,
    }
  }

  private kill(token: RefreshToken): void {
    token.isRevoked = true
    token.endAccessTokens()
  }

  private find(token: string): RefreshToken | undefined {
    return this.tokens.find((one) => one.token === token)
  }

  private now(): number {
    return this.parts.clock.milliseconds()
  }
}
