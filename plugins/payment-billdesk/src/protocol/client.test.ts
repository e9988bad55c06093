import { createServer, type IncomingHttpHeaders } from "node:http"

import { httpCall, type HttpAnswer, type Outcome } from "medusa-integration-kit"
import { describe, expect, it, onTestFinished } from "vitest"

import { createBillDeskClient, type BillDeskClient, type Exchange } from "./client"
import type { CreatedOrder } from "./create-order"
import { gatewayOrderId, traceId } from "./ids"
import type { JsonObject } from "./json-object"
import { open } from "./open"
import { seal, sealAsBillDesk } from "./seal"
import { hmac, orderAnswer, orderRequest, symmetric, transactionAnswer } from "./test-data"

interface Seen {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Scripted {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body: string
}

const AT = new Date("2025-01-20T08:35:09Z")

/** A client whose BillDesk, on loopback, always gives one answer. */
async function clientOf(scripted: Scripted, credentials = hmac as typeof hmac | typeof symmetric) {
  const seen: Seen[] = []
  const exchanges: Exchange[] = []
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk))
    incoming.on("end", () => {
      const { method, url, headers } = incoming
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
      outgoing.writeHead(scripted.status ?? 200, scripted.headers).end(scripted.body)
    })
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const port = address !== null && typeof address === "object" ? address.port : 0
  const client: BillDeskClient = createBillDeskClient({
    credentials,
    apiBaseUrl: `http://127.0.0.1:${port}/u2/`,
    call: httpCall,
    clock: () => AT,
    random: (size) => new Uint8Array(size),
    timeoutMs: 2000,
    onExchange: (exchange) => exchanges.push(exchange),
  })
  return { client, seen, exchanges }
}

const create = async (scripted: Scripted): Promise<Outcome<CreatedOrder>> =>
  (await clientOf(scripted)).client.createOrder(orderRequest)

const signed = (payload: JsonObject): Promise<string> => sealAsBillDesk(payload, hmac)

describe.each([hmac, symmetric])("a call in $mode mode", (credentials) => {
  it("is one POST with BillDesk's headers and a sealed body", async () => {
    const { client, seen, exchanges } = await clientOf(
      {
        body: await sealAsBillDesk(orderAnswer, credentials),
        headers: { "BD-Traceid": "20250120140509AAAAAAAAAAAAAAAA" },
      },
      credentials,
    )
    expect((await client.createOrder(orderRequest)).kind).toBe("accepted")
    expect(seen).toHaveLength(1)
    const [request] = seen
    expect(request).toMatchObject({
      method: "POST",
      url: "/u2/payments/ve1_2/orders/create",
      headers: {
        "content-type": "application/jose",
        accept: "application/jose",
        "bd-traceid": "20250120140509AAAAAAAAAAAAAAAA",
        "bd-timestamp": "20250120140509",
      },
    })
    expect(request?.headers["authorization"]).toBeUndefined()
    expect(await open(request?.body ?? "", credentials)).toMatchObject({
      kind: "verified",
      payload: { orderid: "SHOP20250120000142A1", amount: "1499.00" },
    })
    expect(exchanges).toMatchObject([
      { call: "orders/create", httpStatus: 200, traceEchoed: true, outcome: "accepted" },
    ])
    expect(JSON.stringify(exchanges)).not.toContain(request?.body)
    expect(exchanges[0]?.sent.reveal()).toBe(request?.body)
  })
})

it("a call uses the trace id that its caller has stored", async () => {
  const { client, seen, exchanges } = await clientOf({ body: "", headers: { "BD-Traceid": "ANOTHERTRACE" } })
  await client.createOrder(orderRequest, { traceId: traceId("STOREDTRACE0001") })
  expect(seen[0]?.headers["bd-traceid"]).toBe("STOREDTRACE0001")
  expect(exchanges).toMatchObject([{ traceId: "STOREDTRACE0001", traceEchoed: false, code: "empty_answer" }])
})

it("an exchange tells what the gateway's clock shows", async () => {
  const timestamp = { "BD-Timestamp": "20250120143509" }
  const ahead = await clientOf({ body: await signed(orderAnswer), headers: timestamp })
  await ahead.client.createOrder(orderRequest)
  expect(ahead.exchanges[0]?.gatewayTime).toEqual(new Date("2025-01-20T09:05:09Z"))
  const repeating = await clientOf({
    body: "",
    headers: { "BD-Timestamp": "20250120140509", Date: "Mon, 20 Jan 2025 08:40:00 GMT" },
  })
  await repeating.client.createOrder(orderRequest)
  expect(repeating.exchanges[0]?.gatewayTime).toEqual(new Date("2025-01-20T08:40:00Z"))
})

