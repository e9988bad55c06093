import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterEach, expect, it } from "vitest"

import { demoCredentials } from "./demo-merchants"
import { clearStage, eventually, order, setStage, startWebhook, valueOf } from "./test-harness"

afterEach(clearStage)

it("two hundred orders opened at once and five hundred notifications come to exactly that, and are on disk", async () => {
  const stateFile = join(mkdtempSync(join(tmpdir(), "sandbox-")), "state.json")
  const webhook = await startWebhook()
  const stage = await setStage(demoCredentials.hmac, {
    stateFile,
    webhookUrl: webhook.url,
    timeoutMs: 60_000,
  })
  await stage.control("POST", "scenarios", {
    name: "duplicated-notifications",
    params: { copies: 50 },
    // Each of them: which ten of two hundred at once are read first is nobody's choice.
    times: 200,
  })
  const requests = Array.from({ length: 200 }, () => order())
  const opened = await Promise.all(requests.map((request) => stage.client.createOrder(request)))
  expect(new Set(opened.map((outcome) => valueOf(outcome).bdOrderId)).size).toBe(200)
  const paid = await Promise.all(
    requests.slice(0, 10).map(({ orderId }) => stage.control("POST", `orders/${orderId}/pay`, {})),
  )
  expect(paid.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
  await eventually(() => webhook.received.length === 500, 60)
  await stage.sandbox.close()
  const kept = JSON.parse(readFileSync(stateFile, "utf8")) as Record<string, unknown[]>
  expect(kept["orders"]).toHaveLength(200)
  expect(kept["transactions"]).toHaveLength(10)
  expect(kept["notifications"]).toHaveLength(500)
  expect(kept["callCounts"]).toHaveLength(200)
}, 120_000)

it("what was to happen later happens after a restart", async () => {
  const stateFile = join(mkdtempSync(join(tmpdir(), "sandbox-")), "state.json")
  const first = await setStage(demoCredentials.hmac, {
    stateFile,
    scenario: { name: "settles-late", params: { delay_ms: 60_000 } },
  })
  const request = order()
  valueOf(await first.client.createOrder(request))
  await first.control("POST", `orders/${request.orderId}/pay`, {})
  await first.sandbox.close()
  const second = await setStage(demoCredentials.hmac, { stateFile })
  expect(await second.control("GET", `orders/${request.orderId}`)).toMatchObject({ json: { state: "open" } })
  await second.sandbox.close()
  const third = await setStage(demoCredentials.hmac, {
    stateFile,
    clock: () => new Date("2030-01-01T00:00:00Z"),
  })
  await eventually(async () =>
    JSON.stringify((await third.control("GET", `orders/${request.orderId}`)).json).includes('"paid"'),
  )
})
