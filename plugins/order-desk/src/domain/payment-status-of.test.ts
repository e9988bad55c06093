import { expect, test } from "vitest"
import { paymentStatusOf, type PaymentFacts } from "./payment-status-of"

const order: PaymentFacts = {
  told: undefined,
  total: 1000,
  paid: 0,
  refunded: 0,
  isCanceled: false,
  hasError: false,
}

test.each<[string, Partial<PaymentFacts>, string]>([
  ["nothing was paid", {}, "pending"],
  ["all was captured", { paid: 1000 }, "successful"],
  ["a part was captured", { paid: 400 }, "pending"],
  ["an edit raised the total after the payment", { paid: 1000, total: 1200 }, "pending"],
  ["a part was given back", { paid: 1000, refunded: 1 }, "partially_refunded"],
  ["all was given back", { paid: 1000, refunded: 1000, isCanceled: true }, "refunded"],
  ["it was canceled unpaid", { isCanceled: true }, "expired"],
  ["a payment session ended in an error", { hasError: true }, "failed"],
  ["there was nothing to pay", { total: 0 }, "successful"],
  ["the gateway waits", { told: "pending", isCanceled: true }, "pending"],
  ["the gateway says failed", { told: "failed" }, "failed"],
  ["the gateway says expired", { told: "expired", isCanceled: true }, "expired"],
  ["the gateway was paid and core has it", { told: "successful", paid: 1000 }, "successful"],
  ["the gateway was paid and core has not captured yet", { told: "successful" }, "pending"],
  [
    "money waits for a decision, whatever was given back",
    { told: "review", paid: 1000, refunded: 1000 },
    "review",
  ],
  [
    "the gateway was paid and a part given back",
    { told: "successful", paid: 1000, refunded: 5 },
    "partially_refunded",
  ],
])("where %s", (_, facts, status) => {
  expect(paymentStatusOf({ ...order, ...facts })).toBe(status)
})
