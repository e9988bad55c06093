import type { Secret } from "medusa-integration-kit"

export interface StoredToken {
  readonly accessToken: Secret
  /** Base URL of the API this token is for. */
  readonly apiBase: string
  readonly expiresAt: Date
  /** What Zoho said it may do; null when the answer did not say. */
  readonly scopes: readonly string[] | null
}

/**
 * Where every process of the shop finds the one shared access token. Zoho makes at most ten tokens per refresh token
 * in ten minutes, so two processes that refresh for themselves soon lock each other out.
 */
export interface TokenStore {
  read(): Promise<StoredToken | undefined>
  write(token: StoredToken): Promise<void>
  /** Until when no token may be asked for, after Zoho's throttle. */
  readCooldown(): Promise<Date | undefined>
  writeCooldown(until: Date): Promise<void>
  /** Runs `work` while no other process refreshes; undefined when the lock could not be had in time. */
  withRefreshLock<T>(work: () => Promise<T>): Promise<T | undefined>
}
