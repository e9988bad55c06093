import { z } from "zod"
import type { Shop } from "../stage/shop.ts"
import { type Answer, ask } from "./ask.ts"
import { CANARIES } from "./canaries.ts"

const token = z.object({ token: z.string() })

/** The merchant at the admin's own API. */
export class Admin {
  private constructor(
    private readonly shop: Shop,
    private readonly token: string,
  ) {}

  static async login(shop: Shop): Promise<Admin> {
    const answer = await ask({
      method: "POST",
      url: `${shop.backend.url}/auth/user/emailpass`,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: CANARIES["ADMIN_EMAIL"], password: CANARIES["ADMIN_PASSWORD"] }),
    })
    if (answer.status !== 200)
      throw new Error(`The admin could not log in: ${String(answer.status)} ${answer.text}`)
    return new Admin(shop, token.parse(JSON.parse(answer.text)).token)
  }

  async send(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<Answer> {
    const answer = await ask({
      method,
      url: `${this.shop.backend.url}${path}`,
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    this.shop.watch.saw(`${method} ${path}`, answer)
    return answer
  }

  /** Presses Refund on a payment. @param rupees the amount */
  refund(paymentId: string, rupees: number): Promise<Answer> {
    return this.send("POST", `/admin/payments/${paymentId}/refund`, { amount: rupees })
  }
}

const paymentRow = z.object({ id: z.string(), rupees: z.coerce.number() })

/** Core's payment of an order and what it holds. */
export async function paymentOf(shop: Shop, orderId: string): Promise<{ id: string; rupees: number }> {
  const { rows } = await shop.db.query<Record<string, unknown>>(
    `select p.id, p.amount as rupees from payment p
       join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
      where l.order_id = $1 and p.deleted_at is null`,
    [orderId],
  )
  return paymentRow.parse(rows[0])
}
