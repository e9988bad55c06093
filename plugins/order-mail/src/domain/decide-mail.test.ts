import { expect, test } from "vitest"
import { decideConfirmation, decidePaymentFailed } from "./decide-mail"
import { PAID } from "./test-order"

const SOON = new Date(PAID.payment.at.getTime() + 60_000)
const LATER = new Date(PAID.payment.at.getTime() + 3_600_000)
const UNPAID = { ...PAID, payment: undefined }

test("a paid order is confirmed, a canceled one is not, and an unpaid one waits", () => {
  expect(decideConfirmation(PAID, SOON)).toEqual({ move: "send", order: PAID })
  expect(decideConfirmation({ ...PAID, isCanceled: true }, SOON).move).toBe("drop")
  expect(decideConfirmation(UNPAID, SOON).move).toBe("wait")
})

test("an order whose number is still to come waits for it, though not for ever", () => {
  const unfinished = { ...PAID, isUnfinished: true }
  expect(decideConfirmation(unfinished, SOON)).toMatchObject({ move: "wait", ms: 90_000 })
  expect(decideConfirmation(unfinished, LATER).move).toBe("send")
})

test("a failed payment is told only while the order can be paid", () => {
  expect(decidePaymentFailed(UNPAID, true).move).toBe("send")
  expect(decidePaymentFailed(PAID, true).move).toBe("drop")
  expect(decidePaymentFailed({ ...UNPAID, isCanceled: true }, true).move).toBe("drop")
  expect(decidePaymentFailed(UNPAID, false).move).toBe("drop")
})
