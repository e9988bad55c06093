import type { StoredToken, TokenStore } from "./token-store"

/** One token for a few calls, such as those that look at a consent before it is kept. It is never renewed. */
export class HeldToken implements TokenStore {
  constructor(private readonly token: StoredToken) {}

  read(): Promise<StoredToken> {
    return Promise.resolve(this.token)
  }

  write(): Promise<void> {
    return Promise.resolve()
  }

  readCooldown(): Promise<undefined> {
    return Promise.resolve(undefined)
  }

  writeCooldown(): Promise<void> {
    return Promise.resolve()
  }

  withRefreshLock(): Promise<undefined> {
    return Promise.resolve(undefined)
  }
}
