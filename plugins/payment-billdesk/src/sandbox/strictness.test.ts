import { randomBytes } from "node:crypto"

import { httpCall, indiaTimestamp, Secret } from "medusa-integration-kit"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import {
  createOrderPayload,
  newTraceId,
  open,
  seal,
  type BillDeskCredentials,
  type JsonObject,
} from "../protocol"
import { demoCredentials } from "./demo-merchants"
import { bothModes, clearStage, order, setStage, type Stage } from "./test-harness"

afterEach(clearStage)

let stage: Stage

beforeEach(async () => {
  stage = await setStage(demoCredentials.hmac, {
    merchants: bothModes.map((credentials) => ({ credentials })),
  })
})

interface Sent {
  readonly payload?: JsonObject
  readonly body?: string
  readonly headers?: Record<string, string | undefined>
  readonly call?: string
  readonly credentials?: BillDeskCredentials
}

/** Sends a request by hand. @returns the status, the error code, and whether the answer was protected. */
async function post({
  payload,
  body,
  headers,
  call = "orders/create",
  credentials = demoCredentials.hmac,
}: Sent) {
  const now = stage.clock.now()
  const all: Record<string, string | undefined> = {
    "Content-Type": "application/jose",
    Accept: "application/jose",
    "BD-Traceid": newTraceId(now, randomBytes),
    "BD-Timestamp": indiaTimestamp(now),
    ...headers,
  }
  const answer = await httpCall({
    method: "POST",
    url: `${stage.sandbox.url}/payments/ve1_2/${call}`,
    headers: Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    body: body ?? (await seal(payload ?? ordinary(), credentials)),
    timeoutMs: 3000,
    maxAnswerBytes: 100_000,
  })
  if (answer.kind !== "answered") throw new Error(answer.code)
  const opened = await open(answer.body, credentials)
  const read = opened.kind === "verified" ? opened.payload : (JSON.parse(answer.body) as JsonObject)
  return {
    status: answer.status,
    code: read["error_code"],
    signed: opened.kind === "verified",
    headers: answer.headers,
  }
}

const ordinary = (change: JsonObject = {}): JsonObject => ({
  ...createOrderPayload(order(), "DEMOMERC"),
  ...change,
})

const without = (member: string): JsonObject => {
  const { [member]: _, ...rest } = ordinary()
  return rest
}

const info = (change: JsonObject): JsonObject => {
  const values = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`additional_info${n}`, "NA"]))
  return ordinary({ additional_info: { ...values, ...change } })
}

const device = (change: JsonObject): JsonObject =>
  ordinary({ device: { init_channel: "internet", ip: "203.0.113.7", user_agent: "x", ...change } })

describe("an ordinary request", () => {
  it("is answered in the merchant's protection, with its trace id and time repeated", async () => {
    const answer = await post({ headers: { "BD-Traceid": "TRACE00000001" } })
    expect(answer).toMatchObject({ status: 200, signed: true })
    expect(answer.headers.get("bd-traceid")).toBe("TRACE00000001")
    expect(answer.headers.get("bd-timestamp")).toBe("20261121120000")
  })

  it("may carry no more of a device than its three necessary members", async () => {
    expect(await post({ payload: device({}) })).toMatchObject({ status: 200 })
  })
})

describe("at the front door", () => {
  it.each([
    ["text as Content-Type", { "Content-Type": "text/plain" }, 400, "GNIRE0003"],
    ["JSON as Content-Type", { "Content-Type": "application/json" }, 400, "GNIRE0003"],
    ["another Accept", { Accept: "*/*" }, 400, "GNIRE0004"],
  ])("a request with %s is turned away in clear", async (_, headers, ...[status, code]) => {
    expect(await post({ headers })).toMatchObject({ status, code, signed: false })
  })

  it.each([
    ["JSON", JSON.stringify({ mercid: "DEMOMERC" }), "GNAUE0001"],
    ["nothing", "", "GNAUE0001"],
    ["a token that nobody signed", "eyJhbGciOiJub25lIiwiY2xpZW50aWQiOiJkZW1vbWVyYyJ9.e30.AAAA", "GNAUE0003"],
  ])("a body that is %s is not authenticated", async (_, body, code) => {
    expect(await post({ body })).toMatchObject({ status: 401, code, signed: false })
  })

  it.each<[string, BillDeskCredentials]>([
    ["an unknown client id", { ...demoCredentials.hmac, clientId: "stranger" }],
    ["another key", { ...demoCredentials.hmac, hmacKey: new Secret("AnotherSecret0123456789abcdefghi") }],
    [
      "another encryption key",
      { ...demoCredentials.symmetric, encryptionKey: new Secret("AnotherSecret0123456789abcdefghi") },
    ],
    ["another key id", { ...demoCredentials.symmetric, keyId: "otherKid0001" }],
    [
      "the keys swapped",
      {
        ...demoCredentials.symmetric,
        encryptionKey: demoCredentials.symmetric.signingKey,
        signingKey: demoCredentials.symmetric.encryptionKey,
      },
    ],
    ["the other mode", { ...demoCredentials.hmac, clientId: "demomercsj" }],
  ])("%s does not open it", async (_, credentials) => {
    const body = await seal(ordinary(), credentials)
    expect(await post({ body })).toMatchObject({ status: 401, code: "GNAUE0003", signed: false })
  })

  it.each([
    ["missing", undefined],
    ["of nine characters", "TRACE0001"],
    ["of thirty-six characters", "T".repeat(36)],
    ["with a hyphen", "TRACE-00000001"],
  ])("a trace id %s is refused", async (_, traceId) => {
    expect(await post({ headers: { "BD-Traceid": traceId } })).toMatchObject({
      status: 400,
      code: "GNIRE0005",
      signed: true,
    })
  })

  it.each([
    ["missing", undefined],
    ["in ISO form", "2026-11-21T12:00:00"],
    ["in UTC", "20261121063000"],
    ["in epoch seconds", "1795242600"],
    ["twenty minutes old", "20261121114000"],
  ])("a timestamp %s is refused", async (_, timestamp) => {
    expect(await post({ headers: { "BD-Timestamp": timestamp } })).toMatchObject({
      status: 400,
      code: "GNIDE0001",
      signed: true,
    })
  })

  it("a used trace id is refused", async () => {
    const headers = { "BD-Traceid": "TRACE00000002" }
    expect(await post({ headers })).toMatchObject({ status: 200 })
    expect(await post({ headers })).toMatchObject({ status: 409, code: "TRDRE0001", signed: true })
  })

  it("another merchant's id in the payload is refused", async () => {
    expect(await post({ payload: ordinary({ mercid: "OTHERMERC" }) })).toMatchObject({
      status: 422,
      code: "GNIDE0002",
    })
  })

  it("a body larger than any message is refused", async () => {
    expect(
      await fetch(`${stage.sandbox.url}/payments/ve1_2/orders/create`, {
        method: "POST",
        body: "x".repeat(300_000),
      }),
    ).toMatchObject({ status: 413 })
  })

  it("only POST is a call", async () => {
    expect(await fetch(`${stage.sandbox.url}/payments/ve1_2/orders/create`)).toMatchObject({ status: 405 })
  })
})

