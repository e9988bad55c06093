import { paise, Secret, type HttpAnswer, type Outcome } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import type { RefundOrder } from "../domain/gateway"
import { sealMessage } from "../protocol/legacy/seal-message"
import {
  asked,
  byHmac,
  orderId,
  paymentFields,
  queryFields,
  refundFields,
  refundRequest,
} from "../protocol/legacy/test-data"
import { createLegacyGateway } from "./legacy-gateway"

const WINDOW_MS = 30 * 60_000
const returnUrl = "https://api.shop.example/payments/billdesk/return"

/** A gateway whose wire gives one answer and counts what was sent. */
function gatewayOn(answer: HttpAnswer | readonly string[]) {
  const sent: string[] = []
  const body = "kind" in answer ? "" : sealMessage(answer, byHmac)
  const gateway = createLegacyGateway({
    credentials: byHmac,
    bases: { browser: "https://pgi.billdesk.com", server: "https://www.billdesk.com" },
    returnUrl,
    windowMs: WINDOW_MS,
    call: (request) => {
      sent.push(request.url)
      return Promise.resolve(
        "kind" in answer ? answer : { kind: "answered", status: 200, headers: new Headers(), body },
      )
    },
    clock: () => asked,
    timeoutMs: 5000,
  })
  return { gateway, sent }
}

const device = { ip: "203.0.113.7", userAgent: "Mozilla/5.0" }
const attempt = { gatewayOrderId: orderId, amount: paise(1000), openedAt: asked, number: 1, device }

describe("opening", () => {
  it("makes no call: the browser carries the signed order, and the window is ours", async () => {
    const { gateway, sent } = gatewayOn([])
    expect(await gateway.open(attempt)).toEqual({
      kind: "accepted",
      value: {
        bdOrderId: null,
        redirect: {
          action: "https://pgi.billdesk.com/pgidsk/PGIMerchantPayment",
          fields: { msg: expect.stringMatching(/^DEMOMERC\|ORD0000000001\|NA\|10\.00\|/) as string },
        },
        validUntil: new Date(asked.getTime() + WINDOW_MS),
      },
    })
    expect(sent).toEqual([])
  })

  it("refuses what cannot be put in BillDesk's form", async () => {
    const { gateway } = gatewayOn([])
    expect(await gateway.open({ ...attempt, amount: paise(0) })).toMatchObject({ kind: "refused" })
    expect(await gateway.open({ ...attempt, gatewayOrderId: "a|b" })).toMatchObject({
      kind: "refused",
      code: "invalid_identifier",
    })
  })
})

describe("asking", () => {
  it.each([
    ["0300", "success"],
    ["0399", "failed"],
    ["0002", "pending"],
    ["0001", "unknown"],
    ["NA", "unknown"],
    ["0398", "unknown"],
  ])("%s comes to %s", async (authStatus, verdict) => {
    const truth = await gatewayOn(queryFields({ 16: authStatus })).gateway.ask(orderId)
    expect(truth).toMatchObject({ kind: "transaction", transaction: { authStatus, verdict } })
  })

  it("tells the rupee by its number, and any other currency by its name", async () => {
    const inr = await gatewayOn(queryFields()).gateway.ask(orderId)
    expect(inr).toMatchObject({ transaction: { currency: "356", amount: 1000, gatewayOrderId: orderId } })
    const usd = await gatewayOn(queryFields({ 10: "USD" })).gateway.ask(orderId)
    expect(usd).toMatchObject({ transaction: { currency: "USD" } })
  })

  it("tells the sum of the refunds as one, and a whole sum on its way back pays nothing yet", async () => {
    const back = { 28: "0699", 29: "10.00", 30: "20250102", 31: "AUTO" }
    const truthOf = (changes: Record<number, string>) => gatewayOn(queryFields(changes)).gateway.ask(orderId)
    const sum = { refundId: "AUTO", status: "accepted", rawStatus: "0699", reference: null, amount: 1000 }
    expect(await truthOf(back)).toMatchObject({
      transaction: { verdict: "success", refunds: [sum], hasUnreadableRefunds: false },
    })
    expect(await truthOf({ ...back, 29: "9.99" })).toMatchObject({
      transaction: { verdict: "success", refunds: [{ ...sum, amount: 999 }] },
    })
    for (const status of ["0002", "0399"]) {
      expect(await truthOf({ ...back, 28: status })).toMatchObject({
        transaction: { verdict: "unknown", refunds: [{ ...sum, rawStatus: status, status: "pending" }] },
      })
    }
  })

  it("says when the refunds cannot be read, and that there are none when there are none", async () => {
    const none = await gatewayOn(queryFields()).gateway.ask(orderId)
    expect(none).toMatchObject({ transaction: { refunds: [], hasUnreadableRefunds: false } })
    const odd = await gatewayOn(queryFields({ 28: "10.00", 29: "0699" })).gateway.ask(orderId)
    expect(odd).toMatchObject({ transaction: { refunds: [], hasUnreadableRefunds: true } })
  })

  it("hands another merchant's name on, to be compared", async () => {
    const truth = await gatewayOn(queryFields({ 2: "OTHERMERC" })).gateway.ask(orderId)
    expect(truth).toMatchObject({ transaction: { merchantId: "OTHERMERC" } })
  })

  it("an order that nobody has tried to pay has no transaction", async () => {
    const truth = await gatewayOn(queryFields({ 4: "NA", 6: "NA", 16: "NA", 26: "NA", 32: "N" })).gateway.ask(
      orderId,
    )
    expect(truth).toEqual({ kind: "no_transaction" })
  })

  it.each([
    ["nothing that arrived", { kind: "no_answer", code: "timeout" }, "timeout"],
    ["another order", queryFields({ 3: "ORD0000000002" }), "mismatched_answer"],
    [
      "a query refused for its checksum",
      queryFields({ 4: "NA", 16: "NA", 26: "Invalid checksum" }),
      "query_refused",
    ],
  ] as [string, HttpAnswer | string[], string][])("%s is no answer", async (_, answer, code) => {
    expect(await gatewayOn(answer).gateway.ask(orderId)).toEqual({ kind: "no_answer", code })
  })

  it("with an id that cannot be one sends nothing", async () => {
    const { gateway, sent } = gatewayOn(queryFields())
    expect(await gateway.ask("a|b")).toEqual({ kind: "no_answer", code: "invalid_identifier" })
    expect(sent).toEqual([])
  })
})

