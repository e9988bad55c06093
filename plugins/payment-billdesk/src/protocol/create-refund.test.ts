import { paise } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import { createRefundCall, createRefundPayload, type CreateRefundRequest } from "./create-refund"
import { refundId, refundReference, transactionId } from "./ids"
import { InvalidRequestError } from "./invalid-request-error"
import { retrieveRefundCall } from "./retrieve-refund"
import { refundAnswer, transactionAnswer } from "./test-data"

const request: CreateRefundRequest = {
  orderId: "SHOP20250120000142A1",
  transactionId: transactionId("UDEMO000000001"),
  transactionDate: "2025-01-20T14:06:30+05:30",
  transactionAmount: paise(149_900),
  refundAmount: paise(50_000),
  reference: refundReference("RF20250120000142N01"),
}

describe("the request for a refund", () => {
  it("is the one of the documentation, member for member", () => {
    expect(createRefundPayload(request, "DEMOMERC")).toEqual({
      mercid: "DEMOMERC",
      orderid: "SHOP20250120000142A1",
      transactionid: "UDEMO000000001",
      transaction_date: "2025-01-20T14:06:30+05:30",
      txn_amount: "1499.00",
      refund_amount: "500.00",
      currency: "356",
      merc_refund_ref_no: "RF20250120000142N01",
    })
  })

  it("is for something, and for no more than was paid", () => {
    const asking = (amount: number) =>
      createRefundPayload({ ...request, refundAmount: paise(amount) }, "DEMOMERC")
    expect(() => asking(0)).toThrow(InvalidRequestError)
    expect(() => asking(149_901)).toThrow(InvalidRequestError)
    expect(asking(149_900)).toMatchObject({ refund_amount: "1499.00" })
  })
})

describe("the answer", () => {
  const read = (change: object) => createRefundCall(request, "DEMOMERC").read({ ...refundAnswer, ...change })

  it("is the refund, with its status to the letter", () => {
    expect(read({})).toEqual({
      kind: "accepted",
      value: {
        refundId: "RDEMO000000001",
        reference: "RF20250120000142N01",
        amount: 50_000,
        status: "accepted",
        refundStatus: "0799",
        orderId: "SHOP20250120000142A1",
        transactionId: "UDEMO000000001",
        refundDate: "2025-01-21T10:00:00+05:30",
      },
    })
  })

  it.each([
    ["reference", { merc_refund_ref_no: "RF20250120000142N02" }],
    ["amount", { refund_amount: "499.99" }],
    ["transaction", { transactionid: "UDEMO000000002" }],
  ])("that repeats another %s is not believed to be ours", (_, change) => {
    expect(read(change)).toMatchObject({ kind: "unknown", code: "mismatched_answer" })
  })

  it.each([
    ["no refund id", { refundid: undefined }],
    ["an amount in another form", { refund_amount: "500" }],
    ["another object's kind", transactionAnswer],
  ])("with %s leaves it unknown whether there is a refund", (_, change) => {
    expect(read(change)).toMatchObject({ kind: "unknown", code: "unreadable_answer" })
  })
})

describe("the answer to a query", () => {
  it("is believed only when it is about the refund that was asked for", () => {
    const byReference = (reference: string) =>
      retrieveRefundCall({ reference: refundReference(reference) }, "DEMOMERC").read(refundAnswer)
    const byId = (id: string) => retrieveRefundCall({ refundId: refundId(id) }, "DEMOMERC").read(refundAnswer)
    expect(byReference("RF20250120000142N01")).toMatchObject({ kind: "accepted", value: { found: true } })
    expect(byId("RDEMO000000001")).toMatchObject({ kind: "accepted", value: { found: true } })
    expect(byReference("RF20250120000142N02")).toMatchObject({ kind: "unknown", code: "mismatched_answer" })
    expect(byId("RDEMO000000002")).toMatchObject({ kind: "unknown", code: "mismatched_answer" })
  })
})
