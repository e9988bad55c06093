import { expect, test } from "vitest"
import { parseOptions } from "./options"

test("without options there are defaults", () => {
  expect(parseOptions(undefined)).toMatchObject({
    ok: true,
    settings: { intervalMs: 5000, concurrency: 4, timeoutMs: 60_000, sweepMs: 300_000, retentionDays: 180 },
  })
})

test("every fault of the options is told at once, unknown names included", () => {
  const verdict = parseOptions({ concurrency: 0, retentionDays: 0.5, intervall: 5 })
  expect(verdict.ok ? [] : verdict.faults.map((fault) => fault.split(":")[0])).toEqual([
    "concurrency",
    "retentionDays",
    "options",
  ])
})
