import { paise } from "medusa-integration-kit"
import { afterEach, expect, it } from "vitest"

import { refundReference } from "../../protocol"
import { demoCredentials } from "../demo-merchants"
import { clearStage, order, setStage, valueOf } from "../test-harness"

afterEach(clearStage)

it("the ledger tells an auditor every paisa and every call", async () => {
  const { client, control } = await setStage(demoCredentials.symmetric, { timeoutMs: 300 })
  const paid = order()
  const failed = order({ amount: paise(1) })
  valueOf(await client.createOrder(paid))
  expect(await client.createOrder(paid)).toMatchObject({ code: "duplicate" })
  await control("POST", "faults", { call: "orders/create", fault: "reset" })
  expect((await client.createOrder(failed)).kind).toBe("unknown")
  valueOf(await client.createOrder(failed))
  await control("POST", `orders/${failed.orderId}/transactions`, { auth_status: "0399" })
  await control("POST", `orders/${paid.orderId}/pay`, {})
  const lookup = valueOf(await client.retrieveTransaction({ orderId: paid.orderId }))
  if (!lookup.found) throw new Error("not found")
  const { transaction } = lookup
  const refundOf = (amount: number, reference: string) =>
    client.createRefund({
      orderId: transaction.orderId,
      transactionId: transaction.transactionId,
      transactionDate: transaction.transactionDate ?? "",
      transactionAmount: transaction.amount,
      refundAmount: paise(amount),
      reference: refundReference(reference),
    })
  await control("POST", "faults", { call: "refunds/create", fault: "lost-answer" })
  expect((await refundOf(10_001, "AUDITREFUND1")).kind).toBe("unknown")
  expect(await refundOf(10_001, "AUDITREFUND1")).toMatchObject({ code: "duplicate" })
  await control("POST", "scenarios", { name: "refund-pending", times: 1 })
  valueOf(await refundOf(20_002, "AUDITREFUND2"))
  await control("POST", "scenarios", { name: "refund-fails", times: 1 })
  valueOf(await refundOf(30_003, "AUDITREFUND3"))
  expect(await control("POST", `orders/${paid.orderId}/portal-refund`, { amount: "0.99" })).toMatchObject({
    status: 200,
  })
  // 149900 - 10001 - 20002 - 99: what failed is free again, what is pending is not.
  expect(await control("POST", `orders/${paid.orderId}/portal-refund`, { amount: "1197.99" })).toMatchObject({
    status: 409,
  })
  const { json } = await control("GET", "ledger")
  expect(json).toMatchObject({
    orders: [
      {
        orderid: paid.orderId,
        amount_paise: 149_900,
        state: "paid",
        transactions: [
          {
            auth_status: "0300",
            amount_paise: 149_900,
            currency: "356",
            refunded_paise: 10_100,
            refund_pending_paise: 20_002,
            refundable_paise: 119_798,
            refunds: [
              { reference: "AUDITREFUND1", amount_paise: 10_001, status: "accepted", origin: "api" },
              { reference: "AUDITREFUND2", amount_paise: 20_002, status: "pending", origin: "api" },
              { reference: "AUDITREFUND3", amount_paise: 30_003, status: "failed", origin: "api" },
              { amount_paise: 99, status: "accepted", origin: "portal" },
            ],
          },
        ],
      },
      {
        orderid: failed.orderId,
        amount_paise: 1,
        state: "open",
        transactions: [{ auth_status: "0399", refunded_paise: 0, refundable_paise: 0, refunds: [] }],
      },
    ],
    calls: {
      "orders/create": {
        [paid.orderId]: { received: 2, done: 1 },
        [failed.orderId]: { received: 2, done: 1 },
      },
      "refunds/create": {
        AUDITREFUND1: { received: 2, done: 1 },
        AUDITREFUND2: { received: 1, done: 1 },
        AUDITREFUND3: { received: 1, done: 1 },
      },
      "transactions/get": { [paid.orderId]: { received: 1, done: 1 } },
    },
    totals: {
      orders: 2,
      transactions: 2,
      successes: 1,
      paid_paise: 149_900,
      refunded_paise: 10_100,
      refund_pending_paise: 20_002,
      refund_failed_paise: 30_003,
    },
  })
})
