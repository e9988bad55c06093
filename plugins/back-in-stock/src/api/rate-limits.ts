import { createHash, randomBytes } from "node:crypto"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

/** A limiter never knows more keys than this: each key falls into one of so many counters. */
const MAX_COUNTERS = 16_384

interface Rate {
  readonly points: number
  /** Seconds. */
  readonly duration: number
}

/**
 * So many in a while for one key, in this process: N processes together allow N times as many. Its memory is bounded
 * whatever is sent, since keys share a fixed number of counters; a salt nobody knows decides which.
 */
export class RateLimit {
  readonly #limiter: RateLimiterMemory
  readonly #salt = randomBytes(16)

  constructor(rate: Rate) {
    this.#limiter = new RateLimiterMemory(rate)
  }

  /** @returns 0 when one more is allowed now, else the seconds after which to come back */
  async take(key: string): Promise<number> {
    try {
      const digest = createHash("sha256").update(this.#salt).update(key).digest()
      await this.#limiter.consume(digest.readUInt32BE() % MAX_COUNTERS)
      return 0
    } catch (spent) {
      if (!(spent instanceof RateLimiterRes)) throw spent
      return Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
    }
  }
}

export const LIMITS = {
  /** Asked from one address: a shopper asks for a few things, a machine for many addresses. */
  address: new RateLimit({ points: 30, duration: 60 }),
  /** Asked from an address that many stand behind, such as the storefront's own server. */
  sharedAddress: new RateLimit({ points: 600, duration: 60 }),
  /** Asked for one mailbox, from wherever: its owner is not there to be asked. */
  mailbox: new RateLimit({ points: 20, duration: 3600 }),
} as const
