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
  expect(countJestReport(file({ numPassedTests: 7, numFailedTests: 2, testResults: [] }))).toEqual({
    passed: 7,
    failed: 2,
  })
})

test("a skipped test and a file that could not be loaded each count as failed", () => {
  const testResults = [{ status: "failed", assertionResults: [] }]
  expect(countJestReport(file({ numPassedTests: 1, numPendingTests: 1, testResults }))).toEqual({
    passed: 1,
    failed: 2,
  })
})

test("a journey that passed only on a second try, or was skipped, counts as failed", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 }
  expect(countPlaywrightReport(file({ stats, errors: [] }))).toEqual({ passed: 5, failed: 3 })
})

test("a runner that wrote no report is not taken for one without failures", () => {
  expect(countJestReport("/nowhere/report.json")).toBeNull()
  expect(countPlaywrightReport("/nowhere/report.json")).toBeNull()
})
