import { sum, type Minor } from "../../minor"
import type { CustomerWish, LineWish, OrderWish } from "../crm-books"

export interface TinyOrder {
  readonly id: string
  readonly customer: CustomerWish
  readonly lines: readonly LineWish[]
  readonly captured: Minor
  readonly refunded: Minor
  readonly status: "unpaid" | "paid" | "canceled"
  readonly fulfilled: boolean
  readonly street: string
  readonly paidAt?: Date
  /** No sweep looks back so far. */
  readonly old: boolean
  /** One more with each change. */
  readonly version: number
}

const LINES: readonly LineWish[] = [
  { title: "Brass diya", quantity: 1, unitPrice: 49_900 },
  { title: "Leather loop keyring", quantity: 2, unitPrice: 32_155 },
]

/** A store's orders, in memory. */
export class TinyShop {
  readonly #orders = new Map<string, TinyOrder>()

  get orders(): readonly TinyOrder[] {
    return [...this.#orders.values()]
  }

  find(id: string): TinyOrder {
    const order = this.#orders.get(id)
    if (!order) throw new Error("The store has no such order.")
    return order
  }

  place({ lines = LINES, customer, street = "12 Ring Road" }: OrderWish = {}): TinyOrder {
    const count = this.#orders.size + 1
    const shopper = {
      email: `shopper.${count}@example.com`,
      phone: `+9198400${String(count).padStart(5, "0")}`,
      ...{ name: "Meera Iyer", registered: false, wantsMarketing: false },
      ...customer,
    }
    const state = { captured: 0, refunded: 0, status: "unpaid", fulfilled: false, old: false } as const
    const order = { id: `order_${count}`, customer: shopper, lines, street, version: 1, ...state }
    this.#orders.set(order.id, order)
    return order
  }

  pay(id: string, paidAt = new Date(), old = false): TinyOrder {
    const captured = sum(this.find(id).lines.map(({ quantity, unitPrice }) => quantity * unitPrice))
    return this.change(id, { status: "paid", captured, paidAt, old })
  }

  change(id: string, change: Partial<TinyOrder>): TinyOrder {
    const order = this.find(id)
    const changed = { ...order, ...change, version: order.version + 1 }
    this.#orders.set(id, changed)
    return changed
  }
}
