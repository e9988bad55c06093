import { createHash, randomUUID } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { Secret } from "medusa-integration-kit"
import { openAtRest, sealAtRest } from "../../domain/seal-at-rest"

export type InboxChannel = "return" | "webhook"

export interface InboxMessage {
  readonly id: string
  /** False when the very same bytes came before on this channel. */
  readonly isNew: boolean
}

export interface StoredMessage {
  readonly id: string
  readonly channel: InboxChannel
  readonly contentType: string | null
  readonly body: string
}

export interface MessageSummary {
  readonly channel: InboxChannel
  readonly state: "received" | "processed" | "rejected"
  readonly verdict: string | null
  /** Bytes. */
  readonly size: number
  /** How often the very same bytes came. */
  readonly seen: number
  readonly received_at: Date
}

const summaryRow = z.object({
  channel: z.enum(["return", "webhook"]),
  state: z.enum(["received", "processed", "rejected"]),
  verdict: z.string().nullable(),
  size: z.number(),
  seen: z.number(),
  received_at: z.date(),
})

/**
 * Every message that reaches the two open doors, stored raw and encrypted before it is answered. The same bytes again
 * only raise a counter, so a replay, once or a thousand times, adds no row.
 */
export class Inbox {
  readonly #db: Knex
  readonly #secret: Secret

  constructor(db: Knex, secret: Secret) {
    this.#db = db
    this.#secret = secret
  }

  /**
   * @param message.body the raw body as it came, cut by the caller to what may be stored
   * @param message.size the size that was announced or read, in bytes
   */
  async store(message: {
    channel: InboxChannel
    contentType: string | undefined
    body: string
    size: number
  }): Promise<InboxMessage> {
    const digest = createHash("sha256")
      .update(message.channel)
      .update("\0")
      .update(message.body)
      .digest("hex")
    const id = `bdinb_${randomUUID().replaceAll("-", "")}`
    const [row] = await this.#db("billdesk_inbox")
      .insert({
        id,
        digest,
        channel: message.channel,
        content_type: message.contentType?.slice(0, 200) ?? null,
        size: message.size,
        sealed_body: sealAtRest(message.body, this.#secret),
        state: "received",
      })
      .onConflict("digest")
      .merge({ seen: this.#db.raw("billdesk_inbox.seen + 1"), last_seen_at: this.#db.fn.now() })
      .returning<{ id: string }[]>("id")
    if (!row) throw new Error("The inbox stored no message.")
    return { id: row.id, isNew: row.id === id }
  }

  /** The message was understood and what it asked for was done. */
  async markProcessed(id: string, gatewayOrderId: string | null): Promise<void> {
    await this.#db("billdesk_inbox").where({ id }).update({
      state: "processed",
      verdict: "verified",
      gateway_order_id: gatewayOrderId,
      processed_at: this.#db.fn.now(),
    })
  }

  /** The message could not be verified or names nothing of ours: kept for inspection, nothing else changed. */
  async markRejected(id: string, verdict: string, gatewayOrderId: string | null = null): Promise<void> {
    await this.#db("billdesk_inbox").where({ id, state: "received" }).update({
      state: "rejected",
      verdict,
      gateway_order_id: gatewayOrderId,
      processed_at: this.#db.fn.now(),
    })
  }

  /** What came about an attempt, newest first, without its body: that is a bearer secret. */
  async about(gatewayOrderId: string): Promise<MessageSummary[]> {
    const rows: unknown[] = await this.#db("billdesk_inbox")
      .where({ gateway_order_id: gatewayOrderId })
      .orderBy("received_at", "desc")
      .limit(50)
    return rows.map((row) => summaryRow.parse(row))
  }

  /** Throws away what was dealt with and not seen again for so long. @returns how many */
  async forgetOlderThan(days: number): Promise<number> {
    return this.#db("billdesk_inbox")
      .whereNot("state", "received")
      .where("last_seen_at", "<", this.#db.raw("now() - make_interval(days => ?)", [days]))
      .delete()
  }

  /** Messages that were stored and acknowledged, and whose work a crash or a lost lock left undone. */
  async unprocessed(limit: number): Promise<StoredMessage[]> {
    const rows = await this.#db("billdesk_inbox")
      .where({ state: "received" })
      .andWhere("received_at", "<", this.#db.raw("now() - interval '10 seconds'"))
      .orderBy("received_at")
      .limit(limit)
      .select<{ id: string; channel: InboxChannel; content_type: string | null; sealed_body: string }[]>(
        "id",
        "channel",
        "content_type",
        "sealed_body",
      )
    return rows.flatMap((row) => {
      const body = openAtRest(row.sealed_body, this.#secret)
      return body === undefined
        ? []
        : [{ id: row.id, channel: row.channel, contentType: row.content_type, body }]
    })
  }
}
