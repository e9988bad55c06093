import fc from "fast-check"
import { paise, Secret } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import { InvalidRequestError } from "../invalid-request-error"
import { checksumOf, MAX_MESSAGE_BYTES, openMessage } from "./checksum"
import { payMessage } from "./pay-message"
import { queryMessage } from "./query"
import { sealMessage } from "./seal-message"
import { asked, bothChecksums, byCrc, byHmac, orderId } from "./test-data"

const pay = { orderId, amount: paise(1000), returnUrl: "https://shop.example/return" }
const PAY =
  "DEMOMERC|ORD0000000001|NA|10.00|NA|NA|NA|INR|NA|R|demomerc|NA|NA|F|NA|NA|NA|NA|NA|NA|NA|https://shop.example/return"

describe("the worked examples", () => {
  it("the pay message with its HMAC", () => {
    expect(payMessage(pay, byHmac)).toBe(
      `${PAY}|CFF8FC252A05208D0B3749E1FF7994749C5BE550386ED04CBCFA6E5DC1C65093`,
    )
  })

  it("the pay message with its CRC", () => void expect(payMessage(pay, byCrc)).toBe(`${PAY}|2306327262`))

  it("the query with its HMAC, in Indian time", () => {
    expect(queryMessage(orderId, asked, byHmac)).toBe(
      "0122|DEMOMERC|ORD0000000001|20250101103000|D59C21575775F61D42CD81907CFBD2539DD7F2DCAE9B2949720847C8245B0787",
    )
  })
})

const field = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((text) => /^[^|\p{Cc}\p{Cs}]+$/u.test(text))
const fields = fc.array(field, { minLength: 1, maxLength: 40 })
const scheme = fc.constantFrom(...bothChecksums)

describe("a message", () => {
  it("opens to the fields that were sealed", () => {
    fc.assert(
      fc.property(fields, scheme, (sealed, credentials) => {
        expect(openMessage(sealMessage(sealed, credentials), credentials)).toEqual({
          kind: "verified",
          fields: sealed,
        })
      }),
    )
  })

  it("is refused when one byte of it is another", () => {
    fc.assert(
      fc.property(
        fields,
        scheme,
        fc.nat(),
        fc.integer({ min: 0x21, max: 0x7e }),
        (sealed, credentials, at, code) => {
          const message = sealMessage(sealed, credentials)
          const place = at % message.length
          const altered = `${message.slice(0, place)}${String.fromCharCode(code)}${message.slice(place + 1)}`
          // The hexadecimal digits of the checksum count in either case.
          fc.pre(altered.toLowerCase() !== message.toLowerCase() || place < message.lastIndexOf("|"))
          fc.pre(altered !== message)
          expect(openMessage(altered, credentials).kind).toBe("rejected")
        },
      ),
    )
  })

  it("is refused under another key", () => {
    fc.assert(
      fc.property(fields, scheme, (sealed, credentials) => {
        const other = { ...credentials, checksumKey: new Secret("ANOTHERchecksum") }
        expect(openMessage(sealMessage(sealed, other), credentials)).toEqual({
          kind: "rejected",
          code: "wrong_checksum",
        })
      }),
    )
  })

  it("is refused with the checksum of the other kind", () => {
    expect(openMessage(sealMessage(["A", "B"], byCrc), byHmac).kind).toBe("rejected")
    expect(openMessage(sealMessage(["A", "B"], byHmac), byCrc).kind).toBe("rejected")
  })

  it("is sealed only when no field can break out of its place", () => {
    fc.assert(
      fc.property(
        fields,
        fc.nat(),
        fc.constantFrom("|", "\n", "\r", "\0", "\u{7f}"),
        (sealed, at, breaker) => {
          const place = at % sealed.length
          const broken = sealed.map((text, index) => (index === place ? `${text}${breaker}x` : text))
          expect(() => sealMessage(broken, byHmac)).toThrow(InvalidRequestError)
        },
      ),
    )
    expect(() => sealMessage(["A", ""], byHmac)).toThrow(InvalidRequestError)
  })

  it("may have its HMAC in lower case; a CRC has one spelling", () => {
    const text = "A|B"
    expect(openMessage(`${text}|${checksumOf(text, byHmac).toLowerCase()}`, byHmac).kind).toBe("verified")
    expect(openMessage(`${text}|0${checksumOf(text, byCrc)}`, byCrc).kind).toBe("rejected")
    expect(openMessage(`${text}|${checksumOf(text, byCrc)} `, byCrc).kind).toBe("rejected")
  })

  it.each([
    ["", "not_a_message"],
    ["no pipe", "not_a_message"],
    ["<!doctype html><h1>Maintenance</h1>", "not_a_message"],
    ["|", "wrong_checksum"],
    ["A|", "wrong_checksum"],
    ["A|B|", "wrong_checksum"],
    [`A|${"Ａ".repeat(64)}`, "wrong_checksum"],
    [`A|${"x".repeat(MAX_MESSAGE_BYTES)}`, "not_a_message"],
  ])("%.40j is %s", (text, code) => {
    for (const credentials of bothChecksums) {
      expect(openMessage(text, credentials)).toEqual({ kind: "rejected", code })
    }
  })
})

describe("a pay message", () => {
  it("carries up to seven notes in their places", () => {
    const message = payMessage({ ...pay, additionalInfo: ["one", "two"] }, byHmac)
    expect(message.split("|").slice(14, 21)).toEqual(["one", "two", "NA", "NA", "NA", "NA", "NA"])
  })

  it.each([
    { amount: paise(0) },
    { returnUrl: "https://shop.example/return|x" },
    { additionalInfo: ["a|b"] },
    { additionalInfo: [""] },
    { additionalInfo: Array.from({ length: 8 }, () => "x") },
  ])("is not made of %j", (change) => {
    expect(() => payMessage({ ...pay, ...change }, byHmac)).toThrow(InvalidRequestError)
  })
})
