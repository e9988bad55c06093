import { expect, test } from "vitest"
import { readSeen, seenAfterAct, writeSeen } from "./seen-bag"

const ID = "cali_01M810PFJM0YVJRT4TTPEBCFFZ"

test("what was seen of a bag comes back from its cookie", () => {
  const seen = new Map([[ID, { unitPrice: 649.5, quantity: 2 }]])
  expect(readSeen(writeSeen(seen))).toEqual(seen)
})

test("a cookie that somebody has written is no knowledge", () => {
  for (const text of [undefined, "", "~~", `${ID}:-1:2`, `${ID}:1e9:2`, "x:1:1", "🛍".repeat(9000)]) {
    expect(readSeen(text).size).toBe(0)
  }
})

test("an act of the shopper is seen with its quantity, and a price that changed meanwhile is not", () => {
  const before = new Map([[ID, { unitPrice: 649, quantity: 1 }]])
  const other = "cali_01M810PFJM0YVJRT4TTPEBCFF0"
  const now = [
    { id: ID, unitPrice: { amount: 699 }, quantity: 3 },
    { id: other, unitPrice: { amount: 99 }, quantity: 1 },
  ]
  expect([...seenAfterAct(before, now)]).toEqual([
    [ID, { unitPrice: 649, quantity: 3 }],
    [other, { unitPrice: 99, quantity: 1 }],
  ])
})
