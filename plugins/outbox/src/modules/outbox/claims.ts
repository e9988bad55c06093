import { randomUUID } from "node:crypto"
import { hostname } from "node:os"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { NextMove } from "../../domain/decide-next"
import { redact, redactLine } from "../../domain/redact"
import { anyRows, claimedRows } from "./rows"
import type { DeliveryRow } from "./rows"

/** A delivery in this worker's hands until its lease ends. */
export interface Claim {
  readonly row: DeliveryRow
  readonly token: string
  /** Its last worker died, or took longer than its lease. */
  readonly wasLost: boolean
  /** As it was before this claim. */
  readonly mayHaveArrived: boolean
}

export interface ClaimQuestion {
  readonly destination: string
  readonly leaseMs: number
  /** One delivery goes ahead although the destination is paused. */
  readonly isProbe: boolean
}

export interface TriedOut {
  readonly move: NextMove
  readonly request: string | undefined
  readonly answer: string | undefined
}

const OPEN = `state in ('waiting','sending')`
const UNPAUSED = `not exists (
  select 1 from outbox_destination p where p.name = :destination and (p.paused_at is not null or p.not_before > now()))`

/**
 * The oldest due delivery whose subject has none before it and none in flight. Claim, attempt and doubt are written in
 * one statement: whatever happens to this process afterwards, the next worker knows that there was a try.
 */
const CLAIM = (gate: string) => `
with due as (
  select d.id, d.state, d.may_have_arrived from outbox_delivery d
  where d.destination = :destination and d.${OPEN} and d.due_at <= now() and ${gate}
    and not exists (select 1 from outbox_delivery e
      where e.destination = d.destination and e.subject = d.subject and e.${OPEN} and e.id <> d.id
        and (e.seq < d.seq or e.state = 'sending'))
  order by d.due_at, d.seq limit 1 for update of d skip locked),
claimed as (
  update outbox_delivery d
  set state = 'sending', claim_token = :token, due_at = now() + make_interval(secs => :lease),
      attempts = d.attempts + 1, tries = d.tries + (due.state = 'sending')::int, may_have_arrived = true,
      updated_at = now()
  from due where d.id = due.id
  returning d.*, due.may_have_arrived as was_in_doubt, due.state = 'sending' as was_lost),
lost as (
  update outbox_attempt a set verdict = 'lost' from claimed where a.delivery_id = claimed.id and a.verdict is null),
attempt as (
  insert into outbox_attempt (delivery_id, number, worker) select id, attempts, :worker from claimed)
select * from claimed`

const FINISH = `
update outbox_delivery
set state = :state, tries = :tries, may_have_arrived = :doubt, claim_token = null, last_code = :code,
    last_message = :message, remote_reference = coalesce(:reference, remote_reference),
    due_at = now() + make_interval(secs => :wait), updated_at = now(),
    finished_at = case when :state = 'waiting' then null else now() end
where id = :id and claim_token = :token returning id`

/** The unique index refused a second delivery of a subject in flight: another worker was quicker. */
const isBeaten = (error: unknown): boolean =>
  error instanceof Error && "constraint" in error && error.constraint === "IDX_outbox_delivery_in_flight"

/** Who holds which delivery. All moments are the database's, so that the clocks of workers play no part. */
export class Claims {
  readonly #db: Knex
  /** How this process is named in the history. */
  readonly worker = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`

  constructor(db: Knex) {
    this.#db = db
  }

  /** The next delivery for this destination, to one worker only; undefined when none is due. */
  async claim({ destination, leaseMs, isProbe }: ClaimQuestion): Promise<Claim | undefined> {
    const token = randomUUID()
    const values = { destination, token, lease: leaseMs / 1000, worker: this.worker }
    try {
      const answer: unknown = await this.#db.raw(CLAIM(isProbe ? "true" : UNPAUSED), values)
      const [row] = claimedRows.parse(answer).rows
      return row && { row, token, wasLost: row.was_lost, mayHaveArrived: row.was_in_doubt }
    } catch (error) {
      if (isBeaten(error)) return undefined
      throw error
    }
  }

  /**
   * Writes down what a try came to.
   *
   * @returns false when the lease had ended and the delivery is another worker's: then only the attempt is recorded
   */
  async finish({ row, token }: Claim, { move, request, answer }: TriedOut): Promise<boolean> {
    const code = move.code === null ? null : redactLine(move.code, 100)
    const message = move.message === null ? null : redactLine(move.message, 500)
    return this.#db.transaction(async (trx) => {
      const changed: unknown = await trx.raw(FINISH, {
        id: row.id,
        token,
        state: move.state,
        tries: move.tries,
        doubt: move.mayHaveArrived,
        code,
        message,
        reference: move.reference === null ? null : redactLine(move.reference, 300),
        wait: move.waitMs / 1000,
      })
      const isOurs = anyRows.parse(changed).rows.length > 0
      await trx("outbox_attempt")
        .where({ delivery_id: row.id, number: row.attempts })
        .update({
          ended_at: trx.fn.now(),
          verdict: isOurs ? move.verdict : "late",
          code,
          message,
          request: request === undefined ? null : redact(request),
          answer: answer === undefined ? null : redact(answer),
        })
      return isOurs
    })
  }
}
