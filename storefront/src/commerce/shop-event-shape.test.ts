import { expect, test } from "vitest"
import { shopEventsShape } from "./shop-event-shape"

const item = {
  item_id: "ceramic-mug",
  item_name: "Ceramic Mug 350 ml",
  item_variant: "",
  price: 599,
  quantity: 1,
}
const properties = { currency: "INR", value: 599, items: [item] }
const add = { name: "cart.add", at: "2026-11-22T10:00:00.000Z", properties }
const isTaken = (...events: unknown[]) => shopEventsShape.safeParse({ events }).success

test("a piece in the bag, a line that changed and the start of a checkout may be told", () => {
  expect(isTaken(add, { ...add, name: "checkout.start" })).toBe(true)
  expect(isTaken({ ...add, name: "cart.update", properties: { ...properties, change: "decreased" } })).toBe(
    true,
  )
})

test.each([
  ["what only the server knows", { ...add, name: "payment.succeeded" }],
  ["a change that does not say which way", { ...add, name: "cart.update" }],
  ["a member of its own", { ...add, email: "x" }],
  ["a property of its own", { ...add, properties: { ...properties, note: "x" } }],
  [
    "an address in a name",
    { ...add, properties: { ...properties, items: [{ ...item, item_name: "for asha@example.com" }] } },
  ],
  [
    "a mobile number in a name",
    { ...add, properties: { ...properties, items: [{ ...item, item_name: "call 98765 43210" }] } },
  ],
  [
    "a mobile number as an id",
    { ...add, properties: { ...properties, items: [{ ...item, item_id: "+91-9876543210" }] } },
  ],
  ["a mobile number as a price", { ...add, properties: { ...properties, value: 9_876_543_210 } }],
  [
    "ten thousand characters",
    { ...add, properties: { ...properties, items: [{ ...item, item_name: "a".repeat(10_000) }] } },
  ],
  ["a NUL character", { ...add, properties: { ...properties, items: [{ ...item, item_name: "a\0" }] } }],
  ["no moment", { ...add, at: "now" }],
])("%s is refused", (_what, event) => {
  expect(isTaken(event)).toBe(false)
})

test("at most twenty at once, and not none", () => {
  expect(isTaken(...Array.from({ length: 20 }, () => add))).toBe(true)
  expect(isTaken(...Array.from({ length: 21 }, () => add))).toBe(false)
  expect(isTaken()).toBe(false)
})
