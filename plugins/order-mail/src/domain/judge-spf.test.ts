import { expect, test } from "vitest"
import { judgeSpf } from "./judge-spf"

test.each([
  [["v=spf1 include:mail.example -all"], "ok"],
  [["google-site-verification=x", "V=SPF1 ~all"], "ok"],
  [["v=spf10 nothing"], "note"],
  [["v=spf1 -all", "v=spf1 ~all"], "note"],
  [[], "note"],
  [undefined, "unknown"],
] as const)("TXT records %j are %s", (records, state) => {
  expect(judgeSpf("shop.example", records).state).toBe(state)
})
