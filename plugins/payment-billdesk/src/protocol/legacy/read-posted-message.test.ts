import fc from "fast-check"
import { paise, Secret } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import { payMessage } from "./pay-message"
import { queryMessage } from "./query"
import { readPostedMessage } from "./read-posted-message"
import { sealMessage } from "./seal-message"
import { asked, bothChecksums, byHmac, orderId, paymentFields, queryFields } from "./test-data"

const genuine = sealMessage(paymentFields(), byHmac)

describe("a rightly signed message", () => {
  it.each([
    ["as a form", new URLSearchParams({ msg: genuine }).toString()],
    ["as a form that nobody encoded", `msg=${genuine}`],
    ["with spaces as %20", `msg=${encodeURIComponent(genuine)}`],
    ["beside other fields", `a=b&${new URLSearchParams({ msg: genuine }).toString()}&c=d`],
    [
      "second of two",
      new URLSearchParams([
        ["msg", "x|y"],
        ["msg", genuine],
      ]).toString(),
    ],
    ["as the whole body", genuine],
    ["with a line end", `${genuine}\r\n`],
  ])("is read %s", (_, body) => {
    expect(readPostedMessage(body, byHmac)).toEqual({ kind: "signed", orderId })
  })

  it("is read with either checksum", () => {
    for (const credentials of bothChecksums) {
      expect(readPostedMessage(sealMessage(paymentFields(), credentials), credentials).kind).toBe("signed")
    }
  })

  it("names no attempt of ours when its order id is not of our kind", () => {
    const message = sealMessage(paymentFields({ 2: "42-1" }), byHmac)
    expect(readPostedMessage(message, byHmac)).toEqual({ kind: "signed", orderId: undefined })
  })
})

describe("a message that proves nothing", () => {
  it.each([
    [
      "another key",
      sealMessage(paymentFields(), { ...byHmac, checksumKey: new Secret("ANOTHERchecksum") }),
      "wrong_checksum",
    ],
    ["another amount", genuine.replace("00000010.00", "00000011.00"), "wrong_checksum"],
    ["no checksum", paymentFields().join("|"), "wrong_checksum"],
    ["another merchant", sealMessage(paymentFields({ 1: "OTHERMERC" }), byHmac), "other_merchant"],
    ["a field too few", sealMessage(paymentFields().slice(1), byHmac), "not_a_payment"],
    ["a field too many", sealMessage([...paymentFields(), "NA"], byHmac), "not_a_payment"],
    ["too large", "a|".repeat(200_000), "too_large"],
  ])("%s", (_, message, code) => {
    expect(readPostedMessage(new URLSearchParams({ msg: message }).toString(), byHmac)).toEqual({
      kind: "unverifiable",
      code,
    })
  })

  it("our own messages, which the same key has signed, are not BillDesk's word", () => {
    const returnUrl = "https://shop.example/return"
    for (const echo of [
      payMessage({ orderId, amount: paise(1000), returnUrl }, byHmac),
      queryMessage(orderId, asked, byHmac),
      sealMessage(queryFields(), byHmac),
    ]) {
      expect(readPostedMessage(echo, byHmac)).toEqual({ kind: "unverifiable", code: "not_a_payment" })
    }
  })

  it.each([
    ["", undefined],
    ["CustomerID=ORD0000000001", orderId],
    ["orderid=ORD0000000001", orderId],
    ["CustomerID=x", undefined],
    ["msg=", undefined],
    ["msg=hello&CustomerID=ORD0000000001", orderId],
    ['{"CustomerID":"ORD0000000001"}', undefined],
  ])("%j is unsigned, and its order a hint at most", (body, orderIdHint) => {
    expect(readPostedMessage(body, byHmac)).toEqual({ kind: "unsigned", code: "no_message", orderIdHint })
  })

  it("no body whatever is signed without the key, or makes it fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (body) => {
        expect(readPostedMessage(body, byHmac).kind).not.toBe("signed")
      }),
    )
  })
})
