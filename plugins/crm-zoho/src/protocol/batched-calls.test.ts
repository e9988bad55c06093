import { httpCall, Secret, systemClock } from "medusa-integration-kit"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { SANDBOX_CREDENTIALS, startZohoSandbox } from "../sandbox"
import type { ZohoSandbox } from "../sandbox"
import { Attendance } from "./attendance"
import { BatchedCalls } from "./batched-calls"
import { HeldToken } from "./held-token"
import { limitWires } from "./limit-wires"
import { TokenManager } from "./token-manager"
import { UsageMeter } from "./usage-meter"
import { ZohoClient } from "./zoho-client"

let zoho: ZohoSandbox
let meter: UsageMeter
let client: ZohoClient
let calls: BatchedCalls
let atOnce: number
let mostAtOnce: number

beforeEach(async () => {
  zoho = await startZohoSandbox()
  meter = new UsageMeter()
  atOnce = mostAtOnce = 0
  const wire = limitWires(4)(async (request) => {
    atOnce += 1
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    try {
      return await httpCall(request)
    } finally {
      atOnce -= 1
    }
  })
  const settings = {
    environment: "sandbox",
    dataCentre: "in",
    clientId: SANDBOX_CREDENTIALS.clientId,
    clientSecret: new Secret(SANDBOX_CREDENTIALS.clientSecret),
    refreshToken: new Secret(SANDBOX_CREDENTIALS.refreshToken),
    accountsUrl: zoho.url,
    apiUrl: zoho.url,
  } as const
  const asked = await httpCall({
    method: "POST",
    url: `${zoho.url}/oauth/v2/token`,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "refresh_token",
      client_id: SANDBOX_CREDENTIALS.clientId,
      client_secret: SANDBOX_CREDENTIALS.clientSecret,
      refresh_token: SANDBOX_CREDENTIALS.refreshToken,
    }).toString(),
    timeoutMs: 2000,
    maxAnswerBytes: 10_000,
  })
  if (asked.kind !== "answered") throw new Error("no token")
  const { access_token: token } = JSON.parse(asked.body) as { access_token: string }
  const store = new HeldToken({
    accessToken: new Secret(token),
    apiBase: zoho.url,
    expiresAt: new Date(Date.now() + 3_600_000),
    scopes: null,
  })
  const tokens = new TokenManager({ settings, store, wire, clock: systemClock, timeoutMs: 2000 })
  client = new ZohoClient(tokens, wire, { timeoutMs: 2000, meter })
  calls = new BatchedCalls(new Attendance(10))
})
afterEach(() => zoho.close())

const row = (key: string, values: object = {}) => ({
  client,
  module: "Web_Orders",
  keyFields: ["Store_Order_ID"],
  key,
  row: { Name: `Order ${key}`, Store_Order_ID: key, ...values },
  trigger: [],
})
const keys = (count: number): string[] => Array.from({ length: count }, (_, index) => `order_${index}`)
const plan = (fault: object) =>
  fetch(`${zoho.url}/sandbox/faults`, { method: "POST", body: JSON.stringify(fault) })

describe("rows that are written at the same time", () => {
  it("share calls of ten", async () => {
    const written = await Promise.all(keys(25).map((key) => calls.upsert(row(key))))
    expect(written.every(({ kind }) => kind === "accepted")).toBe(true)
    expect(meter.take().calls).toBe(3)
    const ids = written.map((one) => (one.kind === "accepted" ? one.value.id : ""))
    expect(new Set(ids).size).toBe(25)

    const changed = await Promise.all(
      ids.map((id) =>
        calls.update({ client, module: "Web_Orders", id, row: { Customer_Name: id }, trigger: [] }),
      ),
    )
    expect(changed.map((one) => (one.kind === "accepted" ? one.value.id : ""))).toEqual(ids)
    expect(meter.take().calls).toBe(3)
  })

  it("are judged each by itself: one that is refused fails no neighbour", async () => {
    const written = await Promise.all(
      keys(10).map((key, index) => calls.upsert(row(key, index === 4 ? { Email: "not an e-mail" } : {}))),
    )
    expect(written.filter(({ kind }) => kind === "accepted")).toHaveLength(9)
    expect(written[4]).toMatchObject({ kind: "refused", code: "INVALID_DATA", field: "Email" })
  })

  it("are each unknown when the answer to their call is lost", async () => {
    await plan({ on: "upsert", fault: "lost-answer" })
    const written = await Promise.all(keys(3).map((key) => calls.upsert(row(key))))
    expect(written.map(({ kind }) => kind)).toEqual(["unknown", "unknown", "unknown"])
  })

  it("are each refused when their call is", async () => {
    await plan({ on: "upsert", fault: "no-permission" })
    const written = await Promise.all(keys(3).map((key) => calls.upsert(row(key))))
    for (const one of written) expect(one).toMatchObject({ kind: "refused", code: "NO_PERMISSION" })
    expect(meter.take().calls).toBe(1)
  })

  it("with the same key go one after another, and make one record", async () => {
    const written = await Promise.all([calls.upsert(row("same")), calls.upsert(row("SAME"))])
    expect(mostAtOnce).toBe(1)
    expect(meter.take().calls).toBe(2)
    expect(new Set(written.map((one) => (one.kind === "accepted" ? one.value.id : ""))).size).toBe(1)
  })

  it("never make more than four calls at once", async () => {
    await Promise.all(keys(120).map((key) => calls.upsert(row(key))))
    expect(mostAtOnce).toBe(4)
  })
})

describe("keys that are looked up at the same time", () => {
  it("share one question, and each has its own answer", async () => {
    await Promise.all(keys(3).map((key) => calls.upsert(row(key))))
    meter.take()
    const asked = ["order_0", "order_2", "order_99", "order_0"]
    const found = await Promise.all(
      asked.map((value) => calls.find({ client, module: "Web_Orders", field: "Store_Order_ID", value })),
    )
    expect(found.map((one) => (one.kind === "accepted" ? one.value?.["Store_Order_ID"] : "failed"))).toEqual([
      "order_0",
      "order_2",
      undefined,
      "order_0",
    ])
    expect(meter.take().calls).toBe(1)
  })
})
