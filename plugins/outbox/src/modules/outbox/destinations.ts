import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { z } from "@medusajs/framework/zod"
import { redactLine } from "../../domain/redact"
import { anyRows, destinationRows, momentRows, pauseRows, sweepTurnRows } from "./rows"
import type { DestinationRow } from "./rows"
import { writeAct } from "./write-act"

/** How a destination that paused itself is named as an actor. */
export const DESTINATION = "destination"

export interface Pause {
  readonly name: string
  readonly code: string
  readonly message: string
  /** A user's id, or {@link DESTINATION}. */
  readonly by: string
  /** null: only a person resumes. */
  readonly probeAfterMs: number | null
}

/** Whether destinations are spoken to, over all processes. */
export class Destinations {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** Makes the rows of destinations that have none. */
  async know(names: readonly string[]): Promise<void> {
    if (names.length === 0) return
    await this.#db("outbox_destination")
      .insert(names.map((name) => ({ name })))
      .onConflict("name")
      .ignore()
  }

  async list(): Promise<DestinationRow[]> {
    const rows: unknown = await this.#db("outbox_destination").orderBy("name")
    return destinationRows.parse(rows)
  }

  /**
   * Nothing is sent any more. A pause that is there keeps its beginning and, when a person made it, all of it; a person's
   * pause takes the place of the destination's own.
   *
   * @returns whether the destination was not paused before
   */
  async pause({ name, by, probeAfterMs, ...why }: Pause): Promise<boolean> {
    const code = redactLine(why.code, 100)
    const message = redactLine(why.message, 500)
    const probe = probeAfterMs === null ? null : Math.max(probeAfterMs, 1000) / 1000
    await this.know([name])
    return this.#db.transaction(async (trx) => {
      const before: unknown = await trx("outbox_destination").where({ name }).forUpdate()
      const [was] = destinationRows.parse(before)
      const isNew = was?.paused_at === null
      if (!isNew && by === DESTINATION && was?.paused_by !== DESTINATION) return false
      await trx("outbox_destination")
        .where({ name })
        .update({
          paused_at: isNew ? trx.fn.now() : was?.paused_at,
          pause_code: code,
          pause_message: message,
          paused_by: by,
          probe_every: probe === null ? null : trx.raw("make_interval(secs => ?)", [probe]),
          probe_at: probe === null ? null : trx.raw("now() + make_interval(secs => ?)", [probe]),
          updated_at: trx.fn.now(),
        })
      if (isNew || by !== DESTINATION)
        await writeAct(trx, { actor: by, act: "pause", destination: name, note: `${code}: ${message}` })
      return isNew
    })
  }

  /** Deliveries go out again. @returns whether it was paused */
  async resume(name: string, by: string): Promise<boolean> {
    return this.#db.transaction((trx) => end(trx, { name, by }))
  }

  /**
   * Ends a pause that the destination made itself. What a person paused stays paused.
   *
   * @param code only a pause of this code; undefined for whichever
   */
  async resumeOwn(name: string, code?: string): Promise<boolean> {
    return this.#db.transaction((trx) => end(trx, { name, by: DESTINATION, own: code ?? "any" }))
  }

  /** A probe got through: ends the pause it was sent in, and no other. */
  async resumeAfterProbe(name: string, pausedAt: Date): Promise<boolean> {
    return this.#db.transaction((trx) => end(trx, { name, by: DESTINATION, pausedAt }))
  }

  /**
   * The right to send one delivery although the destination is paused, to one worker at a time.
   *
   * @returns when the pause began, or undefined when it is not time
   */
  async takeProbeTurn(name: string): Promise<Date | undefined> {
    const answer: unknown = await this.#db.raw(
      `update outbox_destination set probe_at = now() + probe_every
       where name = ? and paused_at is not null and probe_at <= now() and (not_before is null or not_before <= now())
       returning paused_at as moment`,
      [name],
    )
    return momentRows.parse(answer).rows[0]?.moment
  }

  /** There was nothing to probe with: the next delivery that comes is the probe. */
  async giveProbeTurnBack(name: string): Promise<void> {
    await this.#db("outbox_destination")
      .where({ name })
      .whereNotNull("probe_at")
      .update({ probe_at: this.#db.fn.now() })
  }

  /** Every destination that waits for its next probe gets it now. A rest that was asked for is kept. */
  async hurry(): Promise<void> {
    await this.#db("outbox_destination").whereNotNull("probe_at").update({ probe_at: this.#db.fn.now() })
  }

  /** The destination asked for rest. Of two wishes the longer one holds. */
  async rest(name: string, waitMs: number): Promise<void> {
    await this.#db.raw(
      `update outbox_destination set not_before = greatest(not_before, now() + make_interval(secs => ?)) where name = ?`,
      [waitMs / 1000, name],
    )
  }

  /** Pauses that nobody has raised the alarm for, each given to one caller only. A person's own pause is no alarm. */
  async takeAlarms(): Promise<z.output<typeof pauseRows>> {
    const rows: unknown = await this.#db("outbox_destination")
      .whereNotNull("paused_at")
      .whereNull("alarmed_at")
      .where("paused_by", DESTINATION)
      .update({ alarmed_at: this.#db.fn.now() })
      .returning(["name", "pause_code", "pause_message"])
    return pauseRows.parse(rows)
  }

  /** The right to sweep now: at most once in `everyMs` over all processes. */
  async takeSweepTurn(
    name: string,
    everyMs: number,
  ): Promise<{ begun: Date; since: Date | null } | undefined> {
    const answer: unknown = await this.#db.raw(
      `update outbox_destination set sweep_turn_at = now()
       where name = ? and (sweep_turn_at is null or sweep_turn_at <= now() - make_interval(secs => ?))
       returning sweep_turn_at as begun, swept_through as since`,
      [name, everyMs / 1000],
    )
    return sweepTurnRows.parse(answer).rows[0]
  }

  /** The sweep that began then has seen everything. */
  async endSweep(name: string, begun: Date): Promise<void> {
    await this.#db.raw(
      `update outbox_destination set swept_through = greatest(swept_through, ?) where name = ? returning name`,
      [begun, name],
    )
  }
}

interface End {
  readonly name: string
  readonly by: string
  readonly pausedAt?: Date
  /** The code of the pause, or `any`: one that `by` made. */
  readonly own?: string
}

async function end(trx: Knex.Transaction, { name, by, pausedAt, own }: End): Promise<boolean> {
  // JavaScript's moments have milliseconds, PostgreSQL's microseconds.
  const which =
    pausedAt !== undefined
      ? "paused_by = :by and date_trunc('milliseconds', paused_at) = :pausedAt"
      : own === undefined
        ? "true"
        : "paused_by = :by and (:own = 'any' or pause_code = :own)"
  const answer: unknown = await trx.raw(
    `update outbox_destination
     set paused_at = null, pause_code = null, pause_message = null, paused_by = null, probe_every = null,
         probe_at = null, alarmed_at = null, updated_at = now()
     where name = :name and paused_at is not null and ${which} returning name`,
    { name, by, ...(pausedAt === undefined ? {} : { pausedAt }), ...(own === undefined ? {} : { own }) },
  )
  const isEnded = anyRows.parse(answer).rows.length > 0
  if (isEnded) await writeAct(trx, { actor: by, act: "resume", destination: name })
  return isEnded
}
