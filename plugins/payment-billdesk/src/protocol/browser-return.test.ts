import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { readReturn, TOKEN_FIELDS } from "./browser-return"

const TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl"
const OTHER = "eyJhbGciOiJIUzI1NiJ9.eyJhIjoyfQ.c2lnbmF0dXJl"

describe("a browser return", () => {
  it.each(TOKEN_FIELDS)("carries its token in %s", (field) => {
    expect(readReturn({ [field]: ` ${TOKEN}\n`, orderid: "SHOP20250120000142A1" })).toEqual({
      kind: "token",
      token: TOKEN,
    })
  })

  it("has its token looked for in a fixed order, by shape", () => {
    expect(readReturn({ bdcres: OTHER, transaction_response: TOKEN })).toMatchObject({ token: TOKEN })
    expect(readReturn({ transaction_response: "[object Object]", encrypted_response: TOKEN })).toMatchObject({
      token: TOKEN,
    })
    expect(readReturn({ msg: "MERC|ORD|NA|10.00|0300", bdcres: TOKEN })).toMatchObject({ token: TOKEN })
  })

  it("with an error in clear is worth only its token", () => {
    const form = {
      status: "409",
      error_type: "duplicate_request_error",
      error_code: "TRDRE0001",
      message: "x",
    }
    expect(readReturn({ ...form, encrypted_response: TOKEN })).toEqual({ kind: "token", token: TOKEN })
    expect(readReturn(form)).toEqual({ kind: "nothing" })
  })

  it("of a cancelled payment is nobody's word, with a hint at the order to ask about", () => {
    expect(
      readReturn({ orderid: "SHOP20250120000142A1", terminal_state: "111", txnResponse: "[object Object]" }),
    ).toEqual({ kind: "cancelled", orderIdHint: "SHOP20250120000142A1" })
    expect(readReturn({ terminal_state: "Y" })).toEqual({ kind: "cancelled" })
    expect(readReturn({ terminal_state: "111", orderid: "'; drop table" })).toEqual({ kind: "cancelled" })
  })

  it("may give a parameter twice", () => {
    expect(readReturn({ transaction_response: ["", "junk", TOKEN] })).toEqual({ kind: "token", token: TOKEN })
    expect(readReturn({ orderid: ["x", "SHOP20250120000142A1"], terminal_state: ["1", "1"] })).toEqual({
      kind: "cancelled",
      orderIdHint: "SHOP20250120000142A1",
    })
  })

  it("may carry nothing", () => {
    expect(readReturn({})).toEqual({ kind: "nothing" })
    expect(readReturn({ orderid: "SHOP20250120000142A1" })).toEqual({
      kind: "nothing",
      orderIdHint: "SHOP20250120000142A1",
    })
  })

  it("is read without an error whatever is in it, and a token is found only in the fields for it", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (form) => {
        const read = readReturn(form)
        expect(["token", "cancelled", "nothing"]).toContain(read.kind)
      }),
    )
    expect(readReturn({ __proto__: { transaction_response: TOKEN } })).toEqual({ kind: "nothing" })
    expect(readReturn({ transaction_response: { value: TOKEN } })).toEqual({ kind: "nothing" })
  })
})
