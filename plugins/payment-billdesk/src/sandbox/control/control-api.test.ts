import { afterEach, describe, expect, it } from "vitest"

import { open, readAuthStatus, readReturn, readTransaction, type BillDeskCredentials } from "../../protocol"
import { demoCredentials } from "../demo-merchants"
import { bothModes, clearStage, order, setStage, startWebhook, valueOf } from "../test-harness"
import { flawOf, FLAWS } from "./flaws"

afterEach(clearStage)

describe("the control API", () => {
  it("says that it is well", async () => {
    const { control } = await setStage()
    expect(await control("GET", "health")).toEqual({ status: 200, json: { status: "ok", orders: 0 } })
  })

  it("tells an order by either of its ids, with the form that opens its page", async () => {
    const { client, control, sandbox } = await setStage()
    const request = order()
    const { bdOrderId, redirect } = valueOf(await client.createOrder(request))
    const { json } = await control("GET", `orders/${request.orderId}`)
    expect(json).toMatchObject({
      orderid: request.orderId,
      bdorderid: bdOrderId,
      amount: "1499.00",
      state: "open",
      redirect: { action: `${sandbox.url}/web/v1_2/embeddedsdk`, fields: redirect.fields },
      transactions: [],
    })
    expect((await control("GET", `orders/${bdOrderId}`)).json).toEqual(json)
    expect((await control("GET", "orders")).json).toEqual({ orders: [json] })
    expect(await control("GET", "orders/NOSUCHORDER")).toMatchObject({ status: 404 })
  })

  it("books what a mismatch looks like, in the merchant's own signature", async () => {
    const { client, control } = await setStage()
    const request = order()
    valueOf(await client.createOrder(request))
    const booking = { auth_status: "0300", amount: "1.00", currency: "840", mercid: "OTHERMERC" }
    await control("POST", `orders/${request.orderId}/transactions`, booking)
    expect(valueOf(await client.retrieveTransaction({ orderId: request.orderId }))).toMatchObject({
      transaction: { amount: 100, currency: "840", merchantId: "OTHERMERC", authStatus: "0300" },
    })
  })

  it("gives the browser's return for a transaction", async () => {
    const { client, control } = await setStage()
    const request = order()
    valueOf(await client.createOrder(request))
    const { json } = await control("POST", `orders/${request.orderId}/transactions`, { auth_status: "0399" })
    const { action, fields } = returnOf(json)
    expect(action).toBe(request.returnUrl)
    expect(readReturn(fields)).toMatchObject({ kind: "token" })
  })

  it("ends an order's time, after which only the bank can still pay it", async () => {
    const { client, control } = await setStage()
    const request = order()
    valueOf(await client.createOrder(request))
    expect(await control("POST", `orders/${request.orderId}/expire`, {})).toMatchObject({
      json: { state: "expired" },
    })
    expect(await control("POST", `orders/${request.orderId}/transactions`, {})).toMatchObject({ status: 200 })
  })

  it.each(["raw", "form", "json"])(
    "posts the same notification several times at once, %s",
    async (encoding) => {
      const webhook = await startWebhook()
      const { client, control } = await setStage(demoCredentials.hmac, { webhookUrl: webhook.url })
      const request = order()
      valueOf(await client.createOrder(request))
      await control("POST", `orders/${request.orderId}/transactions`, { notify: false })
      expect(await control("POST", "notify", { orderid: request.orderId, times: 5, encoding })).toMatchObject(
        {
          json: { results: ["200", "200", "200", "200", "200"] },
        },
      )
      expect(new Set(webhook.received.map(({ body }) => body)).size).toBe(1)
      expect(webhook.received).toHaveLength(5)
    },
  )

  it("refuses what it does not understand", async () => {
    const { control, sandbox } = await setStage()
    expect(await control("GET", "nothing")).toMatchObject({ status: 404 })
    expect(await control("POST", "notify", {})).toMatchObject({ status: 400 })
    expect(await control("POST", "notify", { orderid: "NOSUCHORDER" })).toMatchObject({ status: 404 })
    const form = await fetch(`${sandbox.url}/sandbox/reset`, {
      method: "POST",
      body: new URLSearchParams({ a: "1" }),
    })
    expect(form.status).toBe(400)
    const broken = { method: "POST", body: "{", headers: { "content-type": "application/json" } }
    expect((await fetch(`${sandbox.url}/sandbox/reset`, broken)).status).toBe(400)
  })

  it("forgets everything when told to", async () => {
    const { client, control } = await setStage()
    valueOf(await client.createOrder(order()))
    await control("POST", "reset", {})
    expect(await control("GET", "orders")).toMatchObject({ json: { orders: [] } })
    expect(await control("GET", "calls")).toMatchObject({ json: { calls: [] } })
  })
})

