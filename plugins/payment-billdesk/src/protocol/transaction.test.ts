import { describe, expect, it } from "vitest"

import { readAuthStatus } from "./auth-status"
import { refundAnswer, transactionAnswer } from "./test-data"
import { readTransaction } from "./transaction"

describe("a transaction object", () => {
  it("is read into our own shape, with its date to the letter", () => {
    expect(readTransaction(transactionAnswer)).toEqual({
      kind: "transaction",
      transaction: {
        transactionId: "UDEMO000000001",
        orderId: "SHOP20250120000142A1",
        merchantId: "DEMOMERC",
        amount: 149_900,
        currency: "356",
        authStatus: "0300",
        transactionDate: "2025-01-20T14:06:30+05:30",
        bdOrderId: undefined,
        bankReference: "501200000001",
        authCode: undefined,
        paymentMethod: "upi",
        processType: "intent",
        errorType: "success",
        errorCode: "TRS0000",
        errorDescription: "Transaction Successful",
        refunds: [],
        unreadableRefunds: 0,
      },
    })
  })

  it("may have members that nobody knows, and lack the ones that decide nothing", () => {
    const { orderid, mercid, amount, currency, auth_status, objectid, transactionid } = transactionAnswer
    const bare = {
      orderid,
      mercid,
      amount,
      currency,
      auth_status,
      objectid,
      transactionid,
      novelty: { deep: [1] },
    }
    expect(readTransaction(bare)).toMatchObject({
      kind: "transaction",
      transaction: { transactionDate: undefined, bankReference: undefined, paymentMethod: undefined },
    })
  })

  it("has its notes read whatever form they take", () => {
    const odd = {
      ...transactionAnswer,
      bank_ref_no: 12345,
      authcode: "NA",
      payment_method_type: {},
      transaction_date: 7,
    }
    expect(readTransaction(odd)).toMatchObject({
      kind: "transaction",
      transaction: {
        bankReference: "12345",
        authCode: undefined,
        paymentMethod: undefined,
        transactionDate: undefined,
      },
    })
  })

  it.each(["1499", "1499.0", "1,499.00", "1499.000", "", " 1499.00", "NA", 1499, 1499.5, null, undefined])(
    "is unreadable with the amount %j: it is not guessed at",
    (amount) => {
      expect(readTransaction({ ...transactionAnswer, amount })).toEqual({
        kind: "unreadable",
        members: ["amount"],
      })
    },
  )

  it.each(["orderid", "mercid", "transactionid", "currency"])("is unreadable without its %s", (member) => {
    expect(readTransaction({ ...transactionAnswer, [member]: undefined })).toEqual({
      kind: "unreadable",
      members: [member],
    })
  })

  it.each([
    ["a number", 300, "300"],
    ["missing", undefined, ""],
    ["null", null, ""],
    ["an object", {}, ""],
    ["padded", " 0300", " 0300"],
  ])("with an auth status that is %s is no success", (_, authStatus, kept) => {
    const read = readTransaction({ ...transactionAnswer, auth_status: authStatus })
    expect(read).toMatchObject({ kind: "transaction", transaction: { authStatus: kept } })
    expect(readAuthStatus(kept)).toBe("unknown")
  })

  it("is decided by its auth status, whatever its error members say", () => {
    const read = readTransaction({
      ...transactionAnswer,
      auth_status: "0399",
      transaction_error_type: "success",
    })
    expect(read).toMatchObject({ transaction: { authStatus: "0399", errorType: "success" } })
  })

  it("carries another merchant's or another amount's values on, to be compared by whoever knows the order", () => {
    const read = readTransaction({
      ...transactionAnswer,
      mercid: "OTHERMERC",
      amount: "1.00",
      currency: "840",
    })
    expect(read).toMatchObject({ transaction: { merchantId: "OTHERMERC", amount: 100, currency: "840" } })
  })

  it("lists the refunds that were made on it", () => {
    const read = readTransaction({ ...transactionAnswer, refundInfo: [refundAnswer] })
    expect(read).toMatchObject({
      transaction: {
        unreadableRefunds: 0,
        refunds: [
          {
            refundId: "RDEMO000000001",
            reference: "RF20250120000142N01",
            amount: 50_000,
            status: "accepted",
            refundStatus: "0799",
            refundDate: "2025-01-21T10:00:00+05:30",
            transactionId: "UDEMO000000001",
          },
        ],
      },
    })
  })

  it("counts the refunds that it lists and that cannot be read", () => {
    const list = [refundAnswer, { ...refundAnswer, refund_amount: "500" }, "none", null]
    const read = readTransaction({ ...transactionAnswer, refundInfo: list })
    expect(read.kind === "transaction" && read.transaction.refunds).toHaveLength(1)
    expect(read).toMatchObject({ transaction: { unreadableRefunds: 3 } })
  })

  it("is read, and tells that refunds are missing, when the whole list is not one", () => {
    for (const refundInfo of [{}, "RDEMO000000001", 7, true, { refundid: "R1", refund_amount: 500 }]) {
      expect(readTransaction({ ...transactionAnswer, refundInfo })).toMatchObject({
        kind: "transaction",
        transaction: { authStatus: "0300", refunds: [], unreadableRefunds: 1 },
      })
    }
  })

  it("lists the one refund that came without the brackets of a list, whatever else it carries", () => {
    const refundInfo = { ...refundAnswer, refund_status: "0399", novelty: { deep: [1] } }
    expect(readTransaction({ ...transactionAnswer, refundInfo })).toMatchObject({
      transaction: { refunds: [{ refundId: "RDEMO000000001", status: "failed" }], unreadableRefunds: 0 },
    })
  })

  it("without a list of refunds has none", () => {
    for (const refundInfo of [undefined, null, "", "NA", []]) {
      expect(readTransaction({ ...transactionAnswer, refundInfo })).toMatchObject({
        transaction: { refunds: [], unreadableRefunds: 0 },
      })
    }
  })
})

it("another object is not a transaction", () => {
  expect(readTransaction({ ...transactionAnswer, objectid: "order" })).toEqual({
    kind: "other_object",
    objectId: "order",
  })
  expect(readTransaction({ status: 409, error_code: "TRDRE0001" })).toEqual({
    kind: "other_object",
    objectId: undefined,
  })
})
