import { createHash, randomBytes } from "node:crypto"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

/** A limiter never knows more keys than this: each address falls into one of so many counters. */
const MAX_COUNTERS = 4096

/** So many calls in a minute from one address, in this process. Its memory is bounded whatever is sent. */
export class CallLimit {
  readonly #limiter: RateLimiterMemory
  /** Decides who shares a counter, so that nobody can aim at somebody else's. */
  readonly #salt = randomBytes(16)

  constructor(aMinute: number) {
    this.#limiter = new RateLimiterMemory({ points: aMinute, duration: 60 })
  }

  /** @returns the seconds after which to come back; 0 when the call is allowed */
  async take(address: string): Promise<number> {
    const digest = createHash("sha256").update(this.#salt).update(address).digest()
    try {
      await this.#limiter.consume(digest.readUInt32BE() % MAX_COUNTERS)
      return 0
    } catch (spent) {
      if (!(spent instanceof RateLimiterRes)) throw spent
      return Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
    }
  }
}
