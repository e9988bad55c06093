import { createHash, randomBytes } from "node:crypto"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

/** A limit never knows more keys than this: each key falls into one of so many counters. */
const MAX_COUNTERS = 16_384

/**
 * So many in a minute for one key, in this process: N processes together allow N times as many. Its memory is bounded
 * whatever is sent, since keys share a fixed number of counters; a salt nobody knows decides which, so that nobody
 * can aim at somebody else's.
 */
export class RateLimit {
  readonly #limiter: RateLimiterMemory
  readonly #salt = randomBytes(16)

  constructor(aMinute: number) {
    this.#limiter = new RateLimiterMemory({ points: aMinute, duration: 60 })
  }

  /** @returns 0 when one more is allowed now, else the seconds after which to come back */
  async take(key: string): Promise<number> {
    try {
      await this.#limiter.consume(this.#counter(key))
      return 0
    } catch (spent) {
      if (!(spent instanceof RateLimiterRes)) throw spent
      return Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
    }
  }

  /** It turned out to be of the kind that is not counted. */
  async giveBack(key: string): Promise<void> {
    await this.#limiter.reward(this.#counter(key))
  }

  #counter(key: string): number {
    const digest = createHash("sha256").update(this.#salt).update(key).digest()
    return digest.readUInt32BE() % MAX_COUNTERS
  }
}
