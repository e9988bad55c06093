import type { Shop } from "../stage/shop.ts"
import { type Admin, paymentOf } from "./admin.ts"
import { gatewayOrderIds } from "./books.ts"
import { letTimePass } from "./clock.ts"
import type { ReturnFields } from "./gateway.ts"
import { BOTTLE } from "./goods.ts"
import { pause } from "./pause.ts"
import type { Random } from "./random.ts"
import { type Placed, placed } from "./shopper.ts"

export const MOVES = ["pay", "fail", "retry", "change", "kill", "dup", "refund", "expire"] as const
export type Move = (typeof MOVES)[number]

/** One order to which anything may happen. A move that is refused, or that meets a dead process, is simply over. */
export class OneOrder {
  private order: Placed | null = null
  private last: ReturnFields | null = null
  private isPastItsTime = false

  constructor(
    private readonly shop: Shop,
    private readonly admin: Admin,
    private readonly random: Random,
  ) {}

  /** Its id, for a report. */
  get name(): string {
    return this.order?.orderId ?? "no order"
  }

  async make(move: Move): Promise<void> {
    const order = (this.order ??= await this.place())
    switch (move) {
      case "pay":
        return this.book(order, "0300")
      case "fail":
        return this.book(order, "0399")
      case "retry":
        this.order = placed(order.cartId, await this.shop.shoppers.retry(order))
        return
      case "change":
        await this.shop.shoppers.send("POST", `/store/carts/${order.cartId}`, { email: "other@example.com" })
        return
      case "kill":
        await this.shop.backend.kill()
        await this.shop.backend.start()
        return
      case "dup":
        for (let i = 0; i < 3 && this.last; i += 1) await this.shop.shoppers.comeBack(this.last)
        return
      case "refund":
        return this.refund(order)
      case "expire":
        this.isPastItsTime = true
        await letTimePass(this.shop.db, 90, order.orderId)
        await pause(1_500)
    }
  }

  /** A shopper whose server died presses Pay again. */
  private async place(): Promise<Placed> {
    const cartId = await this.patiently(() => this.shop.shoppers.fillBag([[BOTTLE, 1]]))
    return this.patiently(() => this.shop.shoppers.place(cartId))
  }

  private async patiently<T>(act: () => Promise<T>): Promise<T> {
    for (let tried = 0; ; tried += 1) {
      try {
        return await act()
      } catch (error) {
        if (tried > 60) throw error
        await pause(500)
      }
    }
  }

  private async book(order: Placed, status: string): Promise<void> {
    const id = order.bdOrderId ?? (await gatewayOrderIds(this.shop, order.orderId)).at(-1) ?? ""
    const fields = await this.shop.gateway.book(id, { auth_status: status })
    this.last = fields
    const way = this.random.pick(
      // The gateway's clock was not moved: a real one takes no silent payment after the attempt's validity.
      this.isPastItsTime ? ["return", "webhook", "both"] : ["return", "webhook", "both", "neither"],
    )
    await Promise.all([
      way === "return" || way === "both" ? this.shop.shoppers.comeBack(fields) : null,
      way === "webhook" || way === "both" ? this.shop.gateway.notify(id) : null,
    ])
  }

  private async refund(order: Placed): Promise<void> {
    const payment = await paymentOf(this.shop, order.orderId)
    const part = this.random.pick([1, 1, 0.5])
    await this.admin.refund(payment.id, Math.round(payment.rupees * part * 100) / 100)
  }
}
