import { expect, test } from "vitest"
import { judgeSecret, type SecretToJudge } from "./judge-secret"

const CHANCE = "3f9a1c07be52d84e6610aa93c7f2e5bb"
const secret = (given: Partial<SecretToJudge>): SecretToJudge => ({
  name: "JWT_SECRET",
  value: CHANCE,
  demo: "demo-jwt-secret-for-this-machine-only",
  shortest: 32,
  ...given,
})
const other = secret({ name: "COOKIE_SECRET", value: CHANCE.split("").reverse().join("") })

test.each([
  ["drawn by lot", {}, true, "ok"],
  ["the demo's on this machine", { value: "demo-jwt-secret-for-this-machine-only" }, false, "note"],
  ["the demo's in the open", { value: "demo-jwt-secret-for-this-machine-only" }, true, "bad"],
  ["too short", { value: "3f9a1c07be" }, true, "bad"],
  ["the same as another", { value: other.value }, true, "bad"],
  ["a pattern", { value: "abc".repeat(12) }, true, "note"],
  ["a typed password", { value: "aaaabbbbcccc", shortest: 12, isTyped: true }, true, "ok"],
] as const)("a secret that is %s is judged without being shown", (_name, given, isOpen, state) => {
  const judged = secret(given)
  const finding = judgeSecret(judged, [judged, other], isOpen)
  expect(finding.state).toBe(state)
  expect(JSON.stringify(finding)).not.toContain(judged.value)
})
