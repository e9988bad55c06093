import type { Children } from "../process/children.ts"

/** One figure. `bound` is the most it may be, `least` the least, `exactly` what it must be, where the house has set one. */
export interface Figure {
  what: string
  value: number
  unit: "ms" | "s" | "MB" | "×" | "orders" | "orders/s" | "answers" | "rows" | "calls" | "credits"
  bound?: number
  least?: number
  exactly?: number
}

export interface BenchContext {
  root: string
  dataDir: string
  logs: string
  children: Children
  /** A server of our own with fsync off; each measurement makes its databases. */
  database: { port: number; password: string }
}

/** The default export of each file in scripts/bench/measurements. */
export interface Measurement {
  name: string
  about: string
  run: (context: BenchContext) => Promise<Figure[]>
}

export function isMeasurement(value: unknown): value is Measurement {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    typeof value.name === "string" &&
    "run" in value &&
    typeof value.run === "function"
  )
}
