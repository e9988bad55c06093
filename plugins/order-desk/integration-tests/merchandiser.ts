import { z } from "@medusajs/framework/zod"
import type { DeskOrder, DeskPage, DeskSummary } from "../src/contract"
import { first } from "./shop"
import type { Answer, Send } from "./send"

const coreOrder = z.object({
  order: z.object({
    total: z.number(),
    tax_total: z.number(),
    discount_total: z.number(),
    shipping_total: z.number(),
    fulfillment_status: z.string(),
    items: z.array(z.object({ id: z.string(), quantity: z.number() })),
    payment_collections: z.array(z.object({ payments: z.array(z.object({ id: z.string() })).default([]) })),
  }),
})

/** Somebody at the desk. Fails the test for anything but 200. */
export class Merchandiser {
  readonly send: Send

  constructor(send: Send) {
    this.send = send
  }

  /** @param query such as `q=asha&payment_status=pending` */
  async page(query = ""): Promise<DeskPage> {
    return (await this.#ask("GET", `/admin/order-desk/orders?${query}`)).body as DeskPage
  }

  /** Ids of a page, in its order. */
  async ids(query = ""): Promise<string[]> {
    return (await this.page(query)).orders.map(({ id }) => id)
  }

  /** The row of one order, found by its id; undefined while there is none. */
  async row(orderId: string): Promise<DeskOrder | undefined> {
    return (await this.page(`q=${orderId}`)).orders.find(({ id }) => id === orderId)
  }

  async summary(query: string): Promise<DeskSummary> {
    return (await this.#ask("GET", `/admin/order-desk/summary?${query}`)).body as DeskSummary
  }

  /** The order as Medusa's own admin API has it. */
  async core(orderId: string): Promise<z.output<typeof coreOrder>["order"]> {
    const fields =
      "+total,+tax_total,+discount_total,+shipping_total,fulfillment_status,*items,*payment_collections.payments"
    return coreOrder.parse((await this.#ask("GET", `/admin/orders/${orderId}?fields=${fields}`)).body).order
  }

  async capture(orderId: string): Promise<void> {
    await this.#ask("POST", `/admin/payments/${await this.#payment(orderId)}/capture`, {})
  }

  /** @param amount rupees */
  async refund(orderId: string, amount: number): Promise<void> {
    await this.#ask("POST", `/admin/payments/${await this.#payment(orderId)}/refund`, { amount })
  }

  async post(path: string, body: object): Promise<Answer> {
    return this.#ask("POST", path, body)
  }

  async #payment(orderId: string): Promise<string> {
    const { payment_collections } = await this.core(orderId)
    return first(payment_collections.flatMap(({ payments }) => payments)).id
  }

  async #ask(method: "GET" | "POST", path: string, body?: object): Promise<Answer> {
    const answer = await this.send(method, path, body)
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
    return answer
  }
}
