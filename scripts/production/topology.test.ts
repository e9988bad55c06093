import { expect, test } from "vitest"
import { readSettings } from "../shop/settings.ts"
import { proxyEnvironment, topologyOf } from "./topology.ts"

test("no two processes share a port, and the proxy knows every one that answers", () => {
  const settings = readSettings("/shop", { STOREFRONT_PORT: "8100", BACKEND_PORT: "9100" })
  const topology = topologyOf(settings)
  const ports = [...topology.servers, topology.worker, topology.inner, ...topology.storefronts]
  expect(new Set(ports).size).toBe(ports.length)
  expect(proxyEnvironment(settings, topology)).toEqual({
    STOREFRONT_URL: "http://localhost:8100",
    BACKEND_URL: "http://localhost:9100",
    PROXY_STOREFRONTS: "127.0.0.1:8100 127.0.0.1:8101",
    PROXY_SERVERS: "127.0.0.1:9100 127.0.0.1:9101",
    PROXY_INNER_PORT: "9103",
  })
})
