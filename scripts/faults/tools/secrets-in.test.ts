import { describe, expect, it } from "vitest"
import { CANARIES } from "./canaries.ts"
import { cardLike, secretsIn } from "./secrets-in.ts"

describe("secrets in a text", () => {
  it("are found by name wherever they stand", () => {
    expect(secretsIn(`{"key":"${CANARIES["BILLDESK_HMAC_KEY"] ?? ""}"}`)).toEqual(["BILLDESK_HMAC_KEY"])
  })

  it("are no secrets where the merchant's own id stands", () => {
    expect(secretsIn(`mercid ${CANARIES["BILLDESK_MERCHANT_ID"] ?? ""}`)).toEqual([])
  })
})

describe("card-like numbers", () => {
  it("are found with and without spaces", () => {
    expect(cardLike("paid by 4111111111111111, then 5555 5555 5555 4444")).toHaveLength(2)
  })

  it("need the right check digit", () => {
    expect(cardLike("4111111111111112")).toEqual([])
  })

  it("are not seen inside longer ids, times or amounts", () => {
    expect(cardLike("A4111111111111111 41111111111111111 0.4111111111111111")).toEqual([])
  })

  it("are not seen in the digits of a UUID", () => {
    // The first has a right check digit in its first three groups.
    expect(cardLike("49163472-9267-4439-8c37-06e834f5aea3 06e834f5-4111-1111-1111-111106e834f5")).toEqual([])
  })
})
