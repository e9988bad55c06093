import { describe, expect, it } from "vitest"
import type { GuardedOrder } from "./guarded-order"
import {
  collectionStays,
  frozenWhileOpen,
  notWhileUnpaid,
  oneCollectionWhileUnpaid,
  onlyWhenPaid,
} from "./order-rules"

const RULES = { onlyWhenPaid, notWhileUnpaid, frozenWhileOpen, collectionStays, oneCollectionWhileUnpaid }
const UNPAID = {
  onlyWhenPaid: "order_not_paid",
  notWhileUnpaid: "order_not_paid",
  frozenWhileOpen: "payment_open",
}
const open = {
  ...UNPAID,
  collectionStays: "waiting_at_billdesk",
  oneCollectionWhileUnpaid: "waiting_at_billdesk",
}

describe("what a core route may do with an order", () => {
  it.each([
    ["pending", true, open],
    ["failed", true, open],
    ["review", false, open],
    [
      "expired",
      true,
      {
        onlyWhenPaid: "order_not_paid",
        collectionStays: "order_expired",
        oneCollectionWhileUnpaid: "order_expired",
      },
    ],
    ["successful", true, { collectionStays: "order_paid" }],
    ["successful", false, {}],
  ] as const)("that is %s (our collection: %s)", (status, isOurCollection, refusals) => {
    const order: GuardedOrder = { orderId: "order_1", customerId: null, status, isOurCollection }
    const said = Object.entries(RULES).flatMap(([name, rule]) => {
      const refusal = rule(order)
      return refusal ? [[name, refusal.code]] : []
    })
    expect(Object.fromEntries(said)).toEqual(refusals)
  })
})
