import { expect, test } from "vitest"
import { changeEntries } from "./change-entries"

const change = (type: string, actions: object[]) => ({
  id: "ordch_1",
  order_id: "order_1",
  type,
  currency_code: "inr",
  description: null,
  internal_note: null,
  created_by: "user_1",
  created_at: "2026-11-22T08:35:09.000000Z",
  requested_by: null,
  requested_at: null,
  confirmed_by: null,
  confirmed_at: null,
  declined_by: null,
  declined_at: null,
  declined_reason: null,
  canceled_by: null,
  canceled_at: null,
  actions: actions.map((action) => ({ action: "x", title: null, amount: null, details: null, ...action })),
})

test("a transfer's token is told nowhere", () => {
  const entries = changeEntries({
    ...change("transfer", [{ action: "TRANSFER_CUSTOMER", details: { token: "t0ken" } }]),
    confirmed_at: "2026-11-22T09:00:00.000000Z",
  })
  expect(entries).toHaveLength(2)
  expect(JSON.stringify(entries)).not.toContain("t0ken")
})

test("further data of an order are told by their names only", () => {
  const [entry] = changeEntries(
    change("update_order", [
      { details: { type: "metadata", old: { a: 1, b: 2 }, new: { a: 1, b: "s3cret", c: 3 } } },
    ]),
  )
  expect(entry?.details?.[0]).toEqual({ label: "Changed", value: "b, c" })
})

test("what core writes for a parcel, and words that nobody knows, make no entry", () => {
  expect(changeEntries(change("return_request", []))).toEqual([])
  expect(changeEntries(change("update_order", [{ details: { type: "colour" } }]))).toEqual([])
})
