import { httpCall, paise } from "medusa-integration-kit"
import { afterEach, describe, expect, it } from "vitest"

import {
  createBillDeskClient,
  gatewayOrderId,
  refundReference,
  type CreateRefundRequest,
  type Transaction,
} from "../protocol"
import { demoCredentials } from "./demo-merchants"
import { bothModes, clearStage, order, setStage, type Stage, valueOf } from "./test-harness"

afterEach(clearStage)

async function paidTransaction({ client, control }: Stage): Promise<Transaction> {
  const request = order()
  valueOf(await client.createOrder(request))
  await control("POST", `orders/${request.orderId}/transactions`, {})
  const lookup = valueOf(await client.retrieveTransaction({ orderId: request.orderId }))
  if (!lookup.found) throw new Error("not found")
  return lookup.transaction
}

const refundOf = (transaction: Transaction, reference: string, amount: number): CreateRefundRequest => ({
  orderId: transaction.orderId,
  transactionId: transaction.transactionId,
  transactionDate: transaction.transactionDate ?? "",
  transactionAmount: transaction.amount,
  refundAmount: paise(amount),
  reference: refundReference(reference),
})

describe.each(bothModes)("in $mode mode", (credentials) => {
  it("an order is opened, paid, found and refunded", async () => {
    const stage = await setStage(credentials)
    const { client, control, sandbox } = stage
    const request = order()

    const created = valueOf(await client.createOrder(request))
    expect(created).toMatchObject({
      gatewayOrderId: request.orderId,
      validUntil: new Date("2026-11-21T07:00:00Z"),
      redirect: {
        href: `${sandbox.url}/web/v1_2/embeddedsdk`,
        fields: { merchantid: "DEMOMERC", bdorderid: created.bdOrderId },
      },
    })
    expect(valueOf(await client.retrieveTransaction({ orderId: request.orderId }))).toMatchObject({
      found: false,
      code: "TRNFE0001",
    })

    const { status } = await control("POST", `orders/${request.orderId}/transactions`, {
      auth_status: "0300",
    })
    expect(status).toBe(200)
    const lookup = valueOf(await client.retrieveTransaction({ orderId: request.orderId }))
    if (!lookup.found) throw new Error("not found")
    expect(lookup.transaction).toMatchObject({
      orderId: request.orderId,
      merchantId: "DEMOMERC",
      amount: 149_900,
      currency: "356",
      authStatus: "0300",
      transactionDate: "2026-11-21T12:00:00+05:30",
      bdOrderId: created.bdOrderId,
      refunds: [],
    })
    const { transactionId } = lookup.transaction
    expect(valueOf(await client.retrieveTransaction({ transactionId }))).toEqual(lookup)

    const refund = valueOf(await client.createRefund(refundOf(lookup.transaction, "REFUND0001", 50_000)))
    expect(refund).toMatchObject({
      reference: "REFUND0001",
      amount: 50_000,
      refundStatus: "0799",
      transactionId,
    })
    const byReference = await client.retrieveRefund({ reference: refundReference("REFUND0001") })
    expect(valueOf(byReference)).toEqual({ found: true, refund })
    expect(valueOf(await client.retrieveRefund({ refundId: refund.refundId }))).toEqual({
      found: true,
      refund,
    })
    expect(valueOf(await client.retrieveTransaction({ orderId: request.orderId }))).toMatchObject({
      transaction: { refunds: [refund], unreadableRefunds: 0 },
    })
  })

  it("an order id is taken for good by its first request", async () => {
    const { client } = await setStage(credentials)
    const request = order()
    valueOf(await client.createOrder(request))
    expect(await client.createOrder(request)).toMatchObject({ kind: "refused", code: "duplicate" })
  })

  it("a trace id is good for one request a day", async () => {
    const { client, clock } = await setStage(credentials)
    const traceId = client.newTraceId()
    valueOf(await client.createOrder(order(), { traceId }))
    expect(await client.createOrder(order(), { traceId })).toMatchObject({
      kind: "refused",
      code: "duplicate",
    })
    const query = { orderId: gatewayOrderId("ORDERNEVERMADE") }
    expect(await client.retrieveTransaction(query, { traceId })).toMatchObject({
      kind: "refused",
      code: "duplicate",
    })
    clock.forwardMinutes(24 * 60)
    valueOf(await client.createOrder(order(), { traceId }))
  })

  it("nothing is found of an order or a refund that was never asked for", async () => {
    const { client } = await setStage(credentials)
    const reference = refundReference("NEVERASKEDFOR")
    expect(
      valueOf(await client.retrieveTransaction({ orderId: gatewayOrderId("NEVERASKEDFOR") })),
    ).toMatchObject({
      found: false,
    })
    expect(valueOf(await client.retrieveRefund({ reference }))).toMatchObject({
      found: false,
      code: "RFNFE0001",
    })
  })
})

