import { describe, expect, it } from "vitest"

import { gatewayOrderId } from "../ids"
import { readQueryAnswer } from "./query"
import { orderId, queryFields } from "./test-data"

const read = (changes: Readonly<Record<number, string>> = {}) =>
  readQueryAnswer(queryFields(changes), orderId)
const refundsOf = (changes: Readonly<Record<number, string>>) => {
  const outcome = read(changes)
  return outcome.kind === "accepted" && outcome.value.found ? outcome.value.refunds : outcome
}

describe("an answer that names a transaction", () => {
  it("is read by the numbers of the kit", () => {
    expect(read()).toEqual({
      kind: "accepted",
      value: {
        found: true,
        payment: {
          merchantId: "DEMOMERC",
          orderId: "ORD0000000001",
          transactionId: "XDEMO00000001",
          amount: 1000,
          currency: "INR",
          authStatus: "0300",
          transactionDate: "01-01-2025 00:10:00",
          bankReference: "501200000001",
          paymentMethod: "upi",
          errorStatus: undefined,
          errorDescription: "Success",
        },
        refunds: { total: 0, status: undefined, lastReference: undefined },
      },
    })
  })

  it("may leave its amount unpadded, as real answers do", () => {
    expect(read({ 6: "10.00" })).toMatchObject({ kind: "accepted", value: { payment: { amount: 1000 } } })
  })

  it.each(["0300", "0399", "0002", "0001", "NA", "0200"])("keeps the status %s as it is", (authStatus) => {
    expect(read({ 16: authStatus })).toMatchObject({ kind: "accepted", value: { payment: { authStatus } } })
  })

  it.each([
    ["another order", { 3: "ORD0000000002" }, "mismatched_answer"],
    ["an amount in another form", { 6: "10.0" }, "unreadable_answer"],
    ["a status in another form", { 16: "300" }, "unreadable_answer"],
    ["a transaction id that is none", { 4: "a b" }, "unreadable_answer"],
    ["another type", { 1: "0122" }, "unreadable_answer"],
    ["a query status that is none", { 32: "NA" }, "implausible_answer"],
    ["a query that was not valid", { 32: "N" }, "query_not_valid"],
  ])("with %s is unknown", (_, changes, code) => {
    expect(read(changes)).toMatchObject({ kind: "unknown", code })
  })

  it("with a field too few or too many is unknown", () => {
    for (const fields of [queryFields().slice(0, -1), [...queryFields(), "NA"], []]) {
      expect(readQueryAnswer(fields, orderId)).toMatchObject({ kind: "unknown", code: "unreadable_answer" })
    }
  })

  it("about one order is none about another", () => {
    const other = gatewayOrderId("ORD0000000009")
    expect(readQueryAnswer(queryFields(), other)).toMatchObject({ code: "mismatched_answer" })
  })
})

describe("an answer that names no transaction", () => {
  const NOTHING = { 4: "NA", 6: "NA", 15: "NA", 16: "NA", 26: "NA" }

  it.each([
    { ...NOTHING, 32: "N" },
    { ...NOTHING, 32: "Y" },
    { ...NOTHING, 32: "N", 26: "Transaction not found" },
    { ...NOTHING, 32: "N", 16: "0001" },
  ])("says that there is none: %j", (changes) => {
    expect(read(changes)).toEqual({ kind: "accepted", value: { found: false } })
  })

  it.each([
    { ...NOTHING, 32: "N", 25: "ERR122" },
    { ...NOTHING, 32: "N", 26: "Invalid checksum" },
    { ...NOTHING, 32: "N", 26: "Invalid Request IP" },
    { ...NOTHING, 32: "Y", 16: "0002" },
    { ...NOTHING, 32: "Y", 16: "0300" },
  ])("for another reason says nothing of the order: %j", (changes) => {
    expect(read(changes)).toMatchObject({ kind: "unknown", code: "query_refused" })
  })
})

describe("the refund fields", () => {
  it("tell the sum and the last refund", () => {
    expect(refundsOf({ 28: "0799", 29: "4.00", 30: "20250102", 31: "RF0000000001" })).toEqual({
      total: 400,
      status: "0799",
      lastReference: "RF0000000001",
    })
  })

  it.each([
    ["read one place to the left", { 27: "0799", 28: "4.00", 29: "20250102", 30: "RF0000000001", 31: "Y" }],
    ["read one place to the right", { 28: "NA", 29: "0799", 30: "4.00", 31: "20250102" }],
    ["a sum without a status", { 29: "4.00" }],
    ["a status without a sum", { 28: "0799" }],
    ["a sum in another form", { 28: "0799", 29: "4" }],
  ])("are not believed: %s", (_, changes) => {
    expect(refundsOf(changes)).toBeUndefined()
  })
})
