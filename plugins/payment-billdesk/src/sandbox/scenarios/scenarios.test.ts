import { paise } from "medusa-integration-kit"
import { afterEach, describe, expect, it } from "vitest"
import { z } from "zod"

import { open, readTransaction, refundReference, type GatewayOrderId } from "../../protocol"
import { demoCredentials } from "../demo-merchants"
import {
  clearStage,
  eventually,
  order,
  setStage,
  startWebhook,
  valueOf,
  type Received,
  type Stage,
} from "../test-harness"
import { SCENARIO_NAMES, scenarioOf, type ScenarioName } from "./scenario-table"

afterEach(clearStage)

const { hmac } = demoCredentials

/** A stage on which a scenario is on, and an order opened under it. */
async function play(scenario: ScenarioName, params: Record<string, unknown> = {}) {
  const webhook = await startWebhook()
  const stage = await setStage(hmac, { webhookUrl: webhook.url, timeoutMs: 1500 })
  expect(await stage.control("POST", "scenarios", { name: scenario, params })).toMatchObject({ status: 200 })
  const request = order()
  const opened = await stage.client.createOrder(request)
  return { ...stage, webhook, opened, orderId: request.orderId }
}

const pay = ({ control }: Stage, orderId: string) => control("POST", `orders/${orderId}/pay`, {})

/** What BillDesk says about an order. */
async function asked({ client }: Stage, orderId: GatewayOrderId) {
  const lookup = valueOf(await client.retrieveTransaction({ orderId }))
  if (!lookup.found) throw new Error("not found")
  return lookup.transaction
}

/** The statuses and dates of the notifications, in the order of their arrival. */
async function told(received: readonly Received[]) {
  const opened = await Promise.all(received.map(({ body }) => open(body, hmac)))
  return opened.map((one) => {
    const read = one.kind === "verified" ? readTransaction(one.payload) : undefined
    return read?.kind === "transaction" ? read.transaction : undefined
  })
}

async function refund(stage: Stage, orderId: GatewayOrderId, reference: string, amount = 149_900) {
  const transaction = await asked(stage, orderId)
  return stage.client.createRefund({
    orderId,
    transactionId: transaction.transactionId,
    transactionDate: transaction.transactionDate ?? "",
    transactionAmount: transaction.amount,
    refundAmount: paise(amount),
    reference: refundReference(reference),
  })
}

describe("a payment under the scenario", () => {
  it.each<[ScenarioName, Record<string, unknown>, object]>([
    ["success", {}, { authStatus: "0300", amount: 149_900 }],
    ["declined", {}, { authStatus: "0399" }],
    ["stays-pending", {}, { authStatus: "0002" }],
    ["settles-late", {}, { authStatus: "0002" }],
    ["late-success-after-decline", {}, { authStatus: "0399" }],
    ["wrong-amount", {}, { authStatus: "0300", amount: 100 }],
    ["wrong-amount", { amount: "1499.01" }, { authStatus: "0300", amount: 149_901 }],
    ["wrong-currency", {}, { authStatus: "0300", currency: "840" }],
    ["wrong-merchant", {}, { authStatus: "0300", merchantId: "OTHERMERC" }],
    ["unknown-status", {}, { authStatus: "0001" }],
    ["unknown-status", { auth_status: "NA" }, { authStatus: "NA" }],
    ["unknown-status", { auth_status: "0398" }, { authStatus: "0398" }],
  ])("%s %j comes out as the table says, in query and notification alike", async (name, params, expected) => {
    const stage = await play(name, params)
    expect(await pay(stage, stage.orderId)).toMatchObject({ status: 200 })
    expect(await asked(stage, stage.orderId)).toMatchObject(expected)
    await eventually(() => stage.webhook.received.length === 1)
    expect(await told(stage.webhook.received)).toMatchObject([expected])
  })

  it("settles-late ends on the same transaction, on command or by itself", async () => {
    const onCommand = await play("settles-late")
    await pay(onCommand, onCommand.orderId)
    const before = await asked(onCommand, onCommand.orderId)
    expect(await onCommand.control("POST", `orders/${onCommand.orderId}/advance`, {})).toMatchObject({
      json: { deeds: 1, order: { state: "paid" } },
    })
    const after = await asked(onCommand, onCommand.orderId)
    expect(after).toMatchObject({ authStatus: "0300", transactionId: before.transactionId })
    const byItself = await play("settles-late", { delay_ms: 30 })
    await pay(byItself, byItself.orderId)
    await eventually(async () => (await asked(byItself, byItself.orderId)).authStatus === "0300")
    await eventually(() => byItself.webhook.received.length === 2)
  })

  it("late-success-after-decline ends on another transaction of the order", async () => {
    const stage = await play("late-success-after-decline", { delay_ms: 30 })
    await pay(stage, stage.orderId)
    await eventually(() => stage.webhook.received.length === 2)
    const [first, second] = await told(stage.webhook.received)
    expect([first?.authStatus, second?.authStatus]).toEqual(["0399", "0300"])
    expect(second?.transactionId).not.toBe(first?.transactionId)
    expect(await asked(stage, stage.orderId)).toMatchObject({ transactionId: second?.transactionId })
  })

  it("duplicated-notifications brings the same one several times", async () => {
    const stage = await play("duplicated-notifications", { copies: 7 })
    await pay(stage, stage.orderId)
    await eventually(() => stage.webhook.received.length === 7)
    expect(new Set(stage.webhook.received.map(({ body }) => body)).size).toBe(1)
  })

  it("reordered-notifications brings the older failure after the success", async () => {
    const stage = await play("reordered-notifications", { delay_ms: 60 })
    expect(await pay(stage, stage.orderId)).toMatchObject({ json: { transaction: { auth_status: "0300" } } })
    await eventually(() => stage.webhook.received.length === 2)
    const [success, failure] = await told(stage.webhook.received)
    expect([success?.authStatus, failure?.authStatus]).toEqual(["0300", "0399"])
    expect((failure?.transactionDate ?? "") < (success?.transactionDate ?? "")).toBe(true)
  })

  it("no-notifications tells nobody, and a query still knows", async () => {
    const stage = await play("no-notifications")
    await pay(stage, stage.orderId)
    expect(await asked(stage, stage.orderId)).toMatchObject({ authStatus: "0300" })
    expect(await stage.control("GET", `orders/${stage.orderId}`)).toMatchObject({
      json: { notifications: [] },
    })
  })

  it("portal-refund is seen in the query though nobody asked for it", async () => {
    const stage = await play("portal-refund", { delay_ms: 0, amount: "500.00" })
    await pay(stage, stage.orderId)
    await eventually(async () => (await asked(stage, stage.orderId)).refunds.length === 1)
    const [made] = (await asked(stage, stage.orderId)).refunds
    expect(made).toMatchObject({ amount: 50_000, status: "accepted" })
    expect(made?.reference).toMatch(/^PORTAL/)
  })
})

