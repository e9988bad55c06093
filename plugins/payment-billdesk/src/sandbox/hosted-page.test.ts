import { afterEach, describe, expect, it } from "vitest"

import {
  open,
  readNotification,
  readReturn,
  readTransaction,
  type CreatedOrder,
  type CreateOrderRequest,
} from "../protocol"
import { demoCredentials } from "./demo-merchants"
import {
  bothModes,
  clearStage,
  eventually,
  order,
  setStage,
  type Stage,
  startWebhook,
  valueOf,
} from "./test-harness"

afterEach(clearStage)

interface OpenOrder extends Stage {
  readonly request: CreateOrderRequest
  readonly created: CreatedOrder
  readonly received: readonly { readonly body: string; readonly contentType: string | undefined }[]
}

async function openOrder(
  credentials = bothModes[0],
  answers: (count: number) => number = () => 200,
): Promise<OpenOrder> {
  const webhook = await startWebhook((_, count) => answers(count))
  const stage = await setStage(credentials, { webhookUrl: webhook.url, webhookRetryDelaysMs: [10, 10] })
  const request = order()
  const created = valueOf(await stage.client.createOrder(request))
  return { ...stage, request, created, received: webhook.received }
}

/** Submits the redirect form, or a button of the page, as a browser does. */
async function submit({ created }: OpenOrder, change: Record<string, string> = {}, path = "") {
  const { rdata = "", ...fields } = created.redirect.fields
  const response = await fetch(`${created.redirect.href}${path}`, {
    method: "POST",
    body: new URLSearchParams({ rdata, ...fields, ...change }),
  })
  return { status: response.status, html: await response.text(), headers: response.headers }
}

const choose = (opened: OpenOrder, choice: string) => submit(opened, { choice }, "/choice")

/** The form that takes the browser back, as it stands in the page. */
function returnForm(html: string): { action: string | undefined; fields: Record<string, string> } {
  const action = /<form id="back" method="post" action="([^"]*)"/.exec(html)?.[1]
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return { action, fields: Object.fromEntries([...inputs].map(([, name = "", value = ""]) => [name, value])) }
}

describe("the hosted page", () => {
  it("names the merchant, the order and the amount as people in India write it, and says that it is pretend", async () => {
    const opened = await openOrder()
    const { status, html, headers } = await submit(opened)
    expect(status).toBe(200)
    for (const text of [
      "DEMOMERC",
      opened.request.orderId,
      opened.created.bdOrderId,
      "₹1,499.00",
      "Pretend payments only",
    ]) {
      expect(html).toContain(text)
    }
    for (const label of ["Pay", "Fail", "Leave pending", "Cancel"])
      expect(html).toContain(`>${label}</button>`)
    expect(headers.get("content-security-policy")).toContain("default-src 'none'")
    expect(headers.get("cache-control")).toBe("no-store")
  })

  it.each([
    ["merchantid", "OTHERMERC"],
    ["bdorderid", "OAOTHER0000001"],
    ["rdata", "00AA.00BB"],
    ["rdata", ""],
  ])("does not open with another %s", async (name, value) => {
    const { status, html } = await submit(await openOrder(), { [name]: value })
    expect(status).toBe(400)
    expect(html).toContain("Unable to process your request")
  })

  it("does not open with the merchant id under its API name", async () => {
    const { created } = await openOrder()
    const { bdorderid, rdata = "", merchantid } = created.redirect.fields
    const response = await fetch(created.redirect.href, {
      method: "POST",
      body: new URLSearchParams({ mercid: merchantid, bdorderid, rdata }),
    })
    expect(response.status).toBe(400)
  })

  it("sends the browser back unsigned when the time is over", async () => {
    const opened = await openOrder()
    opened.clock.forwardMinutes(30)
    const form = returnForm((await submit(opened)).html)
    expect(readReturn(form.fields)).toEqual({ kind: "cancelled", orderIdHint: opened.request.orderId })
    await choose(opened, "pay")
    expect(
      valueOf(await opened.client.retrieveTransaction({ orderId: opened.request.orderId })),
    ).toMatchObject({ found: false })
  })

  it("escapes what a merchant calls himself", async () => {
    const stage = await setStage(demoCredentials.hmac, {
      merchants: [{ credentials: demoCredentials.hmac, name: `<b>"O'Neil" & Co</b>` }],
    })
    const request = order()
    const created = valueOf(await stage.client.createOrder(request))
    const { html } = await submit({ ...stage, request, created, received: [] })
    expect(html).toContain("&lt;b&gt;&quot;O&#39;Neil&quot; &amp; Co&lt;/b&gt;")
    expect(html).not.toContain("<b>")
  })
})

