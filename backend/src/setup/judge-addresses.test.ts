import { expect, test } from "vitest"
import { judgeAnswerOfShop } from "./judge-answer-of-shop"
import { judgeCertificate } from "./judge-certificate"

const NOW = new Date("2026-11-22T12:00:00Z")

test.each([
  ["2027-02-20T12:00:00Z", undefined, "ok"],
  ["2026-12-05T12:00:00Z", undefined, "note"],
  ["2026-11-24T12:00:00Z", undefined, "bad"],
  ["2026-11-20T12:00:00Z", "CERT_HAS_EXPIRED", "bad"],
  ["2027-02-20T12:00:00Z", "DEPTH_ZERO_SELF_SIGNED_CERT", "bad"],
])("a certificate until %s with the fault %s is %s", (validTo, fault, state) => {
  expect(judgeCertificate({ validTo: new Date(validTo), fault }, NOW).state).toBe(state)
})

const answered = (status: number) => ({ kind: "answered", status, headers: new Headers(), body: "" }) as const

test.each([
  ["https://shop.example/health", answered(200), true, "ok"],
  ["https://shop.example/health", answered(502), true, "bad"],
  ["http://localhost:9000/health", answered(200), false, "note"],
  ["http://localhost:9000/health", answered(200), true, "bad"],
  ["https://shop.example/health", { kind: "not_sent", code: "ENOTFOUND", cause: undefined }, true, "bad"],
  ["https://shop.example/health", { kind: "no_answer", code: "connection_lost" }, true, "bad"],
  ["https://shop.example/health", { kind: "no_answer", code: "timeout" }, true, "unknown"],
] as const)("%s that answers %j (real money: %s) is %s", (url, answer, isReal, state) => {
  const part = {
    url,
    variable: "BACKEND_URL",
    answer,
    isOurs: ({ status }: { status: number }) => status === 200,
  }
  expect(judgeAnswerOfShop(part, isReal).state).toBe(state)
})
