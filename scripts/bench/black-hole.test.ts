import { createServer } from "node:http"
import { afterAll, beforeAll, expect, test } from "vitest"
import { BlackHole } from "./black-hole.ts"

const server = createServer((_, response) => response.end("here"))
let road: BlackHole

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("no port")
  road = await BlackHole.open(`http://127.0.0.1:${String(address.port)}`)
})

afterAll(() => {
  road.close()
  server.closeAllConnections()
  server.close()
})

test("the road leads to the server, until it is cut: then a call is taken and never answered", async () => {
  expect(await (await fetch(road.url)).text()).toBe("here")
  road.cut()
  const call = fetch(road.url, { signal: AbortSignal.timeout(300) })
  await expect(call).rejects.toThrow(/timeout/i)
})
