import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { countJestReport, countPlaywrightReport } from "./json-report.ts"

function file(report: object): string {
  const path = join(mkdtempSync(join(tmpdir(), "report-")), "report.json")
  writeFileSync(path, JSON.stringify(report))
  return path
}

test("passed and failed tests are counted as the runner says", () => {
  expect(countJestReport(file({ numPassedTests: 7, numFailedTests: 2, testResults: [] }))).toMatchObject({
    passed: 7,
    failed: 2,
  })
})

test("a skipped test and a file that could not be loaded each count as failed", () => {
  const testResults = [{ status: "failed", assertionResults: [] }]
  expect(countJestReport(file({ numPassedTests: 1, numPendingTests: 1, testResults }))).toMatchObject({
    passed: 1,
    failed: 2,
  })
})

test("a journey that passed only on a second try, or was skipped, counts as failed", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }
  expect(countPlaywrightReport(file({ stats, errors: [] }))).toMatchObject({ passed: 5, failed: 3 })
})

test("a runner that wrote no report is not taken for one without failures", () => {
  expect(countJestReport("/nowhere/report.json")).toBeNull()
  expect(countPlaywrightReport("/nowhere/report.json")).toBeNull()
})

test("what failed is named with its file, and a file that could not be loaded by its own name", () => {
  const thrown =
    "Error: \u001b[2mexpect(\u001b[22mreceived)\n\nExpected: 1\nReceived: 2\n    at count (/shop/coins.ts:9:1)\n    at /shop/till.spec.ts:12:34"
  const testResults = [
    {
      name: "/shop/till.spec.ts",
      status: "failed",
      assertionResults: [
        { fullName: " a coin is counted", status: "passed" },
        { fullName: " a note is counted", status: "failed", failureMessages: [thrown] },
        { fullName: "a cheque is counted", status: "pending" },
      ],
    },
    { name: "/shop/door.spec.ts", status: "failed", assertionResults: [] },
  ]
  expect(countJestReport(file({ testResults }))?.failures).toEqual([
    "till.spec.ts: a note is counted (failed: Error: expect(received) Expected: 1 Received: 2 at till.spec.ts:12)",
    "till.spec.ts: a cheque is counted (pending)",
    "door.spec.ts could not be run",
  ])
})

test("journeys that failed, or only passed on a second try, are named however deep their suite lies", () => {
  const spec = (title: string, ok: boolean, status: string) => ({
    file: "buy.spec.ts",
    title,
    ok,
    tests: [{ status, results: ok ? [{}] : [{ error: { message: "Error: it is gone\n    at x.ts:1" } }] }],
  })
  const inner = { specs: [spec("a phone", true, "flaky"), spec("a desk", true, "expected")] }
  const suites = [{ specs: [spec("a cap is bought", false, "unexpected")], suites: [inner] }]
  expect(countPlaywrightReport(file({ stats: {}, suites }))?.failures).toEqual([
    "buy.spec.ts: a cap is bought (Error: it is gone)",
    "buy.spec.ts: a phone",
  ])
})
