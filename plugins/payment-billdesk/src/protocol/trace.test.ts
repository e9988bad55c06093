import fc from "fast-check"
import { expect, it } from "vitest"

import { isTraceId } from "./ids"
import { newTraceId } from "./trace"
import { readGatewayTime } from "./wire"

it("a trace id is the time in India and sixteen capitals or digits", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2020-01-01"), max: new Date("2099-01-01"), noInvalidDate: true }),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      (at, bytes) => {
        const id = newTraceId(at, () => bytes)
        expect(isTraceId(id)).toBe(true)
        expect(id).toMatch(/^\d{14}[A-Z0-9]{16}$/)
      },
    ),
  )
  expect(newTraceId(new Date("2025-01-20T08:35:09Z"), (size) => new Uint8Array(size))).toBe(
    "20250120140509AAAAAAAAAAAAAAAA",
  )
})

it.each([
  ["2025-01-20T14:05:09+05:30", "2025-01-20T08:35:09.000Z"],
  ["2025-01-20T14:05:09+0530", "2025-01-20T08:35:09.000Z"],
  ["2025-01-20T14:05:09", "2025-01-20T08:35:09.000Z"],
  ["2025-01-20T08:35:09Z", "2025-01-20T08:35:09.000Z"],
  ["2025-01-20T14:05:09.123+05:30", "2025-01-20T08:35:09.000Z"],
])("%s is %s", (text, moment) => void expect(readGatewayTime(text)?.toISOString()).toBe(moment))

it.each(["", "20 Jan 2025", "2025-01-20", "2025-13-20T14:05:09+05:30", "2025-01-20 14:05:09"])(
  "%j is no time",
  (text) => void expect(readGatewayTime(text)).toBeUndefined(),
)
