import { expect, it } from "vitest"
import { parseOptions } from "./options"
import { parseGa4Options, parseLocalFileOptions } from "./provider-options"

const faults = (verdict: { ok: boolean; faults?: readonly string[] }) => verdict.faults ?? []

it("without options the store is careful: nothing is told without consent", () => {
  expect(parseOptions(undefined)).toEqual({
    ok: true,
    settings: { keepWithoutConsent: false, callsPerMinute: 1200, openedAttempts: undefined },
  })
})

it("every fault is listed at once and shows no value", () => {
  const found = faults(
    parseOptions({ keepWithoutConsent: "c4n4ry", callsPerMinute: 0, openedAttempts: 1, foo: 1 }),
  )
  expect(found).toHaveLength(4)
  expect(found.join()).not.toContain("c4n4ry")
})

it.each(["http://www.google-analytics.com/mp/collect", "ftp://localhost/x", "google"])(
  "GA4's secret travels over https alone: %s",
  (endpoint) => {
    const account = { measurementId: "G-ABC123DEF4", apiSecret: "s".repeat(22) }
    expect(parseGa4Options(account).ok).toBe(true)
    expect(parseGa4Options({ ...account, endpoint: "http://127.0.0.1:9/mp/collect" }).ok).toBe(true)
    expect(faults(parseGa4Options({ ...account, endpoint }))).toHaveLength(1)
  },
)

it("GA4 needs both names, spelled as Google spells them", () => {
  expect(faults(parseGa4Options({ measurementId: "UA-1" }))).toHaveLength(2)
})

it("the local file has an absolute path", () => {
  expect(parseLocalFileOptions({ file: "/srv/shop/events.jsonl" }).ok).toBe(true)
  expect(faults(parseLocalFileOptions({ file: "events.jsonl" }))).toHaveLength(1)
})
