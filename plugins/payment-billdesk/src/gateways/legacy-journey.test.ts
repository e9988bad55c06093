import { httpCall, paise } from "medusa-integration-kit"
import { afterEach, describe, expect, it } from "vitest"

import type { Gateway, GatewayMessage, RefundOrder } from "../domain/gateway"
import { decideSettlement } from "../domain/decide-settlement"
import { clearStage, eventually, valueOf } from "../sandbox/test-harness"
import { LEGACY_FLAWS, type LegacyFlaw } from "../sandbox"
import {
  bothKinds,
  formOn,
  pressOn,
  setLegacyStage,
  submit,
  type BrowserForm,
  type LegacyStage,
} from "../sandbox/legacy/test-stage"
import { createLegacyGateway } from "./legacy-gateway"
import { recordsOf } from "./test-records"

afterEach(clearStage)

const AMOUNT = paise(149_900)
const device = { ip: "203.0.113.7", userAgent: "Mozilla/5.0" }
let counter = 0

interface Shop extends LegacyStage {
  readonly gateway: Gateway
  readonly orderId: string
  readonly form: BrowserForm
}

/** A shop with an attempt that is open, and the form that its shopper holds. */
async function openShop(credentials = bothKinds[0], answers?: (count: number) => number): Promise<Shop> {
  const stage = await setLegacyStage(credentials, answers)
  const gateway = createLegacyGateway({
    credentials: stage.credentials,
    bases: { browser: stage.sandbox.url, server: stage.sandbox.url },
    returnUrl: "http://127.0.0.1:9000/payments/billdesk/return",
    windowMs: 30 * 60_000,
    call: httpCall,
    clock: stage.clock.now,
    timeoutMs: 1000,
  })
  const orderId = `LEGACY${String((counter += 1)).padStart(10, "0")}`
  const openedAt = stage.clock.now()
  const opened = valueOf(
    await gateway.open({ gatewayOrderId: orderId, amount: AMOUNT, openedAt, number: 1, device }),
  )
  return { ...stage, gateway, orderId, form: opened.redirect }
}

const bodyOf = ({ fields }: BrowserForm): string => new URLSearchParams(fields).toString()

const readReturn = ({ gateway }: Shop, html: string) =>
  gateway.readMessage({ channel: "return", body: bodyOf(formOn(html)), contentType: undefined })

async function paidRefund(shop: Shop, amount = AMOUNT): Promise<RefundOrder> {
  const truth = await shop.gateway.ask(shop.orderId)
  if (truth.kind !== "transaction") throw new Error(`It is ${truth.kind}.`)
  const { transactionId, transactionDate } = truth.transaction
  return {
    gatewayOrderId: shop.orderId,
    transactionId,
    transactionDate: transactionDate ?? "",
    transactionAmount: AMOUNT,
    amount,
    reference: `REFUND${String((counter += 1)).padStart(10, "0")}`,
  }
}

const planFault = (shop: Shop, call: string, fault: string) =>
  shop.control("POST", "legacy/faults", { call, fault })

describe.each(bothKinds)("with the checksum $checksum", (credentials) => {
  it("an attempt is paid, told, asked about, refunded, and a lost refund found", async () => {
    const shop = await openShop(credentials)
    const { gateway, orderId } = shop
    expect(await gateway.ask(orderId)).toEqual({ kind: "no_transaction" })

    const back = await pressOn(shop.form, "pay")
    expect(await readReturn(shop, back)).toEqual({ kind: "signed", gatewayOrderId: orderId })
    await eventually(() => shop.received.length === 1)
    const [notified] = shop.received
    expect(notified).toMatchObject({
      contentType: "application/x-www-form-urlencoded",
      body: expect.stringMatching(/^msg=DEMOMERC%7C/) as string,
    })
    expect(
      await gateway.readMessage({
        channel: "webhook",
        body: notified?.body ?? "",
        contentType: notified?.contentType,
      }),
    ).toEqual({ kind: "signed", gatewayOrderId: orderId })

    expect(await gateway.ask(orderId)).toMatchObject({
      kind: "transaction",
      transaction: {
        merchantId: "DEMOMERC",
        gatewayOrderId: orderId,
        amount: AMOUNT,
        currency: "356",
        verdict: "success",
        transactionDate: "21-11-2026 12:00:00",
        paymentMethod: "upi",
      },
    })

    const first = await paidRefund(shop, paise(40_000))
    expect(await gateway.refund(first)).toMatchObject({
      kind: "accepted",
      value: { status: "accepted", rawStatus: "0799" },
    })

    const second = await paidRefund(shop, paise(50_000))
    await planFault(shop, "refund", "lost-answer")
    expect(await gateway.refund(second)).toMatchObject({ kind: "unknown", code: "connection_lost" })
    expect(await gateway.findRefund(second)).toMatchObject({
      kind: "accepted",
      value: { refundId: second.reference, status: "accepted" },
    })
    expect(await gateway.refund(second)).toMatchObject({ kind: "refused", code: "duplicate" })

    const third = await paidRefund(shop, paise(60_000))
    expect(await gateway.refund(third)).toMatchObject({ kind: "refused", code: "ERR_REF010" })
  })
})

it.each([
  ["pay", "success", "signed"],
  ["fail", "failed", "signed"],
  ["pending", "pending", "signed"],
])("the button %s comes to %s", async (choice, verdict, kind) => {
  const shop = await openShop()
  const back = await pressOn(shop.form, choice)
  expect(await readReturn(shop, back)).toMatchObject({ kind, gatewayOrderId: shop.orderId })
  expect(await shop.gateway.ask(shop.orderId)).toMatchObject({ transaction: { verdict } })
})

