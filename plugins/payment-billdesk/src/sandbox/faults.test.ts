import { afterEach, describe, expect, it } from "vitest"

import { refundReference } from "../protocol"
import { FAULTS, type Fault } from "./faults"
import { bothModes, clearStage, order, setStage, valueOf } from "./test-harness"

afterEach(clearStage)

/** What a client may conclude, and whether the order exists afterwards. */
const TABLE = {
  timeout: { kind: "unknown", code: "timeout", done: false },
  reset: { kind: "unknown", code: "connection_lost", done: false },
  "500": { kind: "unknown", code: "server_error", done: false },
  "503-html": { kind: "unknown", code: "server_error", done: false },
  empty: { kind: "unknown", code: "empty_answer", done: false },
  unauthenticated: { kind: "refused", code: "authentication_failed", done: false },
  "409": { kind: "refused", code: "duplicate", done: false },
  "5mb": { kind: "unknown", code: "answer_too_large", done: true },
  garbage: { kind: "unknown", code: "unverifiable_answer", done: true },
  truncated: { kind: "unknown", code: "unverifiable_answer", done: true },
  "wrong-key": { kind: "unknown", code: "unverifiable_answer", done: true },
  "wrong-echo": { kind: "unknown", code: "mismatched_answer", done: true },
  "lost-answer": { kind: "unknown", code: "connection_lost", done: true },
  slow: { kind: "unknown", code: "timeout", done: true },
} as const satisfies Record<Fault, { kind: string; code: string; done: boolean }>

describe.each(bothModes)("in $mode mode", (credentials) => {
  it.each(FAULTS)("the fault %s leaves the client knowing no more than it can", async (fault) => {
    const { client, control } = await setStage(credentials, { timeoutMs: 250 })
    await control("POST", "faults", { call: "orders/create", fault, times: 1, delay_ms: 600 })
    const request = order()
    const { kind, code, done } = TABLE[fault]
    expect(await client.createOrder(request)).toMatchObject({ kind, code })
    expect(await control("GET", `orders/${request.orderId}`)).toMatchObject({ status: done ? 200 : 404 })
    // The fault is used up: the next call is answered.
    expect((await client.createOrder(order())).kind).toBe("accepted")
  })
})

it("a refund whose answer was lost is found by its reference, and is not given twice", async () => {
  const { client, control } = await setStage()
  const request = order()
  valueOf(await client.createOrder(request))
  await control("POST", `orders/${request.orderId}/transactions`, {})
  const lookup = valueOf(await client.retrieveTransaction({ orderId: request.orderId }))
  if (!lookup.found) throw new Error("not found")
  await control("POST", "faults", { call: "refunds/create", fault: "lost-answer" })
  const reference = refundReference("REFUND0001")
  const { transaction } = lookup
  const refund = {
    orderId: transaction.orderId,
    transactionId: transaction.transactionId,
    transactionDate: transaction.transactionDate ?? "",
    transactionAmount: transaction.amount,
    refundAmount: transaction.amount,
    reference,
  }
  expect(await client.createRefund(refund)).toMatchObject({ kind: "unknown" })
  expect(valueOf(await client.retrieveRefund({ reference }))).toMatchObject({
    found: true,
    refund: { reference },
  })
  expect(await client.createRefund(refund)).toMatchObject({ kind: "refused", code: "duplicate" })
  expect(valueOf(await client.retrieveTransaction({ orderId: request.orderId }))).toMatchObject({
    transaction: { refunds: [{ reference }] },
  })
})

it("a query that meets a fault is not an absence", async () => {
  const { client, control } = await setStage(bothModes[0], { timeoutMs: 250 })
  const request = order()
  valueOf(await client.createOrder(request))
  for (const fault of ["500", "empty", "garbage", "unauthenticated", "reset"]) {
    await control("POST", "faults", { call: "transactions/get", fault })
    expect((await client.retrieveTransaction({ orderId: request.orderId })).kind).not.toBe("accepted")
  }
  expect(valueOf(await client.retrieveTransaction({ orderId: request.orderId }))).toMatchObject({
    found: false,
  })
})

it("faults are listed, happen as often as asked for, and can be called off", async () => {
  const { client, control } = await setStage()
  await control("POST", "faults", { call: "orders/create", fault: "500", times: 2 })
  expect(await control("GET", "faults")).toMatchObject({ json: { faults: [{ fault: "500", times: 2 }] } })
  expect((await client.createOrder(order())).kind).toBe("unknown")
  await control("DELETE", "faults")
  expect((await client.createOrder(order())).kind).toBe("accepted")
})

it("an unknown fault is refused with a sentence", async () => {
  const { control } = await setStage()
  expect(await control("POST", "faults", { call: "orders/create", fault: "earthquake" })).toMatchObject({
    status: 400,
  })
})
