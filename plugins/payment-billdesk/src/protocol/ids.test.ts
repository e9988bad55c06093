import fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  bdOrderId,
  gatewayOrderId,
  InvalidIdentifierError,
  isGatewayOrderId,
  refundId,
  refundReference,
  traceId,
  transactionId,
} from "./ids"

describe.each([
  ["an order id", gatewayOrderId],
  ["a trace id", traceId],
  ["a refund reference", refundReference],
])("%s of ours", (_, make) => {
  it("is any 10 to 35 letters and digits, unchanged", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{10,35}$/), (text) => void expect(make(text)).toBe(text)),
    )
  })

  it("is nothing else", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), (text) => {
        fc.pre(!/^[A-Za-z0-9]{10,35}$/.test(text))
        expect(() => make(text)).toThrow(InvalidIdentifierError)
      }),
    )
    for (const text of [
      "A23456789",
      "A".repeat(36),
      "ORDER-00001",
      "ORDER 00001",
      "ORDER00001\n",
      "ÖRDER00001",
    ]) {
      expect(() => make(text)).toThrow(InvalidIdentifierError)
    }
  })
})

it("an order id says what it is not without repeating it", () => {
  expect(() => gatewayOrderId("<script>alert(1)</script>")).toThrow(/^(?!.*script).*letters and digits/)
})

it("ids of BillDesk's may be short or long but never leave their field", () => {
  for (const make of [bdOrderId, transactionId, refundId]) {
    expect(make("OA1")).toBe("OA1")
    expect(make("U".repeat(64))).toHaveLength(64)
    for (const text of ["", "U".repeat(65), 'U"1', "U 1", "U&1", "U1\n"]) {
      expect(() => make(text)).toThrow(InvalidIdentifierError)
    }
  }
})

it("a guess at an order id is not an error", () => {
  expect(isGatewayOrderId("SHOP20250120000142A1")).toBe(true)
  expect(isGatewayOrderId("[object Object]")).toBe(false)
})
