import { readFileSync } from "node:fs"
import type { Verdict } from "./stage.ts"

/**
 * Counts a report in the JSON form that jest and vitest share. A file that could not be loaded counts as one
 * failure though it holds no test, and a skipped test counts as one too: what nobody runs proves nothing.
 */
export function countJestReport(path: string): Omit<Verdict, "report"> | null {
  const report = readRecord(path)
  if (!report) return null
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = report
  const suites = Array.isArray(report["testResults"]) ? report["testResults"] : []
  const empty = suites.filter(
    (suite: unknown) => isRecord(suite) && suite["status"] === "failed" && isEmpty(suite["assertionResults"]),
  ).length
  return {
    passed: count(numPassedTests),
    failed:
      count(numFailedTests) +
      count(numPendingTests) +
      count(numTodoTests) +
      Math.max(empty, count(numRuntimeErrorTestSuites)),
  }
}

/** Counts a report of Playwright. A test that only passed on a second try, or was skipped, counts as failed. */
export function countPlaywrightReport(path: string): Omit<Verdict, "report"> | null {
  const report = readRecord(path)
  const stats = report?.["stats"]
  if (!isRecord(stats)) return null
  const errors = Array.isArray(report?.["errors"]) ? report["errors"].length : 0
  return {
    passed: count(stats["expected"]),
    failed: count(stats["unexpected"]) + count(stats["flaky"]) + count(stats["skipped"]) + errors,
  }
}

function readRecord(path: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"))
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0
const count = (value: unknown): number => (typeof value === "number" ? value : 0)
