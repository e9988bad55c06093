import { createHash, randomBytes } from "node:crypto"
import type { MedusaResponse } from "@medusajs/framework/http"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { refuse } from "./refuse"

/** Whether one more is allowed now, and else after how many seconds to come back. */
export interface Turn {
  readonly isAllowed: boolean
  readonly retryAfterSeconds: number
}

/** A limiter never knows more keys than this: each key falls into one of so many counters. */
export const MAX_COUNTERS = 16_384

const NOW: Turn = { isAllowed: true, retryAfterSeconds: 0 }

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

  async take(key: string): Promise<Turn> {
    try {
      await this.#limiter.consume(this.#counter(key))
      return NOW
    } catch (spent) {
      if (!(spent instanceof RateLimiterRes)) throw spent
      return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil(spent.msBeforeNext / 1000)) }
    }
  }

  /** It turned out to be of the kind that is not counted. */
  async giveBack(key: string): Promise<void> {
    await this.#limiter.reward(this.#counter(key))
  }

  /** How many counters it holds now. */
  get size(): number {
    return this.#limiter.dump().storage.length
  }

  #counter(key: string): number {
    const digest = createHash("sha256").update(this.#salt).update(key).digest()
    return digest.readUInt32BE() % MAX_COUNTERS
  }
}

/** Words that nobody signed make us ask BillDesk once in this time for one order, counted over all processes. */
export const ASKED_ONCE_IN_MS = 5000

/** The numbers, each for one minute. Nothing rightly signed and no right token is ever counted. */
export const LIMITS = {
  /**
   * Messages to the webhook, and to the return, that nobody signed, for one address. BillDesk signs everything, and a
   * shopper cancels a few times at most; each one beyond would only fill the inbox.
   */
  unverified: new RateLimit(30),
  /** The same from all addresses together: a flood from many of them fills the inbox no faster than this. */
  unverifiedFromAll: new RateLimit(600),
  /** Wrong order tokens, for one address. A token cannot be guessed; this only spares the server the trying. */
  wrongToken: new RateLimit(20),
  /** Beginnings of one cart's payment. They all lead to the same order; a double click or a reload needs a few. */
  startPayment: new RateLimit(30),
  /** New attempts for one order: each opens an order at BillDesk, and a person needs minutes for one. */
  newAttempt: new RateLimit(10),
} as const

/** 429 with the time after which to come back. */
export function answerTooMany(res: MedusaResponse, turn: Turn, message: string): void {
  res.setHeader("Retry-After", String(turn.retryAfterSeconds))
  refuse(res, { status: 429, code: "too_many_requests", message })
}
