import { indiaTimestamp, type HttpAnswer } from "medusa-integration-kit"
import fc from "fast-check"
import { expect, it } from "vitest"

import { readGatewayClock } from "./gateway-clock"

const SENT = "20250120140509"
const answered = (headers: Record<string, string>): HttpAnswer => ({
  kind: "answered",
  status: 200,
  headers: new Headers(headers),
  body: "",
})
const clock = (headers: Record<string, string>): string | undefined =>
  readGatewayClock(answered(headers), SENT)?.toISOString()

const DATE = "Mon, 20 Jan 2025 08:40:00 GMT"

it("the gateway's own timestamp is Indian time", () => {
  expect(clock({ "BD-Timestamp": "20250120143509", Date: DATE })).toBe("2025-01-20T09:05:09.000Z")
})

it("our own timestamp coming back says nothing, so HTTP's date counts", () => {
  expect(clock({ "BD-Timestamp": SENT, Date: DATE })).toBe("2025-01-20T08:40:00.000Z")
  expect(clock({ "BD-Timestamp": SENT })).toBeUndefined()
})

it("without a timestamp HTTP's date counts", () => {
  expect(clock({ Date: DATE })).toBe("2025-01-20T08:40:00.000Z")
  expect(clock({})).toBeUndefined()
})

it.each([
  "1737362109",
  "1737362109000",
  "2025-01-20T14:35:09",
  "20251320143509",
  "20250231143509",
  "20250120246009",
])("the timestamp %j is not read", (timestamp) => {
  expect(clock({ "BD-Timestamp": timestamp })).toBeUndefined()
  expect(clock({ "BD-Timestamp": timestamp, Date: DATE })).toBe("2025-01-20T08:40:00.000Z")
})

it.each(["yesterday", "2025-01-20", "", "0"])("the date %j is not read", (date) => {
  expect(clock({ Date: date })).toBeUndefined()
})

it("an exchange without an answer shows no clock", () => {
  expect(readGatewayClock({ kind: "no_answer", code: "timeout" }, SENT)).toBeUndefined()
})

it("any second comes back as it was written", () => {
  const seconds = fc.integer({ min: 1_577_836_800, max: 4_070_908_800 })
  fc.assert(
    fc.property(seconds, (second) => {
      const at = new Date(second * 1000)
      expect(clock({ "BD-Timestamp": indiaTimestamp(at) })).toBe(at.toISOString())
    }),
  )
})
