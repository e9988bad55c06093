import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { MAX_NOTIFICATION_BYTES, readNotification } from "./notification"

const TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl"
const found = { kind: "token", token: TOKEN }

describe("a notification", () => {
  it.each([
    "application/jose",
    "text/plain",
    "application/json",
    "application/x-www-form-urlencoded",
    undefined,
  ])("may be the bare token, sent as %s", (contentType) => {
    expect(readNotification(`${TOKEN}\n`, contentType)).toEqual(found)
  })

  it.each(["transaction_response", "encrypted_response", "msg"])(
    "may have the token in the form field %s",
    (field) => {
      const body = new URLSearchParams({ orderid: "X", [field]: TOKEN }).toString()
      expect(readNotification(body, "application/x-www-form-urlencoded")).toEqual(found)
      expect(readNotification(body, "application/json")).toEqual(found)
    },
  )

  it.each(["transaction_response", "encrypted_response", "msg"])(
    "may have the token in the JSON member %s",
    (field) => {
      const body = JSON.stringify({ orderid: "X", [field]: TOKEN })
      expect(readNotification(body, "application/json; charset=utf-8")).toEqual(found)
      expect(readNotification(body, undefined)).toEqual(found)
    },
  )

  it("may be empty, larger than any message, or something else", () => {
    expect(readNotification(" \n", "application/jose")).toEqual({ kind: "nothing", code: "empty" })
    expect(readNotification("x".repeat(MAX_NOTIFICATION_BYTES + 1), undefined)).toEqual({
      kind: "nothing",
      code: "too_large",
    })
    for (const body of ["hello", "{}", "[1]", '{"transaction_response":7}', "<xml/>", "a.b", `"${TOKEN}`]) {
      expect(readNotification(body, undefined)).toEqual({ kind: "nothing", code: "no_token" })
    }
  })

  it("is measured in bytes", () => {
    expect(readNotification("₹".repeat(MAX_NOTIFICATION_BYTES / 2), undefined)).toEqual({
      kind: "nothing",
      code: "too_large",
    })
  })

  it("is read without an error whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (body, contentType) => {
        expect(["token", "nothing"]).toContain(readNotification(body, contentType).kind)
      }),
    )
  })
})
