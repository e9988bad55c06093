import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"

export interface GatewayHealth {
  readonly lastSweepAt: Date | null
  readonly lastSweepFaults: number
  readonly lastAnswerAt: Date | null
  readonly lastFailureAt: Date | null
  /** A stable code, such as `timeout`. */
  readonly lastFailure: string | null
  /** How far our clock is ahead of BillDesk's, in milliseconds; null where it tells no time. */
  readonly clockSkewMs: number | null
}

const row = z.object({
  last_sweep_at: z.date().nullable(),
  last_sweep_faults: z.number(),
  last_answer_at: z.date().nullable(),
  last_failure_at: z.date().nullable(),
  last_failure: z.string().nullable(),
  clock_skew_ms: z.number().nullable(),
})

/** Good news of a busy hour is written down this often and no oftener. */
const WRITE_EVERY_MS = 5000

/** How the conversation with the gateway goes, over all processes: for the merchant's page and for alarms. */
export class HealthRecord {
  readonly #db: Knex
  #answerWrittenAt = 0

  constructor(db: Knex) {
    this.#db = db
  }

  async noteSweep(faults: number): Promise<void> {
    await this.#update({ last_sweep_at: this.#db.fn.now(), last_sweep_faults: faults })
  }

  async noteAnswer(at: Date, clockSkewMs: number | undefined): Promise<void> {
    if (at.getTime() - this.#answerWrittenAt < WRITE_EVERY_MS) return
    this.#answerWrittenAt = at.getTime()
    const skew = clockSkewMs === undefined ? {} : { clock_skew_ms: Math.round(clockSkewMs) }
    await this.#update({ last_answer_at: this.#db.fn.now(), ...skew })
  }

  async noteFailure(code: string): Promise<void> {
    await this.#update({ last_failure_at: this.#db.fn.now(), last_failure: code })
  }

  async read(): Promise<GatewayHealth> {
    const found: unknown = await this.#db("billdesk_health").first()
    const health = row.parse(found)
    return {
      lastSweepAt: health.last_sweep_at,
      lastSweepFaults: health.last_sweep_faults,
      lastAnswerAt: health.last_answer_at,
      lastFailureAt: health.last_failure_at,
      lastFailure: health.last_failure,
      clockSkewMs: health.clock_skew_ms,
    }
  }

  async #update(set: Record<string, unknown>): Promise<void> {
    await this.#db("billdesk_health").update(set)
  }
}
