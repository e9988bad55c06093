import { describe, expect, test } from "vitest"
import { maskEmail } from "./mask-email"
import { maskNetwork } from "./mask-network"
import { givenRequestId } from "./request-id"
import { shownRoute } from "./shown-route"

test.each([
  ["asha.rao@example.co.in", "a•••@•••.in"],
  [" Asha@localhost", "A•••@•••"],
  ["", "•••@•••"],
  ["न@भारत.भारत", "न•••@•••"],
])("of the address %j only %j is kept", (email, kept) => {
  expect(maskEmail(email)).toBe(kept)
})

test.each([
  ["203.0.113.77", "203.0.113.x"],
  ["::ffff:203.0.113.77", "203.0.113.x"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1::x"],
  ["::1", "::x"],
  ["not an address", null],
  [undefined, null],
])("of the network address %j only %j is kept", (address, kept) => {
  expect(maskNetwork(address)).toBe(kept)
})

test.each([
  ["abcdefgh-1234", "abcdefgh-1234"],
  ["short", undefined],
  ["<script>alert(1)</script>", undefined],
  ["x".repeat(101), undefined],
  [["a", "b"], undefined],
])("the request id %j is taken as %j", (header, taken) => {
  expect(givenRequestId(header)).toBe(taken)
})

describe("a route", () => {
  test("is kept without its query", () => {
    expect(shownRoute("GET", "/admin/orders?q=Asha")).toBe("GET /admin/orders")
  })
  test("is kept without addresses and tokens, and never longer than 200 signs", () => {
    expect(shownRoute("GET", `/store/asha@example.com/${"t".repeat(70)}/ok`)).toBe("GET /store/•••/•••/ok")
    expect(shownRoute("GET", "/a".repeat(500))).toHaveLength(200)
  })
})
