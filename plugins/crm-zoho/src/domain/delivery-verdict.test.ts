import { unknownOutcome } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import { zohoRefused } from "../protocol"
import type { Verdict, ZohoRefused } from "../protocol"
import { deliveryVerdict } from "./delivery-verdict"

const refusal = (verdict: Verdict, facts: Partial<ZohoRefused> = {}): ZohoRefused => ({
  ...zohoRefused({ verdict, code: "CODE", message: "Words." }),
  ...facts,
})
const plain = { silences: 0, mayHaveWritten: false }

/** Every verdict of the protocol, so that a new one is missing here too. */
const EXPECTED = {
  outage: { kind: "pause_destination", probeAfter: 30_000 },
  throttled: { kind: "throttled", after: 60_000 },
  later: { kind: "retry", after: 900_000 },
  record: { kind: "dead" },
  exists: { kind: "dead" },
  bug: { kind: "dead" },
  connection: { kind: "pause_destination", probeAfter: 180_000 },
} as const satisfies Record<Verdict, object>

describe("a refusal", () => {
  it.each(Object.entries(EXPECTED))("of the kind %s is followed by %o", (verdict, expected) => {
    const outcome = refusal(verdict as Verdict)
    expect(deliveryVerdict({ outcome, ...plain })).toEqual({
      ...expected,
      code: "CODE",
      message: "Words.",
      nothingSent: true,
    })
  })

  it("that names a time is believed", () => {
    const outcome = refusal("throttled", { waitSeconds: 600 })
    expect(deliveryVerdict({ outcome, ...plain })).toMatchObject({ after: 600_000 })
  })

  it("after something was written leaves a doubt", () => {
    const failed = deliveryVerdict({ outcome: refusal("record"), silences: 0, mayHaveWritten: true })
    expect(failed).not.toHaveProperty("nothingSent")
  })
})

describe("an answer that never came", () => {
  it("is one delivery's bad luck, and in doubt", () => {
    const failed = deliveryVerdict({ outcome: unknownOutcome("timeout", "Nothing came."), ...plain })
    expect(failed).toEqual({ kind: "retry", code: "timeout", message: "Nothing came." })
  })

  it("for the fifth time in a row is an outage", () => {
    const outcome = unknownOutcome("timeout", "Nothing came.")
    expect(deliveryVerdict({ outcome, silences: 5, mayHaveWritten: true })).toMatchObject({
      kind: "pause_destination",
      probeAfter: 30_000,
    })
  })

  it.each(["http_502", "http_503", "INTERNAL_ERROR"])("because Zoho is ill (%s) is an outage", (code) => {
    expect(deliveryVerdict({ outcome: unknownOutcome(code, ""), ...plain })).toMatchObject({
      kind: "pause_destination",
    })
  })
})

describe("the sentence for a person", () => {
  it.each([
    [{ code: "INVALID_DATA", field: "Mobile", maximumLength: 30 }, /Zoho's field Mobile takes at most 30/],
    [{ code: "INVALID_DATA", field: "Status", expectedKind: "picklist" }, /Status.*pick list/],
    [{ code: "INVALID_DATA", field: "Amount", expectedKind: "currency" }, /Amount wants.*currency/],
    [{ code: "MANDATORY_NOT_FOUND", field: "Account_Name" }, /wants the field Account_Name/],
    [{ code: "DUPLICATE_DATA", field: "SO_Number", recordId: "7001" }, /7001.*SO_Number/],
    [{ code: "INVALID_TOKEN" }, /data centre/],
    [{ code: "INVALID_MODULE" }, /no such module/],
  ])("about %o says what to do", (complaint, words) => {
    const outcome = refusal("record", complaint)
    expect(deliveryVerdict({ outcome, ...plain }).message).toMatch(words)
  })
})
