import { paise, type Outcome } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import { InvalidRequestError } from "../invalid-request-error"
import { readRefundAnswer, refundMessage } from "./refund"
import { asked, byHmac, refundFields, refundRequest } from "./test-data"

const read = (changes: Readonly<Record<number, string>> = {}): Outcome<unknown> =>
  readRefundAnswer(refundFields(changes), refundRequest)

describe("a refund request", () => {
  it("names the day of the payment and the moment of the refund in Indian time", () => {
    expect(refundMessage(refundRequest, asked, byHmac)).toMatch(
      /^0400\|DEMOMERC\|XDEMO00000001\|20250101\|ORD0000000001\|10\.00\|4\.00\|20250101103000\|RF0000000001\|NA\|NA\|NA\|[0-9A-F]{64}$/,
    )
  })

  it.each([
    { amount: paise(0) },
    { amount: paise(1001) },
    { transactionDate: "2025-01-01T00:10:00+05:30" },
    { transactionDate: "" },
  ])("is not made of %j", (change) => {
    expect(() => refundMessage({ ...refundRequest, ...change }, asked, byHmac)).toThrow(InvalidRequestError)
  })
})

describe("an answer", () => {
  it("that it was done carries BillDesk's id", () => {
    expect(read()).toEqual({ kind: "accepted", value: { refundId: "RDEMO00000001", status: "0799" } })
    expect(read({ 9: "NA", 10: "NA" })).toEqual({
      kind: "accepted",
      value: { refundId: undefined, status: undefined },
    })
  })

  it.each([
    ["another transaction", { 3: "XDEMO00000002" }, "mismatched_answer"],
    ["another order", { 5: "ORD0000000002" }, "mismatched_answer"],
    ["another amount", { 7: "5.00" }, "mismatched_answer"],
    ["no amount", { 7: "NA" }, "mismatched_answer"],
    ["another type", { 1: "0400" }, "unreadable_answer"],
    ["no process status", { 13: "NA" }, "implausible_answer"],
  ])("with %s is unknown", (_, changes, code) => {
    expect(read(changes)).toMatchObject({ kind: "unknown", code })
  })

  it("with a field too few or too many is unknown", () => {
    for (const fields of [refundFields().slice(1), [...refundFields(), "NA"]]) {
      expect(readRefundAnswer(fields, refundRequest).kind).toBe("unknown")
    }
  })

  it.each([
    ["ERR_REF001", "refused", "ERR_REF001"],
    ["ERR_REF005", "refused", "ERR_REF005"],
    ["ERR_REF009", "refused", "duplicate"],
    ["ERR_REF010", "refused", "ERR_REF010"],
    ["ERR_REF011", "refused", "authentication_failed"],
    ["ERR_REF012", "refused", "authentication_failed"],
    ["ERR_REF013", "refused", "duplicate"],
    ["ERR_REF015", "unknown", "server_error"],
    ["ERR122", "unknown", "server_error"],
    ["ERREXCEPTION1001", "unknown", "server_error"],
    ["NA", "unknown", "server_error"],
    ["toString", "unknown", "server_error"],
  ])("%s is %s: %s", (error, kind, code) => {
    expect(read({ 9: "NA", 10: "NA", 11: error, 13: "N" })).toMatchObject({ kind, code })
  })

  it("that refuses may leave out what it could not read, and still not name another refund", () => {
    const nothing = { 9: "NA", 10: "NA", 11: "ERR_REF012", 13: "N" }
    expect(read({ ...nothing, 3: "NA", 5: "NA", 7: "NA" })).toMatchObject({ kind: "refused" })
    expect(read({ ...nothing, 5: "ORD0000000002" })).toMatchObject({ kind: "unknown" })
  })
})