it("a query asks for refunds too", async () => {
  const { client, seen } = await clientOf({ body: await signed(transactionAnswer) })
  expect(await client.retrieveTransaction({ orderId: orderRequest.orderId })).toMatchObject({
    kind: "accepted",
    value: { found: true, transaction: { authStatus: "0300" } },
  })
  const opened = await open(seen[0]?.body ?? "", hmac)
  expect(opened).toMatchObject({
    payload: { mercid: "DEMOMERC", orderid: "SHOP20250120000142A1", refund_details: "true" },
  })
})

describe("an answer without protection", () => {
  const html = "<html><body>Request rejected</body></html>"
  const unauthorised = JSON.stringify({
    status: 401,
    error_type: "authentication_error",
    error_code: "GNAUE0003",
  })
  it.each<[string, Scripted, string, string]>([
    ["that is empty", { body: "" }, "unknown", "empty_answer"],
    ["that is HTML", { body: html }, "unknown", "unverifiable_answer"],
    ["that is a plain order", { body: JSON.stringify(orderAnswer) }, "unknown", "unverifiable_answer"],
    [
      "that is a plain 422",
      { status: 422, body: '{"error_code":"ORIDE0001"}' },
      "unknown",
      "unverifiable_answer",
    ],
    [
      "that is a plain 409",
      { status: 409, body: '{"error_code":"TRDRE0001"}' },
      "unknown",
      "unverifiable_answer",
    ],
    ["that is a firewall's 403", { status: 403, body: html }, "unknown", "unverifiable_answer"],
    ["that is a redirect", { status: 302, body: "", headers: { location: "/x" } }, "unknown", "empty_answer"],
    ["that is a 500", { status: 500, body: '{"status":500}' }, "unknown", "server_error"],
    ["that is a 502 page", { status: 502, body: html }, "unknown", "server_error"],
    ["that turns the caller away", { status: 401, body: unauthorised }, "refused", "authentication_failed"],
    ["that is a 401 of somebody else's", { status: 401, body: html }, "unknown", "unverifiable_answer"],
    ["that says so with status 200", { status: 200, body: unauthorised }, "unknown", "unverifiable_answer"],
  ])("%s", async (_, scripted, ...[kind, code]) => {
    expect(await create(scripted)).toMatchObject({ kind, code })
  })
})

describe("an answer in another's protection", () => {
  it("is unknown, whatever it says", async () => {
    const theirs = { ...hmac, clientId: "someoneelse" }
    expect(await create({ body: await seal(orderAnswer, theirs) })).toMatchObject({
      code: "unverifiable_answer",
    })
  })
})

