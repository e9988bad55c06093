import { describe, expect, it } from "vitest"
import {
  FULFILLMENT_STATUSES,
  hasBeenPaid,
  ORDER_STATUSES,
  orderStage,
  PAYMENT_STATUSES,
  paymentState,
} from "./order-stage"
import type { OrderStatuses } from "./order-stage"

const PAID: OrderStatuses = { order: "pending", payment: "captured", fulfillment: "not_fulfilled" }

describe("how far an order has come", () => {
  it.each([
    ["placed", { payment: "awaiting" }],
    ["placed", { order: "requires_action", payment: "not_paid" }],
    ["placed", { payment: "authorized" }],
    ["paid", {}],
    ["paid", { payment: "partially_refunded" }],
    ["paid", { fulfillment: "canceled" }],
    ["partially_packed", { fulfillment: "partially_fulfilled" }],
    ["packed", { fulfillment: "fulfilled" }],
    ["partially_shipped", { fulfillment: "partially_shipped" }],
    ["shipped", { fulfillment: "shipped" }],
    ["partially_delivered", { fulfillment: "partially_delivered" }],
    ["delivered", { fulfillment: "delivered" }],
    ["delivered", { order: "completed", payment: "refunded", fulfillment: "delivered" }],
    ["refunded", { payment: "refunded" }],
    ["canceled", { order: "canceled", payment: "refunded" }],
    ["canceled", { order: "canceled", payment: "canceled", fulfillment: "canceled" }],
  ] as const)("is %s with %j", (stage, statuses) => {
    expect(orderStage({ ...PAID, ...statuses })).toBe(stage)
  })

  it("has an answer to everything that Medusa can say", () => {
    for (const order of ORDER_STATUSES)
      for (const payment of PAYMENT_STATUSES)
        for (const fulfillment of FULFILLMENT_STATUSES) {
          const statuses = { order, payment, fulfillment }
          expect(orderStage(statuses)).toMatch(/^[a-z_]+$/)
          expect(paymentState(statuses)).toMatch(/^[a-z_]+$/)
        }
  })

  it.each([
    ["captured", true],
    ["refunded", true],
    ["partially_refunded", true],
    ["partially_captured", false],
    ["authorized", false],
    ["not_paid", false],
  ] as const)("a payment that is %s has a receipt: %s", (payment, has) => {
    expect(hasBeenPaid({ ...PAID, payment })).toBe(has)
  })
})
