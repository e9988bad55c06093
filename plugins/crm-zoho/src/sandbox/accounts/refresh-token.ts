import { newToken } from "./new-token"

export const LIFE_SECONDS = 3600
const WINDOW_MS = 10 * 60 * 1000
const TOKENS_A_WINDOW = 10
/** The sixteenth kills the oldest. */
const TOKENS_ALIVE = 15

/** A refresh token with the access tokens that were made of it, within Zoho's limits. */
export class RefreshToken {
  /** Dead until somebody connects again. */
  isRevoked = false
  private readonly alive = new Map<string, number>()
  private made: number[] = []

  constructor(
    readonly token: string,
    readonly scopes: readonly string[],
  ) {}

  /** @param now milliseconds. @returns undefined when ten were made in the last ten minutes. */
  makeAccessToken(now: number): string | undefined {
    if (this.madeLately(now) >= TOKENS_A_WINDOW) return undefined
    this.made.push(now)
    const token = newToken()
    this.alive.set(token, now + LIFE_SECONDS * 1000)
    const [oldest] = this.alive.keys()
    if (this.alive.size > TOKENS_ALIVE && oldest !== undefined) this.alive.delete(oldest)
    return token
  }

  isAlive(accessToken: string, now: number): boolean {
    return (this.alive.get(accessToken) ?? 0) > now
  }

  endAccessTokens(): void {
    this.alive.clear()
  }

  /** @returns whether it was one of its own. */
  endAccessToken(accessToken: string): boolean {
    return this.alive.delete(accessToken)
  }

  madeLately(now: number): number {
    this.made = this.made.filter((at) => now - at < WINDOW_MS)
    return this.made.length
  }
}
