import type { Children } from "../process/children.ts"

/** What a stage found. Each single test, and each house check, counts as one. */
export interface Verdict {
  passed: number
  failed: number
  /** Shown whole when something failed. */
  report: string
  /** What failed, a line each: said again at the very end, where whoever sees only that can read it. */
  failures?: readonly string[]
}

export interface Context {
  root: string
  /** The tests' own data folder. */
  dataDir: string
  logs: string
  children: Children
  /** The temporary database server, started when a stage first asks for it. */
  database: () => Promise<{ port: number; password: string }>
}

export interface Stage {
  name: string
  /** One line about what it shows. */
  about: string
  run: (context: Context) => Promise<Verdict>
}

/** A list of faults as a verdict: what was checked and is not among the faults has passed. */
export function faultsVerdict(checked: number, faults: readonly string[]): Verdict {
  const passed = Math.max(0, checked - faults.length)
  return { passed, failed: faults.length, report: faults.join("\n"), failures: faults }
}