describe.each(bothModes)("in $mode mode", (credentials) => {
  it.each([
    ["pay", "0300"],
    ["fail", "0399"],
    ["pending", "0002"],
  ])(
    "the button %s brings the browser back with a signed %s and notifies with the same",
    async (choice, authStatus) => {
      const opened = await openOrder(credentials)
      const form = returnForm((await choose(opened, choice)).html)
      expect(form.action).toBe(opened.request.returnUrl)
      expect(form.fields["orderid"]).toBe(opened.request.orderId)

      const back = readReturn(form.fields)
      await eventually(() => opened.received.length === 1)
      const [message] = opened.received
      const notification = readNotification(message?.body ?? "", message?.contentType)
      for (const carried of [back, notification]) {
        const message = carried.kind === "token" ? await open(carried.token, credentials) : undefined
        const read = message?.kind === "verified" ? readTransaction(message.payload) : undefined
        expect(read).toMatchObject({
          kind: "transaction",
          transaction: { orderId: opened.request.orderId, amount: 149_900, authStatus },
        })
      }
      expect(message?.contentType).toBe("application/jose")
    },
  )
})

describe("a shopper", () => {
  it("who cancels comes back with nothing signed and has booked nothing", async () => {
    const opened = await openOrder()
    const { fields } = returnForm((await choose(opened, "cancel")).html)
    expect(fields).toEqual({
      orderid: opened.request.orderId,
      terminal_state: "111",
      txnResponse: "[object Object]",
    })
    expect(
      valueOf(await opened.client.retrieveTransaction({ orderId: opened.request.orderId })),
    ).toMatchObject({ found: false })
    expect(opened.received).toEqual([])
  })

  it("who loses the way back has paid, and the merchant is notified", async () => {
    const opened = await openOrder()
    const { html } = await choose(opened, "pay_no_return")
    expect(returnForm(html).action).toBeUndefined()
    await eventually(() => opened.received.length === 1)
  })

  it("who loses the way back and the notification has paid, and only a query tells", async () => {
    const opened = await openOrder()
    expect(returnForm((await choose(opened, "pay_silently")).html).action).toBeUndefined()
    expect(
      valueOf(await opened.client.retrieveTransaction({ orderId: opened.request.orderId })),
    ).toMatchObject({
      transaction: { authStatus: "0300" },
    })
    expect(opened.received).toEqual([])
  })

  it("who failed may pay on the same page, and gets another transaction id", async () => {
    const opened = await openOrder()
    await choose(opened, "fail")
    await choose(opened, "pay")
    const { json } = await opened.control("GET", `orders/${opened.request.orderId}`)
    expect(json).toMatchObject({
      state: "paid",
      transactions: [{ auth_status: "0399" }, { auth_status: "0300" }],
    })
  })

  it("who has paid cannot pay again: the page brings back a duplicate", async () => {
    const opened = await openOrder()
    await choose(opened, "pay")
    for (const answer of [await submit(opened), await choose(opened, "pay"), await choose(opened, "fail")]) {
      const { fields } = returnForm(answer.html)
      expect(fields).toMatchObject({ status: "409", error_code: "TRDRE0001" })
      const back = readReturn(fields)
      const message = back.kind === "token" ? await open(back.token, demoCredentials.hmac) : undefined
      expect(message).toMatchObject({ kind: "verified", payload: { error_code: "TRDRE0001" } })
    }
    const { json } = await opened.control("GET", `orders/${opened.request.orderId}`)
    expect(json).toMatchObject({ transactions: [{ auth_status: "0300" }] })
  })

  it("who presses a button that is not there changes nothing", async () => {
    const opened = await openOrder()
    expect((await choose(opened, "steal")).status).toBe(400)
  })
})

describe("a notification", () => {
  it("is repeated until it is taken", async () => {
    const opened = await openOrder(bothModes[0], (count) => (count < 3 ? 500 : 200))
    await choose(opened, "pay")
    await eventually(() => opened.received.length === 3)
    expect(new Set(opened.received.map(({ body }) => body)).size).toBe(1)
    await eventually(async () =>
      JSON.stringify((await opened.control("GET", `orders/${opened.request.orderId}`)).json).includes(
        '"delivered"',
      ),
    )
  })

  it("is given up after its last try", async () => {
    const opened = await openOrder(bothModes[0], () => 400)
    await choose(opened, "pay")
    await eventually(async () =>
      JSON.stringify((await opened.control("GET", `orders/${opened.request.orderId}`)).json).includes(
        '"given_up"',
      ),
    )
    expect(opened.received).toHaveLength(3)
  })
})