describe("an order", () => {
  it("may fail and then be paid, and the success tells its fate", async () => {
    const { client, control } = await setStage()
    const request = order()
    valueOf(await client.createOrder(request))
    const path = `orders/${request.orderId}/transactions`
    await control("POST", path, { auth_status: "0399" })
    expect(valueOf(await client.retrieveTransaction({ orderId: request.orderId }))).toMatchObject({
      transaction: { authStatus: "0399" },
    })
    await control("POST", path, { auth_status: "0300" })
    expect(valueOf(await client.retrieveTransaction({ orderId: request.orderId }))).toMatchObject({
      transaction: { authStatus: "0300" },
    })
    expect(await control("POST", path, { auth_status: "0399" })).toMatchObject({ status: 409 })
  })

  it("cannot be paid twice", async () => {
    const { client, control } = await setStage()
    const request = order()
    valueOf(await client.createOrder(request))
    expect(await control("POST", `orders/${request.orderId}/transactions`, {})).toMatchObject({ status: 200 })
    expect(await control("POST", `orders/${request.orderId}/transactions`, {})).toMatchObject({ status: 409 })
  })

  it("keeps its transaction id when a pending payment is settled", async () => {
    const { client, control } = await setStage()
    const request = order()
    valueOf(await client.createOrder(request))
    await control("POST", `orders/${request.orderId}/transactions`, { auth_status: "0002" })
    const before = valueOf(await client.retrieveTransaction({ orderId: request.orderId }))
    await control("POST", `orders/${request.orderId}/settle-pending`, { auth_status: "0300" })
    const after = valueOf(await client.retrieveTransaction({ orderId: request.orderId }))
    expect(
      before.found && after.found && before.transaction.transactionId === after.transaction.transactionId,
    ).toBe(true)
    expect(after).toMatchObject({ transaction: { authStatus: "0300" } })
    expect(await control("POST", `orders/${request.orderId}/settle-pending`, {})).toMatchObject({
      status: 409,
    })
  })

  it("belongs to its merchant alone", async () => {
    const mine = demoCredentials.hmac
    const other = { ...mine, merchantId: "OTHERMERC", clientId: "othermerc" }
    const { sandbox, client } = await setStage(mine, {
      merchants: [{ credentials: mine }, { credentials: other }],
    })
    const request = order()
    valueOf(await client.createOrder(request))
    const theirs = createBillDeskClient({
      credentials: other,
      apiBaseUrl: sandbox.url,
      call: httpCall,
      clock: () => new Date("2026-11-21T06:30:00Z"),
      random: (size) => new Uint8Array(size).fill(9),
      timeoutMs: 3000,
    })
    expect(valueOf(await theirs.retrieveTransaction({ orderId: request.orderId }))).toMatchObject({
      found: false,
    })
  })
})

describe("a refund", () => {
  it("of the whole amount on the day of payment is a cancellation, and later a refund", async () => {
    const stage = await setStage()
    const today = await paidTransaction(stage)
    expect(valueOf(await stage.client.createRefund(refundOf(today, "REFUNDTODAY", 149_900)))).toMatchObject({
      refundStatus: "0699",
    })
    const tomorrow = await paidTransaction(stage)
    stage.clock.forwardMinutes(24 * 60)
    expect(
      valueOf(await stage.client.createRefund(refundOf(tomorrow, "REFUNDTOMORROW", 149_900))),
    ).toMatchObject({
      refundStatus: "0799",
    })
  })

  it("is given once for each reference", async () => {
    const stage = await setStage()
    const transaction = await paidTransaction(stage)
    valueOf(await stage.client.createRefund(refundOf(transaction, "REFUND0001", 100)))
    expect(await stage.client.createRefund(refundOf(transaction, "REFUND0001", 100))).toMatchObject({
      kind: "refused",
      code: "duplicate",
    })
  })

  it("never adds up to more than was paid", async () => {
    const stage = await setStage()
    const transaction = await paidTransaction(stage)
    valueOf(await stage.client.createRefund(refundOf(transaction, "REFUND0001", 100_000)))
    expect(await stage.client.createRefund(refundOf(transaction, "REFUND0002", 49_901))).toMatchObject({
      kind: "refused",
      code: "RFIDE0002",
    })
    valueOf(await stage.client.createRefund(refundOf(transaction, "REFUND0003", 49_900)))
  })

  it.each([
    ["another amount", (t: Transaction): Transaction => ({ ...t, amount: paise(149_901) })],
    [
      "another date",
      (t: Transaction): Transaction => ({ ...t, transactionDate: "2026-11-21T12:00:01+05:30" }),
    ],
  ])("is refused with %s than the transaction's", async (_, change) => {
    const stage = await setStage()
    const transaction = change(await paidTransaction(stage))
    expect(await stage.client.createRefund(refundOf(transaction, "REFUND0001", 100))).toMatchObject({
      kind: "refused",
      code: "RFIDE0002",
    })
  })

  it("is refused for a payment that failed", async () => {
    const stage = await setStage()
    const request = order()
    valueOf(await stage.client.createOrder(request))
    await stage.control("POST", `orders/${request.orderId}/transactions`, { auth_status: "0399" })
    const lookup = valueOf(await stage.client.retrieveTransaction({ orderId: request.orderId }))
    if (!lookup.found) throw new Error("not found")
    expect(await stage.client.createRefund(refundOf(lookup.transaction, "REFUND0001", 100))).toMatchObject({
      kind: "refused",
      code: "RFIDE0002",
    })
  })

  it("that asks for more than the payment is not even sent", async () => {
    const stage = await setStage()
    const transaction = await paidTransaction(stage)
    expect(await stage.client.createRefund(refundOf(transaction, "REFUND0001", 149_901))).toMatchObject({
      kind: "refused",
      code: "invalid_request",
    })
    const { json } = await stage.control("GET", "calls")
    expect(JSON.stringify(json)).not.toContain("refunds/create")
  })
})

it("an answer shows the sandbox's own clock", async () => {
  const { sandbox, clock } = await setStage()
  clock.forwardMinutes(90)
  const answer = await fetch(`${sandbox.url}/payments/ve1_2/orders/create`, { method: "POST" })
  expect(answer.headers.get("date")).toBe("Sat, 21 Nov 2026 08:00:00 GMT")
})
