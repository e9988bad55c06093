import { describe, expect, it } from "vitest"

import { isAllowedApiDomain } from "./data-centres"
import { redact } from "./redact"
import { repairLines } from "./line-repair"
import { KNOWN_CODES, verdictOf } from "./verdict"

describe("a verdict", () => {
  it("is throttling for every code that comes with 429", () => {
    for (const code of [...KNOWN_CODES, "SOMETHING_NEW"]) expect(verdictOf(code, 429)).toBe("throttled")
  })

  it("of an unknown code follows the status", () => {
    expect(verdictOf("SOMETHING_NEW", 400)).toBe("record")
    expect(verdictOf("SOMETHING_NEW", 403)).toBe("connection")
    expect(verdictOf("SOMETHING_NEW", 503)).toBe("outage")
    expect(verdictOf("constructor", 400)).toBe("record")
  })
})

describe("an api_domain", () => {
  it.each([
    ["https://www.zohoapis.in", "production", true],
    ["https://www.zohoapis.in/", "production", true],
    ["https://sandbox.zohoapis.in", "sandbox", true],
    ["https://sandbox.zohoapis.in", "production", false],
    ["https://www.zohoapis.in", "sandbox", false],
    ["https://www.zohoapis.com", "production", false],
    ["http://www.zohoapis.in", "production", false],
    ["https://www.zohoapis.in.evil.example", "production", false],
    ["https://evil.example/?https://www.zohoapis.in", "production", false],
    ["https://user@www.zohoapis.in", "production", false],
  ] as const)("%s in %s: trusted %s", (domain, environment, trusted) => {
    expect(isAllowedApiDomain(domain, "in", environment)).toBe(trusted)
  })
})

describe("a text from Zoho", () => {
  it("loses tokens, control characters and excess", () => {
    const text = redact(`bad Zoho-oauthtoken abc.def\u0000 1000.0123abcdef.0123abcdef ${"x".repeat(600)}`)
    expect(text).toContain("Zoho-oauthtoken [secret] [secret]")
    expect(text).toHaveLength(500)
  })
})

describe("a record's lines", () => {
  const wanted = { Product_Name: { id: "1" }, Quantity: 2, List_Price: 499, Discount: 0 }
  const there = (id: string, product = "1") => ({ ...wanted, id, Product_Name: { id: product, name: "x" } })

  it("that are right need no change", () => {
    expect(repairLines([there("a")], [wanted])).toEqual([])
  })
  it("that are doubled lose the copies", () => {
    expect(repairLines([there("a"), there("b")], [wanted])).toEqual([{ id: "b", _delete: null }])
  })
  it("that are missing come", () => {
    expect(repairLines(undefined, [wanted])).toEqual([wanted])
  })
  it("that sales staff added for another product stay", () => {
    expect(repairLines([there("a"), there("b", "9")], [wanted])).toEqual([])
  })
  it("that changed their quantity are replaced", () => {
    const changed = { ...wanted, Quantity: 1 }
    expect(repairLines([there("a")], [changed])).toEqual([{ id: "a", _delete: null }, changed])
  })
  it("of an order with two equal lines stay two", () => {
    expect(repairLines([there("a"), there("b")], [wanted, wanted])).toEqual([])
  })
})
