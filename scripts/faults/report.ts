import { duration } from "../boot/progress.mjs"
import { LAW_NAMES } from "./invariants.ts"

/** What came of one scenario, over all its runs. */
export interface Result {
  id: string
  title: string
  runs: number
  /** The most that broke each law after any run. */
  broken: Record<string, number>
  /** What did not hold, one sentence each. */
  failures: string[]
  notes: string[]
  took: number
  verdict: "passed" | "failed" | "left out"
}

/** The table that a person reads: one line a scenario, with what failed and every figure below it. */
export function table(results: readonly Result[]): string {
  const width = Math.min(64, Math.max(...results.map(({ title }) => title.length)))
  const head = [
    "",
    "scenario".padEnd(6 + width),
    "runs",
    ...LAW_NAMES.map((law) => law.padStart(3)),
    "verdict",
  ].join("  ")
  return [head, ...results.flatMap((result) => lines(result, width))].join("\n")
}

function lines(result: Result, width: number): string[] {
  const { id, title, runs, broken, verdict, took, failures, notes } = result
  const counts = LAW_NAMES.map((law) =>
    String(broken[law] ?? 0)
      .padStart(law.length)
      .padStart(3),
  )
  const said = verdict === "failed" ? "FAILED" : verdict
  const name = `${id.padEnd(6)}${title.slice(0, width).padEnd(width)}`
  return [
    ["", name, String(runs).padStart(4), ...counts, `${said} (${duration(took)})`].join("  "),
    ...notes.map((note) => `        · ${note}`),
    ...failures.map((failure) => `        ✗ ${failure}`),
  ]
}
