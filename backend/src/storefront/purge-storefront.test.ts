import { createHmac } from "node:crypto"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, it } from "vitest"
import { purgeStorefront } from "./purge-storefront"

it("the storefront is told the tags under a signature over time and body", async () => {
  const seen: { signature?: string | undefined; body: string }[] = []
  const server = createServer((req, res) => {
    let body = ""
    req.on("data", (chunk: Buffer) => (body += chunk.toString()))
    req.on("end", () => {
      seen.push({ signature: String(req.headers["x-revalidate-signature"]), body })
      res.end("{}")
    })
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const { port } = server.address() as AddressInfo
  const now = new Date("2026-01-20T09:00:00Z")
  const fault = await purgeStorefront({
    storefrontUrl: `http://127.0.0.1:${port}`,
    secret: "s",
    tags: ["catalogue"],
    now,
  })
  server.close()
  expect(fault).toBeUndefined()
  const at = now.getTime() / 1000
  const mac = createHmac("sha256", "s").update(`${at}.{"tags":["catalogue"]}`).digest("hex")
  expect(seen).toEqual([{ signature: `t=${at},v1=${mac}`, body: '{"tags":["catalogue"]}' }])
})

it("a storefront that is away is a sentence and not an error", async () => {
  const purge = { storefrontUrl: "http://127.0.0.1:9", secret: "s", tags: ["region"], now: new Date() }
  expect(await purgeStorefront(purge)).toEqual(expect.any(String))
})
