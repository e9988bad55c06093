import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { Secret } from "medusa-integration-kit"
import { afterEach, describe, expect, it } from "vitest"

import { demoCredentials } from "./demo-merchants"
import { startBillDeskSandbox } from "./start-sandbox"
import { clearStage, eventually, order, setStage, startWebhook, valueOf } from "./test-harness"

afterEach(clearStage)

const merchants = [{ credentials: demoCredentials.hmac }]

describe("a sandbox", () => {
  it("listens on loopback unless told otherwise", async () => {
    const { sandbox } = await setStage()
    expect(sandbox.url).toBe(`http://127.0.0.1:${sandbox.port}`)
  })

  it("names its pages by the address that browsers use", async () => {
    const { client } = await setStage(demoCredentials.hmac, { publicUrl: "http://localhost:4321/" })
    expect(valueOf(await client.createOrder(order())).redirect.href).toBe(
      "http://localhost:4321/web/v1_2/embeddedsdk",
    )
  })

  it("closes while a request hangs, and answers no more", async () => {
    const { sandbox, client, control } = await setStage()
    await control("POST", "faults", { call: "orders/create", fault: "timeout" })
    const hanging = client.createOrder(order())
    await new Promise((resolve) => setTimeout(resolve, 50))
    await sandbox.close()
    expect(await hanging).toMatchObject({ kind: "unknown", code: "connection_lost" })
    expect(await client.createOrder(order())).toMatchObject({ kind: "refused", code: "unreachable" })
  })

  it("does not start with credentials that cannot work, and names no key", async () => {
    const credentials = { ...demoCredentials.symmetric, encryptionKey: new Secret("tooShortKey") }
    await expect(startBillDeskSandbox({ merchants: [{ credentials }] })).rejects.toThrow(
      /^(?!.*tooShortKey).*32 characters/,
    )
  })

  it("does not start without merchants, or with two of one client id", async () => {
    await expect(startBillDeskSandbox({ merchants: [] })).rejects.toThrow("at least one merchant")
    await expect(startBillDeskSandbox({ merchants: [...merchants, ...merchants] })).rejects.toThrow(
      "same client id",
    )
  })

  it("does not start on a port that is taken", async () => {
    const { sandbox } = await setStage()
    await expect(startBillDeskSandbox({ merchants, port: sandbox.port })).rejects.toThrow("EADDRINUSE")
  })
})

describe("the state file", () => {
  const newPath = (): string => join(mkdtempSync(join(tmpdir(), "sandbox-")), "deep", "state.json")

  it("keeps orders and transactions over a restart, and no id comes twice", async () => {
    const stateFile = newPath()
    const first = await setStage(demoCredentials.hmac, { stateFile, seed: "demo" })
    const request = order()
    const created = valueOf(await first.client.createOrder(request))
    await first.control("POST", `orders/${request.orderId}/transactions`, { auth_status: "0002" })
    await first.sandbox.close()

    const second = await setStage(demoCredentials.hmac, { stateFile, seed: "demo" })
    expect(valueOf(await second.client.retrieveTransaction({ orderId: request.orderId }))).toMatchObject({
      transaction: { authStatus: "0002", bdOrderId: created.bdOrderId, amount: 149_900 },
    })
    expect(await second.client.createOrder(request)).toMatchObject({ code: "duplicate" })
    expect(valueOf(await second.client.createOrder(order())).bdOrderId).not.toBe(created.bdOrderId)
  })

  it("keeps a notification that was not taken, and sends it after the restart", async () => {
    const stateFile = newPath()
    const webhook = await startWebhook((_, count) => (count === 1 ? 503 : 200))
    const options = { stateFile, webhookUrl: webhook.url, webhookRetryDelaysMs: [60_000] }
    const first = await setStage(demoCredentials.hmac, options)
    const request = order()
    valueOf(await first.client.createOrder(request))
    await first.control("POST", `orders/${request.orderId}/transactions`, {})
    await eventually(async () =>
      JSON.stringify((await first.control("GET", `orders/${request.orderId}`)).json).includes('"503"'),
    )
    await first.sandbox.close()
    await setStage(demoCredentials.hmac, options)
    await eventually(() => webhook.received.length === 2)
  })

  it("is for its owner's eyes, and holds no key", async () => {
    const stateFile = newPath()
    const { client, sandbox } = await setStage(demoCredentials.hmac, { stateFile })
    valueOf(await client.createOrder(order()))
    await sandbox.close()
    expect(statSync(stateFile).mode & 0o777).toBe(0o600)
    expect(readFileSync(stateFile, "utf8")).not.toContain(demoCredentials.hmac.hmacKey.reveal())
  })

  it("that cannot be read is named, not overwritten", async () => {
    const stateFile = join(mkdtempSync(join(tmpdir(), "sandbox-")), "state.json")
    writeFileSync(stateFile, '{"orders": 7}')
    await expect(startBillDeskSandbox({ merchants, stateFile })).rejects.toThrow("cannot be read")
    expect(readFileSync(stateFile, "utf8")).toBe('{"orders": 7}')
  })
})