const refund: RefundOrder = { ...refundRequest, gatewayOrderId: orderId }

describe("refunding", () => {
  it("tells BillDesk's id and status", async () => {
    expect(await gatewayOn(refundFields()).gateway.refund(refund)).toEqual({
      kind: "accepted",
      value: { refundId: "RDEMO00000001", status: "accepted", rawStatus: "0799" },
    })
  })

  it("not decided yet is pending, and without an id it goes by our reference", async () => {
    expect(await gatewayOn(refundFields({ 9: "NA", 10: "NA" })).gateway.refund(refund)).toEqual({
      kind: "accepted",
      value: { refundId: refund.reference, status: "pending", rawStatus: "NA" },
    })
  })

  it("a second use of the reference is a duplicate", async () => {
    const answer = refundFields({ 9: "NA", 10: "NA", 11: "ERR_REF013", 13: "N" })
    expect(await gatewayOn(answer).gateway.refund(refund)).toMatchObject({
      kind: "refused",
      code: "duplicate",
    })
  })

  it("is sent once, whatever comes back", async () => {
    const { gateway, sent } = gatewayOn({ kind: "no_answer", code: "connection_lost" })
    expect(await gateway.refund(refund)).toMatchObject({ kind: "unknown", code: "connection_lost" })
    expect(sent).toHaveLength(1)
  })
})

describe("finding a refund whose answer was lost", () => {
  const find = (changes: Record<number, string>, order = refund): Promise<Outcome<unknown>> =>
    gatewayOn(queryFields(changes)).gateway.findRefund(order)
  const whole = { ...refund, amount: refund.transactionAmount }
  const told = (total: string, reference: string, status = "0799") => ({
    28: status,
    29: total,
    30: "20250102",
    31: reference,
  })

  it("it is there when the last refund carries our reference", async () => {
    expect(await find(told("4.00", refund.reference))).toEqual({
      kind: "accepted",
      value: { refundId: refund.reference, status: "accepted", rawStatus: "0799" },
    })
  })

  it("it is there when the whole amount was asked for and has gone back", async () => {
    expect(await find(told("10.00", "SOMETHING", "0699"), whole)).toMatchObject({
      kind: "accepted",
      value: { refundId: "SOMETHING", rawStatus: "0699" },
    })
  })

  it("it is not there when nothing, or less than it, has gone back", async () => {
    expect(await find({})).toEqual({ kind: "accepted", value: undefined })
    expect(await find(told("3.99", "SOMETHING"))).toEqual({ kind: "accepted", value: undefined })
    expect(await find(told("9.99", "SOMETHING"), whole)).toEqual({ kind: "accepted", value: undefined })
  })

  it.each([
    ["a sum in which it may be", told("4.00", "SOMETHING"), "refund_not_identified"],
    ["a sum in which it may be one of several", told("9.00", "SOMETHING"), "refund_not_identified"],
    ["our reference with less than our amount", told("3.00", refund.reference), "refund_not_identified"],
    ["fields that are one place off", { 28: "4.00", 29: "20250102" }, "implausible_answer"],
    ["another transaction", { 4: "XDEMO00000002" }, "mismatched_answer"],
    ["no transaction", { 4: "NA", 16: "NA", 26: "NA", 32: "N" }, "mismatched_answer"],
  ])("%s leaves it unknown", async (_, changes, code) => {
    expect(await find(changes)).toMatchObject({ kind: "unknown", code })
  })
})

describe("a message", () => {
  const { gateway } = gatewayOn([])
  const read = (body: string) =>
    gateway.readMessage({ channel: "return", body, contentType: "application/x-www-form-urlencoded" })
  const form = (msg: string): string => new URLSearchParams({ msg }).toString()

  it("rightly signed names its attempt", async () => {
    expect(await read(form(sealMessage(paymentFields(), byHmac)))).toEqual({
      kind: "signed",
      gatewayOrderId: orderId,
    })
  })

  it("wrongly signed is unverifiable", async () => {
    const forged = sealMessage(paymentFields(), { ...byHmac, checksumKey: new Secret("ANOTHERchecksum") })
    expect(await read(form(forged))).toEqual({ kind: "unverifiable", code: "wrong_checksum" })
  })

  it("without a message gives a hint at most", async () => {
    expect(await read(`CustomerID=${orderId}`)).toEqual({
      kind: "unsigned",
      code: "no_message",
      gatewayOrderId: orderId,
    })
  })

  it("the pay message that every shopper holds proves nothing", async () => {
    const opened = await gateway.open(attempt)
    const msg = opened.kind === "accepted" ? (opened.value.redirect.fields["msg"] ?? "") : ""
    expect(await read(form(msg))).toEqual({ kind: "unverifiable", code: "not_a_payment" })
  })
})
