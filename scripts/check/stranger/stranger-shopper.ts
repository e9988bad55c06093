import { z } from "zod"
import { StoreClient } from "../../bench/store-client.ts"
import { readForm, submit } from "./html-form.ts"

const paymentAnswer = z.object({
  order: z.object({ id: z.string() }),
  token: z.string(),
  payment: z.object({
    status: z.string(),
    redirect: z.object({ action: z.url(), fields: z.record(z.string(), z.string()) }).nullable(),
  }),
})

/** An order on its way through the gateway. */
export interface StartedOrder {
  id: string
  token: string
  redirect: { action: string; fields: Record<string, string> }
}

/** Somebody who buys by the store API and BillDesk's hosted page, with nothing but HTTP. */
export class StrangerShopper {
  readonly #store: StoreClient

  constructor({ url, keyFile }: { url: string; keyFile: string }) {
    this.#store = new StoreClient({ url, keyFile, provider: "pp_billdesk_billdesk" })
  }

  readyCart(): Promise<string> {
    return this.#store.readyCart()
  }

  /** @throws with the answer's status and body when it is refused */
  async start(cartId: string): Promise<StartedOrder> {
    const answer = paymentAnswer.parse(
      await this.#store.call("POST", `/store/carts/${cartId}/payment-attempts`, {}),
    )
    const { redirect } = answer.payment
    if (!redirect) throw new Error("BillDesk was not reached: the order has no redirect.")
    return { id: answer.order.id, token: answer.token, redirect }
  }

  /** Posts the redirect form, presses a button of the hosted page and answers with the page that follows. */
  async press(order: StartedOrder, choice: "pay" | "pay_no_return"): Promise<string> {
    const hosted = await (await submit(order.redirect)).text()
    const next = await submit(readForm(hosted, order.redirect.action), { choice })
    return next.text()
  }

  /** Pays and comes back by the signed form. @returns where the store sends the browser */
  async payAndReturn(order: StartedOrder): Promise<string> {
    const back = readForm(await this.press(order, "pay"), order.redirect.action)
    const answer = await submit(back)
    return answer.headers.get("location") ?? `HTTP ${String(answer.status)}`
  }

  async statusOf(order: StartedOrder): Promise<string> {
    const path = `/store/orders/${order.id}/payment?token=${order.token}`
    return paymentAnswer.parse(await this.#store.call("GET", path)).payment.status
  }

  /** Asks until the payment has another status than pending, at most `patience` milliseconds. */
  async waitForStatus(order: StartedOrder, patience: number): Promise<string> {
    const deadline = Date.now() + patience
    for (;;) {
      const status = await this.statusOf(order)
      if (status !== "pending" || Date.now() > deadline) return status
      await new Promise((wake) => setTimeout(wake, 200))
    }
  }
}