describe("a call under the scenario", () => {
  it("answer-lost-on-create opens the order all the same", async () => {
    const stage = await play("answer-lost-on-create")
    expect(stage.opened).toMatchObject({ kind: "unknown", code: "connection_lost" })
    expect(await stage.control("GET", `orders/${stage.orderId}`)).toMatchObject({ status: 200 })
  })

  it("answer-lost-on-retrieve answers nothing until it is over", async () => {
    const stage = await play("answer-lost-on-retrieve")
    await pay(stage, stage.orderId)
    const query = () => stage.client.retrieveTransaction({ orderId: stage.orderId })
    expect(await query()).toMatchObject({ kind: "unknown" })
    await stage.control("DELETE", "scenarios/answer-lost-on-retrieve")
    expect((await query()).kind).toBe("accepted")
  })

  it("answer-lost-on-refund books the refund once, refund-lost does not", async () => {
    const lost = await play("answer-lost-on-refund")
    await pay(lost, lost.orderId)
    expect(await refund(lost, lost.orderId, "REFUNDLOST1")).toMatchObject({ kind: "unknown" })
    expect((await asked(lost, lost.orderId)).refunds).toHaveLength(1)
    const vanished = await play("refund-lost")
    await pay(vanished, vanished.orderId)
    expect(await refund(vanished, vanished.orderId, "REFUNDLOST2")).toMatchObject({ kind: "unknown" })
    expect((await asked(vanished, vanished.orderId)).refunds).toHaveLength(0)
  })

  it("slow answers late", async () => {
    const stage = await play("slow", { delay_ms: 3000 })
    expect(stage.opened).toMatchObject({ kind: "unknown", code: "timeout" })
    await stage.control("POST", "scenarios", { name: "slow", params: { delay_ms: 10, jitter_ms: 5 } })
    expect((await stage.client.createOrder(order())).kind).toBe("accepted")
  })

  it.each([
    ["503", "server_error"],
    ["reset", "connection_lost"],
  ])("down (%s) is down for every call and for the shopper, until it is called off", async (mode, code) => {
    const stage = await play("down", { mode })
    expect(stage.opened).toMatchObject({ kind: "unknown", code })
    expect(await stage.client.retrieveTransaction({ orderId: stage.orderId })).toMatchObject({ code })
    const page = () => fetch(`${stage.sandbox.url}/web/v1_2/embeddedsdk`, { method: "POST" })
    expect((await page()).status).toBe(503)
    await stage.control("DELETE", "scenarios")
    expect((await page()).status).toBe(400)
    expect((await stage.client.createOrder(order())).kind).toBe("accepted")
  })
})

