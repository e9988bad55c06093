import { expect, test } from "vitest"
import { judgeAnswer, judgeClock, type GatewayAnswer } from "./judge-answer"
import { judgeHandOver } from "./judge-hand-over"

const answer = (given: Partial<GatewayAnswer>): GatewayAnswer => ({
  kind: "unknown",
  code: "timeout",
  message: "BillDesk said so.",
  skewMs: undefined,
  tookMs: 80,
  ...given,
})

test.each([
  ["signed", { kind: "accepted", code: "" }, "ok", /keys, clock and this server's address/],
  [
    "wrong key",
    { kind: "refused", code: "authentication_failed", message: "Not accepted (GNAUE0003)." },
    "bad",
    /Wrong key/,
  ],
  [
    "foreign address",
    { kind: "refused", code: "authentication_failed", message: "Not accepted (GNAUE0006)." },
    "bad",
    /does not let this server's IP address in/,
  ],
  ["clock", { kind: "refused", code: "GNIDE0001", message: "GNIDE0001 time" }, "bad", /clock is wrong/],
  [
    "other signing key",
    { code: "unverifiable_answer", message: "BillDesk's answer could not be verified (bad_signature)." },
    "bad",
    /signature does not fit/,
  ],
  ["firewall's page", { code: "unverifiable_answer" }, "bad", /address is not allowed/],
  ["firewall's silence", { code: "empty_answer" }, "bad", /address is not allowed/],
  ["nobody there", { kind: "refused", code: "unreachable" }, "bad", /said so/],
  ["hanging", { code: "timeout" }, "unknown", /timeout/],
  ["its own trouble", { code: "server_error" }, "unknown", /server_error/],
  ["another no", { kind: "refused", code: "GNIDE0002", message: "GNIDE0002" }, "bad", /refused/],
] as const)("%s", (_name, given, state, words) => {
  const finding = judgeAnswer(answer(given))
  expect(finding.state).toBe(state)
  expect(finding.words).toMatch(words)
  if (state !== "ok") expect(finding.fix).not.toBe("")
})

test.each([
  [0, "ok"],
  [-59_000, "ok"],
  [61_000, "note"],
  [-301_000, "bad"],
  [undefined, "unknown"],
] as const)("a clock that is %s ms off is %s", (skew, state) => {
  expect(judgeClock(skew).state).toBe(state)
})

test.each([
  ["https://api.shop.example/webhooks/payments/billdesk", "production", "ok"],
  ["http://localhost:9000/webhooks/payments/billdesk", "sandbox", "note"],
  ["http://localhost:9000/webhooks/payments/billdesk", "uat", "bad"],
  ["https://api.shop.example/webhook?key=1", "uat", "bad"],
  ["http://api.shop.example/webhook", "production", "bad"],
] as const)("%s in %s is %s", (url, environment, state) => {
  const finding = judgeHandOver("Webhook URL", url, environment)
  expect(finding.state).toBe(state)
  expect(finding.handOver).toEqual([{ label: "Webhook URL", value: url }])
})