it("a cancelled payment comes back unsigned, and asking finds nothing", async () => {
  const shop = await openShop()
  const back = await pressOn(shop.form, "cancel")
  expect(await readReturn(shop, back)).toEqual({
    kind: "unsigned",
    code: "no_message",
    gatewayOrderId: shop.orderId,
  })
  expect(await shop.gateway.ask(shop.orderId)).toEqual({ kind: "no_transaction" })
})

it.each([
  ["pay_no_return", 1],
  ["pay_silently", 0],
])("after %s asking still finds the money", async (choice, notifications) => {
  const shop = await openShop()
  expect(await pressOn(shop.form, choice)).not.toContain('id="back"')
  expect(await shop.gateway.ask(shop.orderId)).toMatchObject({ transaction: { verdict: "success" } })
  await eventually(() => shop.received.length === notifications)
})

it.each(["0300", "0399", "0002", "0001", "NA", "0398"])(
  "the status %s never fails or pays an attempt by anything but its own meaning",
  async (authStatus) => {
    const shop = await openShop()
    await submit(shop.form)
    await shop.control("POST", `orders/${shop.orderId}/transactions`, { auth_status: authStatus })
    const truth = await shop.gateway.ask(shop.orderId)
    expect(truth).toMatchObject({ kind: "transaction", transaction: { authStatus } })
    const now = shop.clock.now()
    const records = recordsOf(shop.orderId, AMOUNT, now)
    const moves: Record<string, string> = { "0300": "capture", "0399": "fail" }
    for (const minutes of [0, 24 * 60]) {
      const later = new Date(now.getTime() + minutes * 60_000)
      expect(
        decideSettlement({ ...records, truth, now: later, graceMs: 0, isLastQuestion: false }).move,
      ).toBe(moves[authStatus] ?? "ask_again")
    }
  },
)

it("a pending payment that the bank decides later is notified and found", async () => {
  const shop = await openShop()
  await pressOn(shop.form, "pending")
  await shop.control("POST", `orders/${shop.orderId}/settle-pending`, { auth_status: "0300" })
  await eventually(() => shop.received.length === 2)
  expect(await shop.gateway.ask(shop.orderId)).toMatchObject({ transaction: { verdict: "success" } })
})

it("a notification that is not taken is sent again", async () => {
  const shop = await openShop(bothKinds[0], (count) => (count < 3 ? 503 : 200))
  await pressOn(shop.form, "pay")
  await eventually(() => shop.received.length === 3)
  expect(new Set(shop.received.map(({ body }) => body)).size).toBe(1)
})

const wrong = { kind: "unverifiable", code: "wrong_checksum" } as const
const PROVES_NOTHING = {
  none: { kind: "signed" },
  "other-key": wrong,
  "altered-field": wrong,
  "altered-checksum": wrong,
  "no-checksum": wrong,
  "empty-checksum": wrong,
  "plain-sha": wrong,
  "other-scheme": wrong,
  "other-merchant": { kind: "unverifiable", code: "other_merchant" },
  "field-missing": { kind: "unverifiable", code: "not_a_payment" },
  "field-added": { kind: "unverifiable", code: "not_a_payment" },
  "not-pipe": { kind: "unsigned", code: "no_message" },
} as const satisfies Record<LegacyFlaw, Partial<GatewayMessage>>

describe.each(bothKinds)("forged, with the checksum $checksum", (credentials) => {
  it.each(LEGACY_FLAWS)("with the flaw %s it proves no more than it may", async (flaw) => {
    const shop = await openShop(credentials)
    await submit(shop.form)
    const { status, json } = await shop.control("POST", "legacy/forge", {
      orderid: shop.orderId,
      flaw,
      deliver: true,
    })
    expect(status).toBe(200)
    const msg = typeof json === "object" && json !== null && "msg" in json ? String(json.msg) : ""
    expect(shop.received).toHaveLength(1)
    for (const body of [shop.received[0]?.body ?? "", msg]) {
      const message = await shop.gateway.readMessage({ channel: "webhook", body, contentType: undefined })
      expect(message).toMatchObject(PROVES_NOTHING[flaw])
    }
    expect(await shop.gateway.ask(shop.orderId)).toEqual({ kind: "no_transaction" })
  })
})

it.each([
  "timeout",
  "reset",
  "500",
  "html",
  "empty",
  "lost-answer",
  "truncated",
  "wrong-checksum",
  "altered",
])("the fault %s leaves the shop knowing no more than it can", async (fault) => {
  const shop = await openShop()
  await pressOn(shop.form, "pay")
  const refund = await paidRefund(shop)
  await planFault(shop, "query", fault)
  expect(await shop.gateway.ask(shop.orderId)).toMatchObject({ kind: "no_answer" })
  await planFault(shop, "refund", fault)
  expect(await shop.gateway.refund(refund)).toMatchObject({ kind: "unknown" })
  const done = ["lost-answer", "truncated", "wrong-checksum", "altered"].includes(fault)
  expect(await shop.gateway.findRefund(refund)).toMatchObject(
    done ? { kind: "accepted", value: { rawStatus: "0699" } } : { kind: "accepted", value: undefined },
  )
})

it("a pay message that is altered opens no page, and the same one twice opens the same order", async () => {
  const shop = await openShop()
  const msg = shop.form.fields["msg"] ?? ""
  const altered = { ...shop.form, fields: { msg: msg.replace("1499.00", "1.00") } }
  expect((await submit(altered)).status).toBe(400)
  expect((await submit(shop.form)).status).toBe(200)
  expect((await submit(shop.form)).status).toBe(200)
  await pressOn(shop.form, "pay")
  expect(await readReturn(shop, (await submit(shop.form)).html)).toMatchObject({ kind: "signed" })
  expect(await shop.control("GET", "health")).toMatchObject({ json: { orders: 1 } })
})