describe("a refund under the scenario", () => {
  it("refund-pending is pending until it is settled, either way", async () => {
    const stage = await play("refund-pending")
    await pay(stage, stage.orderId)
    for (const [status, reference] of [
      ["accepted", "REFUNDPENDING1"],
      ["failed", "REFUNDPENDING2"],
    ] as const) {
      const made = valueOf(await refund(stage, stage.orderId, reference, 50_000))
      expect(made).toMatchObject({ status: "pending", refundStatus: "0002" })
      expect(await stage.control("POST", `refunds/${made.refundId}/settle`, { status })).toMatchObject({
        status: 200,
      })
      const lookup = valueOf(await stage.client.retrieveRefund({ refundId: made.refundId }))
      expect(lookup).toMatchObject({ found: true, refund: { status } })
      expect(await stage.control("POST", `refunds/${reference}/settle`, { status })).toMatchObject({
        status: 409,
      })
    }
    expect(await stage.control("POST", "refunds/NOSUCHREFUND/settle", { status: "failed" })).toMatchObject({
      status: 404,
    })
  })

  it("refund-fails takes the refund and gives nothing back, so that it can be asked for again", async () => {
    const stage = await play("refund-fails")
    await pay(stage, stage.orderId)
    expect(valueOf(await refund(stage, stage.orderId, "REFUNDFAILS1"))).toMatchObject({ status: "failed" })
    await stage.control("DELETE", "scenarios")
    expect(valueOf(await refund(stage, stage.orderId, "REFUNDFAILS2"))).toMatchObject({ status: "accepted" })
    expect(await refund(stage, stage.orderId, "REFUNDFAILS3", 1)).toMatchObject({ kind: "refused" })
  })
})

describe("switching scenarios", () => {
  const active = z.object({
    active: z.array(z.object({ name: z.string(), timesLeft: z.number().optional() })),
  })
  const on = async ({ control }: Stage) =>
    active.parse((await control("GET", "scenarios")).json).active.map(({ name }) => name)

  it("every scenario has a sentence, and is listed with its parameters", async () => {
    const { control } = await setStage()
    const listed = z
      .object({ scenarios: z.array(z.object({ name: z.string(), description: z.string().min(10) })) })
      .parse((await control("GET", "scenarios")).json)
    expect(listed.scenarios.map(({ name }) => name)).toEqual(SCENARIO_NAMES)
  })

  it("a number of times is used up before what stays comes back", async () => {
    const stage = await setStage(hmac, { scenario: "stays-pending" })
    await stage.control("POST", "scenarios", { name: "declined", times: 2 })
    await stage.control("POST", "scenarios", { name: "unknown-status", times: 1 })
    const statuses = []
    for (let n = 0; n < 4; n += 1) {
      const request = order()
      valueOf(await stage.client.createOrder(request))
      await pay(stage, request.orderId)
      statuses.push((await asked(stage, request.orderId)).authStatus)
    }
    expect(statuses).toEqual(["0399", "0399", "0001", "0002"])
    expect(await on(stage)).toEqual(["stays-pending"])
  })

  it("what stays is replaced by its like, and stands beside what decides something else", async () => {
    const stage = await setStage(hmac, { scenario: ["declined", { name: "refund-fails" }] })
    stage.sandbox.setScenario("slow")
    stage.sandbox.setScenario("success")
    stage.sandbox.setScenario("refund-pending")
    expect((await on(stage)).sort()).toEqual(["refund-pending", "slow", "success"])
    stage.sandbox.clearScenarios()
    expect(await on(stage)).toEqual([])
  })

  it("an order keeps the scenario under which it was opened", async () => {
    const stage = await play("declined")
    await stage.control("DELETE", "scenarios")
    await pay(stage, stage.orderId)
    expect(await asked(stage, stage.orderId)).toMatchObject({ authStatus: "0399" })
  })

  it("an unknown name, and a parameter that the scenario does not take, are refused with a sentence", async () => {
    const { control } = await setStage()
    expect(await control("POST", "scenarios", { name: "earthquake" })).toMatchObject({ status: 400 })
    expect(await control("POST", "scenarios", { name: "declined", params: { copies: 2 } })).toMatchObject({
      status: 400,
      json: { message: "The scenario declined takes no parameters, not copies." },
    })
    expect(await control("POST", "scenarios", { name: "slow", params: { delay_ms: -1 } })).toMatchObject({
      status: 400,
    })
  })

  it.each(SCENARIO_NAMES)("%s decides one thing, and takes only what can be chosen", (name) => {
    expect(["orders", "calls", "refunds"]).toContain(scenarioOf(name).decides)
  })
})
