import { describe, expect, it } from "vitest"
import { decideEvent } from "./decide-event"
import type { EventErrand } from "./event-deliveries"
import type { OrderFacts } from "./read-order"

const NOW = new Date("2026-11-22T10:00:00Z")
const order: OrderFacts = {
  number: "SL1042",
  currency: "INR",
  total: 1499,
  tax: 228.66,
  shipping: 0,
  items: [{ item_id: "a", item_name: "A", price: 1499, quantity: 1 }],
  clientId: undefined,
  capturedAt: new Date(NOW.getTime() - 1000),
  isCanceled: false,
  isUnfinished: false,
}
const errands: readonly EventErrand[] = [
  { name: "checkout.complete", order_id: "order_1", at: NOW },
  { name: "payment.created", order_id: "order_1", at: NOW },
  { name: "payment.succeeded", order_id: "order_1", at: NOW },
  { name: "fulfillment.updated", order_id: "order_1", status: "shipped", at: NOW },
]
const decide = (errand: EventErrand, more: Partial<OrderFacts> = {}, keepWithoutConsent = true) =>
  decideEvent(errand, { ...order, ...more }, { now: NOW, keepWithoutConsent })
const [, , paid = errands[0]] = errands
const decidePaid = (more: Partial<OrderFacts>) => (paid ? decide(paid, more) : undefined)

describe.each(errands)("$name", (errand) => {
  it("is told to the house's own file without consent, and to nobody else", () => {
    expect(decide(errand)).toMatchObject({ move: "tell", event: { name: errand.name } })
    expect(decide(errand, {}, false).move).toBe("drop")
    expect(decide(errand, { clientId: "1234567.1234567" }, false).move).toBe("tell")
  })
})

describe("a payment", () => {
  it("that is not captured yet is told later", () => {
    expect(decidePaid({ capturedAt: undefined })?.move).toBe("wait")
  })

  it("waits for the order's final number, and not for ever", () => {
    expect(decidePaid({ isUnfinished: true })?.move).toBe("wait")
    const long = new Date(NOW.getTime() - 11 * 60_000)
    expect(decidePaid({ isUnfinished: true, capturedAt: long })?.move).toBe("tell")
  })

  it("of a canceled order is no purchase", () => {
    expect(decidePaid({ isCanceled: true })?.move).toBe("drop")
  })
})
