import { expect, test } from "vitest"
import { orderPaymentShape, startedPaymentShape } from "./order-payment-shape"
import { orderPaymentOf } from "./read-order-payment"

const REDIRECT = {
  method: "POST",
  action: "https://uat.billdesk.com/pay",
  fields: { bdorderid: "OA1", merchantid: "M", rdata: "x" },
}

const ANSWER = {
  order: {
    id: "order_1",
    display_id: 7,
    number: null,
    currency_code: "inr",
    total: 4546,
    delivery: { name: "Asha Rao", city: "Pune", state: null, pincode: "411001" },
  },
  payment: {
    status: "pending",
    attempt: 1,
    amount: 4546,
    currency_code: "inr",
    expires_at: "2026-11-21T10:30:00Z",
    can_retry: true,
    redirect: REDIRECT,
  },
}

test("an answer with no more than the contract asks is enough", () => {
  const parsed = orderPaymentShape.parse({
    order: { id: "order_1", display_id: 7 },
    payment: {
      status: "failed",
      attempt: 2,
      amount: 1,
      currency_code: "inr",
      can_retry: true,
      redirect: null,
    },
  })
  const { order, payment } = orderPaymentOf(parsed)
  expect(order.total).toEqual({ amount: 1, currency: "inr" })
  expect(order.lines).toEqual([])
  expect(payment).toMatchObject({ status: "failed", canRetry: true, redirect: null, expiresAt: undefined })
})

test("an order has no number for the shopper until it is given one", () => {
  expect(orderPaymentOf(orderPaymentShape.parse(ANSWER)).order.number).toBeUndefined()
  const numbered = orderPaymentShape.parse({ ...ANSWER, order: { ...ANSWER.order, number: "SL-1001" } })
  expect(orderPaymentOf(numbered).order.number).toBe("SL-1001")
})

test("what is not known of the place of delivery is empty", () => {
  expect(orderPaymentOf(orderPaymentShape.parse(ANSWER)).order.delivery).toEqual({
    name: "Asha Rao",
    place: { city: "Pune", state: "", pincode: "411001" },
  })
})

test("a status that nobody has words for is not shown as one of ours", () => {
  expect(
    orderPaymentShape.safeParse({ ...ANSWER, payment: { ...ANSWER.payment, status: "paid" } }).success,
  ).toBe(false)
})

test("the first answer must carry the token that opens the order", () => {
  expect(startedPaymentShape.safeParse(ANSWER).success).toBe(false)
  expect(startedPaymentShape.safeParse({ ...ANSWER, token: "t" }).success).toBe(true)
})