describe("a protected answer", () => {
  it.each<[string, number, JsonObject, string, string]>([
    [
      "duplicate",
      409,
      { status: 409, error_type: "duplicate_request_error", error_code: "TRDRE0001" },
      "refused",
      "duplicate",
    ],
    ["duplicate by its code alone", 422, { error_code: "TRDRE0001" }, "refused", "duplicate"],
    ["duplicate with HTTP 200", 200, { status: 409, error_code: "TRDRE0001" }, "refused", "duplicate"],
    [
      "invalid data",
      422,
      { status: 422, error_type: "invalid_data_error", error_code: "AIIDE0001" },
      "refused",
      "AIIDE0001",
    ],
    [
      "unauthorised IP",
      401,
      { status: 401, error_type: "authentication_error", error_code: "GNAUE0006" },
      "refused",
      "authentication_failed",
    ],
    ["error without a code", 400, { status: 400, message: "no" }, "refused", "http_400"],
    ["server error", 500, { status: 500, error_code: "GNAPE0001" }, "unknown", "server_error"],
    ["processing error", 422, { status: 422, error_code: "TRPPE0031" }, "unknown", "server_error"],
    ["order with HTTP 500", 500, orderAnswer, "unknown", "unreadable_answer"],
    ["transaction where an order was asked for", 200, transactionAnswer, "unknown", "unreadable_answer"],
    [
      "order of somebody else",
      200,
      { ...orderAnswer, orderid: "SHOP20250120000142A2" },
      "unknown",
      "mismatched_answer",
    ],
    ["empty object", 200, {}, "unknown", "unreadable_answer"],
  ])("that is a %s", async (_, ...[status, payload, kind, code]) => {
    expect(await create({ status, body: await signed(payload) })).toMatchObject({ kind, code })
  })

  it.each(["https://evil.example/web", "http://api.billdesk.com/web", "javascript:alert(1)"])(
    "that would send the shopper to %s is not used",
    async (href) => {
      const links = orderAnswer.links.map((link) => ({ ...link, href }))
      const outcome = await create({ body: await signed({ ...orderAnswer, links }) })
      expect(outcome).toMatchObject({ kind: "unknown", code: "untrusted_redirect" })
    },
  )

  it("may send the shopper to this machine only where the API is on this machine", async () => {
    const href = "http://127.0.0.1:9010/web"
    const body = await signed({ ...orderAnswer, links: orderAnswer.links.map((link) => ({ ...link, href })) })
    expect(await create({ body })).toMatchObject({ kind: "accepted", value: { redirect: { href } } })
    const answer: HttpAnswer = { kind: "answered", status: 200, headers: new Headers(), body }
    const remote = createBillDeskClient({
      credentials: hmac,
      apiBaseUrl: "https://api.billdesk.com",
      call: () => Promise.resolve(answer),
      clock: () => AT,
      random: (size) => new Uint8Array(size),
      timeoutMs: 1000,
    })
    expect(await remote.createOrder(orderRequest)).toMatchObject({
      kind: "unknown",
      code: "untrusted_redirect",
    })
  })
})

describe("a query", () => {
  const ask = async (status: number, payload: JsonObject) =>
    (await clientOf({ status, body: await signed(payload) })).client.retrieveTransaction({
      orderId: orderRequest.orderId,
    })

  it.each<[number, JsonObject]>([
    [404, { status: 404, error_code: "TRNFE0001" }],
    [200, { status: 404, message: "No transaction" }],
    [400, { status: 400, error_code: "TRXXX0009", message: "unheard of" }],
  ])("answered by a protected %i %j knows that there is no transaction", async (status, payload) => {
    expect(await ask(status, payload)).toMatchObject({ kind: "accepted", value: { found: false } })
  })

  it.each<[number, JsonObject, string, string]>([
    [401, { status: 401, error_code: "GNAUE0003" }, "refused", "authentication_failed"],
    [400, { status: 400, error_code: "GNIDE0001" }, "refused", "GNIDE0001"],
    [422, { status: 422, error_code: "TRIDE0001" }, "refused", "TRIDE0001"],
    [429, { status: 429, message: "slow down" }, "refused", "http_429"],
    [409, { status: 409, error_code: "TRDRE0001" }, "refused", "duplicate"],
    [503, { status: 503, message: "later" }, "unknown", "server_error"],
    [200, { ...transactionAnswer, amount: "1499" }, "unknown", "unreadable_answer"],
    [200, { ...transactionAnswer, orderid: "SHOP20250120000142A2" }, "unknown", "mismatched_answer"],
    [200, orderAnswer, "unknown", "unreadable_answer"],
  ])("answered by a protected %i %j knows nothing", async (...[status, payload, kind, code]) => {
    expect(await ask(status, payload)).toMatchObject({ kind, code })
  })
})

describe("a request that cannot be right", () => {
  it("is refused before anything is sent", async () => {
    const { client, seen } = await clientOf({ body: "" })
    const outcome = await client.createOrder({
      ...orderRequest,
      returnUrl: "https://shop.example/return?x=1",
    })
    expect(outcome).toMatchObject({ kind: "refused", code: "invalid_request" })
    expect(seen).toHaveLength(0)
  })
})

it("a BillDesk that nobody could reach has booked nothing", async () => {
  const answer: HttpAnswer = { kind: "not_sent", code: "ECONNREFUSED", cause: undefined }
  const client = createBillDeskClient({
    credentials: hmac,
    apiBaseUrl: "https://api.billdesk.com",
    call: () => Promise.resolve(answer),
    clock: () => AT,
    random: (size) => new Uint8Array(size),
    timeoutMs: 1000,
  })
  expect(await client.retrieveTransaction({ orderId: gatewayOrderId("SHOP20250120000142A1") })).toMatchObject(
    {
      kind: "refused",
      code: "unreachable",
    },
  )
})
