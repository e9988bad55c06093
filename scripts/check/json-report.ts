import { readFileSync } from "node:fs"
import { basename } from "node:path"
import { stripVTControlCharacters } from "node:util"
import type { Verdict } from "./stage.ts"

type Counted = Required<Omit<Verdict, "report">>

/**
 * Counts a report in the JSON form that jest and vitest share. A file that could not be loaded counts as one
 * failure though it holds no test, and a skipped test counts as one too: what nobody runs proves nothing.
 */
export function countJestReport(path: string): Counted | null {
  const report = readRecord(path)
  if (!report) return null
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = report
  const suites = list(report["testResults"])
  const empty = suites.filter(
    (suite: unknown) =>
      isRecord(suite) && suite["status"] === "failed" && list(suite["assertionResults"]).length === 0,
  ).length
  return {
    passed: count(numPassedTests),
    failed:
      count(numFailedTests) +
      count(numPendingTests) +
      count(numTodoTests) +
      Math.max(empty, count(numRuntimeErrorTestSuites)),
    failures: suites.filter(isRecord).flatMap(jestFailures),
  }
}

/** Counts a report of Playwright. A test that only passed on a second try, or was skipped, counts as failed. */
export function countPlaywrightReport(path: string): Counted | null {
  const report = readRecord(path)
  const stats = report?.["stats"]
  if (!isRecord(stats)) return null
  const errors = Array.isArray(report?.["errors"]) ? report["errors"].length : 0
  return {
    passed: count(stats["expected"]),
    failed: count(stats["unexpected"]) + count(stats["flaky"]) + count(stats["skipped"]) + errors,
    failures: list(report?.["suites"]).flatMap(playwrightFailures),
  }
}

function jestFailures(suite: Record<string, unknown>): readonly string[] {
  const file = basename(text(suite["name"]))
  const tests = list(suite["assertionResults"]).filter(isRecord)
  if (tests.length === 0) return suite["status"] === "failed" ? [`${file} could not be run`] : []
  return tests
    .filter(({ status }) => status !== "passed")
    .map((test) => {
      const why = reasonOf(list(test["failureMessages"])[0])
      return `${file}: ${text(test["fullName"]).trim()} (${text(test["status"])}${why && `: ${why}`})`
    })
}

const LONGEST_REASON = 300

/** Why a test failed in one line: what was thrown, and the first place of a spec in its stack. */
function reasonOf(message: unknown): string {
  const whole = stripVTControlCharacters(text(message))
  const thrown = (whole.split(/\n\s+at /, 1)[0] ?? "").replaceAll(/\s+/g, " ").trim()
  const place = /[\w.-]+\.(?:spec|test)\.tsx?:\d+/.exec(whole.slice(thrown.length))?.[0]
  return thrown.slice(0, LONGEST_REASON) + (place === undefined ? "" : ` at ${place}`)
}

/** Suites lie in suites, and a spec is `ok` when it went as expected at the first try. */
function playwrightFailures(suite: unknown): readonly string[] {
  if (!isRecord(suite)) return []
  const own = list(suite["specs"])
    .filter(isRecord)
    .filter(
      ({ ok, tests }) =>
        ok !== true || list(tests).some((test) => isRecord(test) && test["status"] !== "expected"),
    )
    .map((spec) => {
      const why = reasonOf(errorOf(spec))
      return `${basename(text(spec["file"]))}: ${text(spec["title"])}${why && ` (${why})`}`
    })
  return [...own, ...list(suite["suites"]).flatMap(playwrightFailures)]
}

/** The message of the first try of a journey that ended in an error. */
function errorOf(spec: Record<string, unknown>): unknown {
  const tries = list(spec["tests"])
    .filter(isRecord)
    .flatMap((test) => list(test["results"]))
  return tries
    .filter(isRecord)
    .map((result) => result["error"])
    .filter(isRecord)[0]?.["message"]
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
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === "string" ? value : "")
const count = (value: unknown): number => (typeof value === "number" ? value : 0)
