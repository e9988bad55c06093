import fc from "fast-check"
import { expect, test } from "vitest"
import { deliveryFaults } from "./new-delivery"

const good = {
  destination: "zoho-crm",
  kind: "paid_order",
  subject: "order_1",
  dedupeKey: "paid_order:order_1",
  payload: { order_id: "order_1" },
}

test("an ordinary delivery has no fault", () => {
  expect(deliveryFaults(good)).toEqual([])
  expect(deliveryFaults({ ...good, notBefore: new Date(0) })).toEqual([])
})

test.each([
  ["a destination that is not in kebab-case", { destination: "Zoho CRM" }, /^destination/],
  ["no subject", { subject: "" }, /^subject/],
  ["a key without end", { dedupeKey: "k".repeat(301) }, /^dedupeKey/],
  ["a NUL character", { kind: "a\0b" }, /^kind/],
  ["a NUL character in its payload", { payload: { name: "a\0b" } }, /^payload/],
  ["half of a character in its payload", { payload: ["\ud83d"] }, /^payload/],
  ["a moment that is none", { notBefore: new Date(Number.NaN) }, /^notBefore/],
  ["a moment after all databases", { notBefore: new Date(8.64e15) }, /^notBefore/],
  ["a payload of a megabyte", { payload: "x".repeat(1_000_000) }, /^payload/],
])("a delivery with %s is refused by name", (_what, part, fault) => {
  expect(deliveryFaults({ ...good, ...part })).toEqual([expect.stringMatching(fault)])
})

test("a payload is refused for a NUL only when there is one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const faults = deliveryFaults({ ...good, payload: { text, escaped: "\\u0000" } })
      expect(faults).toHaveLength(text.includes("\0") ? 1 : 0)
    }),
  )
})
