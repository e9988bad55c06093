import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { choosePort } from "../../shop/ports.ts"
import { ask } from "./ask.ts"
import { FaultProxy, type Wire } from "./fault-proxy.ts"

const WORDS = "thousand words and one".repeat(20)

let server: Server
let proxy: FaultProxy
let served = 0

beforeAll(async () => {
  server = createServer((_, response) => {
    served += 1
    response.end(WORDS)
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  proxy = await FaultProxy.open(await choosePort(9890), (server.address() as AddressInfo).port)
})

afterAll(async () => {
  await proxy.close()
  await new Promise((done) => server.close(done))
})

beforeEach(() => {
  served = 0
})

const through = (wire: Wire, patience = 400) =>
  proxy.set(wire).then(() => ask({ method: "GET", url: `http://127.0.0.1:${String(proxy.port)}/`, patience }))

describe("a wire that can be broken", () => {
  it("passes everything while it is whole", async () => {
    expect((await through({ kind: "pass" })).text).toBe(WORDS)
  })

  it.each<Wire>([{ kind: "refuse" }, { kind: "reset" }, { kind: "black_hole" }])(
    "keeps the other side untouched: $kind",
    async (wire) => {
      await expect(through(wire)).rejects.toThrow()
      expect(served).toBe(0)
    },
  )

  it.each<Wire>([{ kind: "lose_answer" }, { kind: "hold_answer" }, { kind: "cut", bytes: 150 }])(
    "lets the request arrive and the answer fail: $kind",
    async (wire) => {
      await expect(through(wire)).rejects.toThrow()
      expect(served).toBe(1)
    },
  )

  it("says something else in the other side's name", async () => {
    const bytes = Buffer.from("HTTP/1.1 418 Teapot\r\ncontent-length: 0\r\n\r\n")
    expect((await through({ kind: "say", bytes })).status).toBe(418)
    expect(served).toBe(0)
  })

  it("is whole again after every fault", async () => {
    await expect(through({ kind: "refuse" })).rejects.toThrow()
    expect((await through({ kind: "pass" })).text).toBe(WORDS)
  })
})
