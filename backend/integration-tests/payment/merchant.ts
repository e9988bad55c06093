import { z } from "zod"
import { loadSettings } from "../../src/config/env"
import { sender, type Answer, type Send } from "../store-api"

const reviewCase = z.object({
  id: z.string(),
  order_id: z.string(),
  order_number: z.string(),
  attempt_number: z.number(),
  reason: z.string(),
  amount: z.string(),
  state: z.string(),
  resolution: z.string().nullable(),
  note: z.string().nullable(),
  closed_by: z.string().nullable(),
  actions: z.array(z.string()),
})

const queue = z.object({ reviews: z.array(reviewCase), count: z.number() })

export const reviewOutcome = z.object({ outcome: z.string(), review: reviewCase })

export const connection = z.object({
  keys: z.array(z.object({ name: z.string(), fingerprint: z.string() })),
})

const orderView = z.object({
  payment: z.object({ status: z.string(), amount: z.string() }),
  refundable: z.object({
    payment_id: z.string().nullable(),
    left: z.string(),
    reason: z.string().nullable(),
    windows: z.object({ guest_card_until: z.string(), tokenised_card_until: z.string() }).nullable(),
  }),
  attempts: z.array(
    z.object({
      status: z.string(),
      paid_amount: z.string().nullable(),
      refunds: z.array(z.object({ amount: z.string(), state: z.string(), requested_by: z.string() })),
      messages: z.array(z.object({ channel: z.string(), verdict: z.string().nullable(), seen: z.number() })),
    }),
  ),
  reviews: z.array(reviewCase),
  events: z.array(z.object({ kind: z.string(), actor: z.string() })),
})

/** A person of the shop who is logged in to the admin. */
export class Merchant {
  private constructor(readonly send: Send) {}

  static async logIn(api: unknown): Promise<Merchant> {
    const answer = await sender(api, {})("POST", "/auth/user/emailpass", loadSettings().admin)
    const { token } = z.object({ token: z.string() }).parse(answer.body)
    return new Merchant(sender(api, { authorization: `Bearer ${token}` }))
  }

  async queue(): Promise<z.infer<typeof queue>> {
    return queue.parse((await this.send("GET", "/admin/billdesk/reviews")).body)
  }

  async decide(caseId: string, what: "refund" | "fulfil" | "close", note?: string): Promise<Answer> {
    return this.send("POST", `/admin/billdesk/reviews/${caseId}/${what}`, note === undefined ? {} : { note })
  }

  async order(orderId: string): Promise<z.infer<typeof orderView>> {
    return orderView.parse((await this.send("GET", `/admin/billdesk/orders/${orderId}`)).body)
  }
}
