import { createServer } from "node:net"
import { expect, test } from "vitest"
import { choosePort, refuseTakenPorts } from "./ports.ts"
import { portsOf, readSettings } from "./settings.ts"

async function taken(): Promise<{ port: number; free: () => void }> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("no port")
  return { port: address.port, free: () => server.close() }
}

test("a taken port is told with its variable and the process that holds it", async () => {
  const { port, free } = await taken()
  const settings = readSettings("/shop", { BACKEND_PORT: String(port), STOREFRONT_PORT: "18999" })
  await expect(refuseTakenPorts(portsOf(settings))).rejects.toThrow(
    new RegExp(
      `port ${String(port)} for the backend is taken by process ${String(process.pid)} .*set BACKEND_PORT`,
    ),
  )
  free()
})

test("the next free port is chosen when the remembered one is taken", async () => {
  const { port, free } = await taken()
  expect(await choosePort(port)).toBeGreaterThan(port)
  free()
})