describe("an order is refused", () => {
  it.each(["orderid", "order_date", "amount", "currency", "ru", "itemcode", "additional_info", "device"])(
    "without its %s",
    async (member) => {
      const code = member === "additional_info" ? "AIIDE0001" : "ORIDE0001"
      expect(await post({ payload: without(member) })).toMatchObject({ status: 422, code, signed: true })
    },
  )

  it.each<[string, JsonObject]>([
    ["a hyphen in its id", { orderid: "ORDER-0000001" }],
    ["an id of nine characters", { orderid: "ORDER0001" }],
    ["an amount that is a number", { amount: 1499 }],
    ["an amount without decimals", { amount: "1499" }],
    ["an amount with separators", { amount: "1,499.00" }],
    ["an amount of nothing", { amount: "0.00" }],
    ["another currency", { currency: "INR" }],
    ["a date in UTC", { order_date: "2026-11-21T06:30:00Z" }],
    ["an offset without a colon", { order_date: "2026-11-21T12:00:00+0530" }],
    ["milliseconds in its date", { order_date: "2026-11-21T12:00:00.000+05:30" }],
    ["a query in its return URL", { ru: "https://shop.example/return?a=1" }],
    ["a return URL without TLS", { ru: "http://shop.example/return" }],
    ["a relative return URL", { ru: "/return" }],
    ["a blank item code", { itemcode: "" }],
    ["a member that nobody knows", { ordreid: "x" }],
  ])("with %s", async (_, change) => {
    expect(await post({ payload: ordinary(change) })).toMatchObject({
      status: 422,
      code: "ORIDE0001",
      signed: true,
    })
  })

  it.each<[string, JsonObject]>([
    ["blank", { additional_info7: "" }],
    ["missing", { additional_info7: undefined }],
    ["in forbidden characters", { additional_info1: "a&b" }],
    ["an eighth", { additional_info8: "NA" }],
    ["a number", { additional_info1: 7 }],
  ])("with an additional info that is %s", async (_, change) => {
    expect(await post({ payload: info(change) })).toMatchObject({
      status: 422,
      code: "AIIDE0001",
      signed: true,
    })
  })

  it.each<[string, JsonObject]>([
    ["no channel", { init_channel: undefined }],
    ["no address", { ip: undefined }],
    ["an address that is none", { ip: "localhost" }],
    ["no user agent", { user_agent: undefined }],
    ["a blank language", { browser_language: "" }],
    ["a number where a text belongs", { browser_color_depth: 24 }],
  ])("with a device that has %s", async (_, change) => {
    expect(await post({ payload: device(change) })).toMatchObject({
      status: 422,
      code: "ORIDE0001",
      signed: true,
    })
  })
})

describe("a query is refused", () => {
  it.each([
    ["transactions/get", { mercid: "DEMOMERC" }, "TRIDE0001"],
    [
      "transactions/get",
      { mercid: "DEMOMERC", orderid: "ORDER0000000001", refund_details: "yes" },
      "TRIDE0001",
    ],
    ["refunds/get", { mercid: "DEMOMERC" }, "RFIDE0001"],
    ["refunds/create", { mercid: "DEMOMERC" }, "RFIDE0001"],
  ])("%s with %j", async (call, payload, code) => {
    expect(await post({ call, payload })).toMatchObject({ status: 422, code, signed: true })
  })
})
