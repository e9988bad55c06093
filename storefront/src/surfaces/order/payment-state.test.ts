import { expect, test } from "vitest"
import english from "../../../messages/en/order.json"
import hindi from "../../../messages/hi/order.json"
import { pollDelay } from "./payment-poll"
import { nextSentence } from "./payment-state"

const STATUSES = ["pending", "successful", "failed", "expired", "review"] as const

test("only a failed payment that can be retried is told to be paid again", () => {
  const retry = { canRetry: true, canGoOn: false }
  expect(nextSentence("failed", retry)).toBe("failed.nextRetry")
  expect(english.status.failed.nextRetry).toContain("pay again")
  expect(nextSentence("failed", { ...retry, canRetry: false })).toBe("failed.next")
  expect(english.status.failed.next).not.toContain("pay again")
  expect(english.status.review.next).toContain("do not pay again")
  expect(hindi.status.review.next).toContain("दोबारा भुगतान न करें")
})

test("no state but the successful one says that the order is paid", () => {
  for (const status of STATUSES) {
    expect(/is paid/.test(english.status[status].title)).toBe(status === "successful")
    expect(/भुगतान हो गया है/.test(hindi.status[status].title)).toBe(status === "successful")
  }
})

test("every state says what happened to the money", () => {
  for (const status of STATUSES) {
    expect(english.status[status].money).toMatch(/paid|payment/)
    expect(hindi.status[status].money).toMatch(/भुगतान/)
  }
})

test("whoever can go on to the gateway is told so", () => {
  expect(nextSentence("pending", { canRetry: true, canGoOn: true })).toBe("pending.nextGoOn")
  expect(nextSentence("pending", { canRetry: true, canGoOn: false })).toBe("pending.next")
})

test("the page asks quickly at first, then ever more patiently, and never stops", () => {
  const waits = Array.from({ length: 20 }, (_, asked) => pollDelay("pending", asked))
  expect(waits[0]).toBe(2_000)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(waits.at(-1)).toBe(30_000)
})

test("a payment that comes late is seen as well, without haste", () => {
  for (const status of ["failed", "expired", "review"] as const) {
    expect(pollDelay(status, 0)).toBeGreaterThanOrEqual(10_000)
    expect(pollDelay(status, 50)).toBe(60_000)
  }
})
