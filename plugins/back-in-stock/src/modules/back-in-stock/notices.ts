import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { NoticeLocale } from "../../domain/notice-locale"
import { countRows, idRows, noticeRows, offeredRows, waitingRows } from "./rows"
import type { NoticeRow, NoticeState } from "./rows"

/** A wish to be told, with the consent to it. */
export interface NewNotice {
  readonly variantId: string
  readonly salesChannelId: string
  readonly email: string
  readonly digest: string
  readonly locale: NoticeLocale
  /** The sentence that was shown. */
  readonly consent: string
}

/** What a variant is offered by. */
export interface Offered {
  readonly variantId: string
  readonly salesChannelId: string
}

const TABLE = "back_in_stock_notice"
const OPEN = ["waiting", "announced"] satisfies NoticeState[]
const BLANK = { email: null, email_digest: null }

/** Who wants to be told of what. An address stands here only as long as it is needed. */
export class Notices {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** How many mails this address still waits for. */
  async openOf(digest: string): Promise<number> {
    const answer: unknown = await this.#db.raw(
      `select count(*) from ${TABLE} where email_digest = ? and state in ('waiting','announced')`,
      [digest],
    )
    return countRows.parse(answer).rows[0].count
  }

  /** Remembers it, once: noted again while it is open, nothing changes. */
  async note({ variantId, salesChannelId, email, digest, locale, consent }: NewNotice): Promise<void> {
    await this.#db(TABLE)
      .insert({
        id: generateEntityId(undefined, "bisn"),
        variant_id: variantId,
        sales_channel_id: salesChannelId,
        locale,
        email,
        email_digest: digest,
        consent_sentence: consent,
      })
      .onConflict(this.#db.raw("(variant_id, sales_channel_id, email_digest) where email_digest is not null"))
      .ignore()
  }

  async find(id: string): Promise<NoticeRow | undefined> {
    const [row] = noticeRows.parse(await this.#db(TABLE).where({ id }).select("*"))
    return row
  }

  /** @param among only these variants; undefined for all */
  async waitingFor(among?: readonly string[]): Promise<Offered[]> {
    const rows: unknown = await this.#db(TABLE)
      .where({ state: "waiting" })
      .modify((query) => {
        if (among !== undefined) void query.whereIn("variant_id", [...among])
      })
      .distinct("variant_id", "sales_channel_id")
      .orderBy(["sales_channel_id", "variant_id"])
    return offeredRows
      .parse(rows)
      .map((row) => ({ variantId: row.variant_id, salesChannelId: row.sales_channel_id }))
  }

  /** It was gone again before its mail was sent: the notice keeps its place. */
  async waitAgain({ id, round }: NoticeRow): Promise<void> {
    await this.#db(TABLE)
      .where({ id, round, state: "announced" })
      .update({ state: "waiting", announced_at: null, updated_at: this.#db.fn.now() })
  }

  /** Ends an open notice and takes its address away. */
  async end(id: string, state: Exclude<NoticeState, "waiting" | "announced">): Promise<void> {
    await this.#db(TABLE)
      .where({ id })
      .whereIn("state", OPEN)
      .update({ ...BLANK, state, finished_at: this.#db.fn.now(), updated_at: this.#db.fn.now() })
  }

  /** Ends what has waited for so long, and deletes what has been over for so long. @returns how many were ended */
  async expire(days: number): Promise<number> {
    const before = this.#db.raw("now() - make_interval(days => ?)", [days])
    const ended: unknown = await this.#db(TABLE)
      .whereIn("state", OPEN)
      .andWhere("created_at", "<", before)
      .update({
        ...BLANK,
        state: "expired",
        finished_at: this.#db.fn.now(),
        updated_at: this.#db.fn.now(),
      })
      .returning("id")
    await this.#db(TABLE).where("finished_at", "<", before).delete()
    return idRows.parse(ended).length
  }

  /** How many wait for each of these variants, and since when. Variants that nobody waits for are left out. */
  async countWaiting(variantIds: readonly string[]) {
    const rows: unknown = await this.#db(TABLE)
      .whereIn("variant_id", [...variantIds])
      .whereIn("state", OPEN)
      .groupBy("variant_id")
      .select("variant_id")
      .count({ waiting: "*" })
      .min({ since: "created_at" })
    return waitingRows.parse(rows)
  }
}
