import { execFileSync } from "node:child_process"

import { expect, it } from "vitest"

const MOMENTS = [
  "2025-01-20T08:35:09Z",
  "2025-12-31T18:30:00Z",
  "2025-03-09T07:30:00Z",
  "2024-02-29T18:29:59Z",
]
const INDIAN = [
  ["20250120140509", "2025-01-20T14:05:09+05:30"],
  ["20260101000000", "2026-01-01T00:00:00+05:30"],
  ["20250309130000", "2025-03-09T13:00:00+05:30"],
  ["20240229235959", "2024-02-29T23:59:59+05:30"],
]

/** Runs in a process of its own: a zone is read once, when the process begins. */
const PROGRAM = `
  const { indiaDateTime, indiaTimestamp } = require("medusa-integration-kit")
  const { newTraceId } = require("./trace.ts")
  const { readGatewayTime } = require("./wire.ts")
  const { readGatewayClock } = require("./gateway-clock.ts")
  const rows = ${JSON.stringify(MOMENTS)}.map((moment) => {
    const at = new Date(moment)
    const headers = new Headers({ "BD-Timestamp": indiaTimestamp(at) })
    return {
      timestamp: indiaTimestamp(at),
      dateTime: indiaDateTime(at),
      trace: newTraceId(at, (size) => new Uint8Array(size)),
      read: readGatewayTime(indiaDateTime(at).slice(0, 19)).getTime() === at.getTime(),
      clock: readGatewayClock({ kind: "answered", status: 200, headers, body: "" }, "").getTime() === at.getTime(),
    }
  })
  console.log(JSON.stringify({ offset: new Date(0).getTimezoneOffset(), rows }))
`

it.each([
  ["America/New_York", 300],
  ["Pacific/Kiritimati", 640],
  ["Asia/Kolkata", -330],
  ["UTC", 0],
])(
  "trace ids and times are Indian in a process in %s",
  (zone, offset) => {
    const output = execFileSync(process.execPath, ["--import", "tsx", "-e", PROGRAM], {
      cwd: __dirname,
      env: { PATH: process.env["PATH"], TZ: zone },
      encoding: "utf8",
    })
    expect(JSON.parse(output)).toEqual({
      // What the zone was at the epoch: shows that it was taken.
      offset,
      rows: INDIAN.map(([timestamp, dateTime]) => ({
        timestamp,
        dateTime,
        trace: `${timestamp}AAAAAAAAAAAAAAAA`,
        read: true,
        clock: true,
      })),
    })
  },
  20_000,
)
