import { expect, test } from "vitest"
import { strangersEnvironment } from "./strangers-environment.ts"

test("a stranger knows the machine's paths and registry, and nothing of the shop", () => {
  const ours = {
    PATH: "/bin",
    HTTPS_PROXY: "http://proxy.test",
    npm_config_cache: "/cache",
    npm_config_local_prefix: "/checkout",
    DATABASE_URL: "postgres://shop",
    BILLDESK_MODE: "hmac",
    NODE_ENV: "test",
    NODE_OPTIONS: "--import tsx",
  }
  expect(strangersEnvironment(ours, { PORT: "1" })).toEqual({
    PATH: "/bin",
    HTTPS_PROXY: "http://proxy.test",
    npm_config_cache: "/cache",
    PORT: "1",
  })
})
