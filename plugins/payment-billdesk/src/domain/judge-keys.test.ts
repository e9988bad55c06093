import { Secret } from "medusa-integration-kit"
import { expect, test } from "vitest"
import { demoCredentials } from "../sandbox"
import type { GatewaySettings } from "./gateway-settings"
import { judgeKeys } from "./judge-keys"

const settings = (
  credentials: Extract<GatewaySettings, { protocol: "jose" }>["credentials"],
): GatewaySettings => ({
  protocol: "jose",
  credentials,
  apiBaseUrl: "https://uat1.billdesk.com/u2",
  itemCode: "DIRECT",
})
const own = { ...demoCredentials.hmac, hmacKey: new Secret("q7".repeat(16)) }
const pair = {
  ...demoCredentials.symmetric,
  encryptionKey: new Secret("e1".repeat(16)),
  signingKey: new Secret("s2".repeat(16)),
}

test.each([
  ["own HMAC key in production", own, "production", "ok"],
  ["own pair in UAT", pair, "uat", "ok"],
  ["the demo key in the sandbox", demoCredentials.hmac, "sandbox", "note"],
  ["the demo key in UAT", demoCredentials.hmac, "uat", "bad"],
  [
    "one demo key of two in production",
    { ...pair, signingKey: demoCredentials.symmetric.signingKey },
    "production",
    "bad",
  ],
  ["signing and encryption alike", { ...pair, signingKey: pair.encryptionKey }, "uat", "bad"],
  ["a key that is too short", { ...own, hmacKey: new Secret("short") }, "uat", "bad"],
  ["a key with a space in it", { ...own, hmacKey: new Secret(`${"q7".repeat(16)} `) }, "uat", "bad"],
] as const)("%s", (_name, credentials, environment, state) => {
  const finding = judgeKeys(settings(credentials), environment)
  expect(finding.state).toBe(state)
  expect(JSON.stringify(finding)).not.toMatch(/q7q7|e1e1|s2s2|DEMO/)
})
