import { expect, test } from "vitest"
import { pollDelay } from "./payment-poll"
import { paymentWords } from "./payment-words"

const KNOWN = { canRetry: true, canGoOn: true }

test("only a failed payment that can be retried is told to be paid again", () => {
  expect(paymentWords("failed", KNOWN).next).toContain("pay again")
  expect(paymentWords("failed", { ...KNOWN, canRetry: false }).next).not.toContain("pay again")
  expect(paymentWords("review", KNOWN).next).toContain("do not pay again")
})

test("no state but the successful one says that the order is paid", () => {
  for (const status of ["pending", "failed", "expired", "review"] as const) {
    expect(paymentWords(status, KNOWN).title).not.toMatch(/is paid/)
  }
  expect(paymentWords("successful", KNOWN).title).toMatch(/is paid/)
})

test("the page asks quickly at first, then ever more patiently, and never stops", () => {
  const waits = Array.from({ length: 20 }, (_, asked) => pollDelay(asked))
  expect(waits[0]).toBe(2_000)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(waits.at(-1)).toBe(30_000)
})