describe.each(bothModes)("a forged message in $mode mode", (credentials) => {
  it.each(FLAWS)("with the flaw %s is believed at neither door", async (flaw) => {
    const webhook = await startWebhook(() => 400)
    const shop = await startWebhook(() => 303)
    const { client, control } = await setStage(credentials, { webhookUrl: webhook.url })
    const request = order({ returnUrl: shop.url })
    valueOf(await client.createOrder(request))
    const { json } = await control("POST", "forge", { orderid: request.orderId, flaw, door: "both" })
    expect(json).toMatchObject({ results: { webhook: "400", return: "303" } })
    const posted = webhook.received[0]?.body ?? ""
    const back = Object.fromEntries(new URLSearchParams(shop.received[0]?.body))
    expect(json).toMatchObject({ token: posted, return: { fields: back } })
    expect(back).toEqual({ transaction_response: posted, orderid: request.orderId })
    const verdict = await judge(posted, request.orderId, credentials)
    if (flaw === "none") expect(verdict).toBe("money")
    // A plain payload in the merchant's signature is what hmac mode is.
    else if (flaw === "plain-signed" && credentials.mode === "hmac") expect(verdict).toBe("money")
    else expect(verdict).toBe("says" in flawOf(flaw) ? "no money" : "rejected")
  })

  it("with one bit flipped is refused, whichever bit", async () => {
    const { client, control } = await setStage(credentials)
    const request = order()
    valueOf(await client.createOrder(request))
    const tokens = new Set<string>()
    for (let variant = 0; variant < 200; variant += 1) {
      const body = { orderid: request.orderId, flaw: "bit-flip", variant }
      const { json } = await control("POST", "forge", body)
      const { token } = json as { token: string }
      tokens.add(token)
      expect(await judge(token, request.orderId, credentials)).toBe("rejected")
    }
    expect(tokens.size).toBeGreaterThan(150)
  })
})

/** What a careful shop makes of a message: the envelope first, then what it says about this order. */
async function judge(token: string, orderId: string, credentials: BillDeskCredentials): Promise<string> {
  const opened = await open(token, credentials)
  if (opened.kind === "rejected") return "rejected"
  const read = readTransaction(opened.payload)
  if (read.kind !== "transaction") return "no money"
  const { transaction } = read
  const fits =
    transaction.orderId === orderId &&
    transaction.merchantId === credentials.merchantId &&
    transaction.amount === 149_900 &&
    transaction.currency === "356"
  return fits && readAuthStatus(transaction.authStatus) === "success" ? "money" : "no money"
}

it("a forged message may say anything about the payment", async () => {
  const { client, control } = await setStage()
  const request = order()
  valueOf(await client.createOrder(request))
  const members = { amount: "1499", auth_status: 300 }
  const { json } = await control("POST", "forge", { orderid: request.orderId, flaw: "none", members })
  const back = readReturn(returnOf(json).fields)
  const opened = back.kind === "token" ? await open(back.token, demoCredentials.hmac) : undefined
  expect(opened).toMatchObject({ kind: "verified", payload: { orderid: request.orderId, ...members } })
})

function returnOf(json: unknown): { action: string; fields: Record<string, string> } {
  const { return: form } = json as { return: { action: string; fields: Record<string, string> } }
  return form
}
