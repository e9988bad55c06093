import { type BenchPage, type Budget, budgetOf, isBeyond, type Metric, METRICS } from "./budgets.ts"

export type Figures = Partial<Record<Metric, number>>

export interface MeasuredPage {
  readonly page: BenchPage
  readonly figures: Figures
}

const HEAD = ["metric", "page", "measured", "target", "fail", "floor", ""]

/** The figures as a Markdown table. @param floor the same of an empty page */
export function benchTable(measured: readonly MeasuredPage[], floor: Figures): string {
  const rows = metrics().flatMap((metric) =>
    measured.flatMap(({ page, figures }) => {
      const value = figures[metric]
      if (value === undefined) return []
      const budget = budgetOf(page, metric)
      return [
        [
          metric,
          page.name,
          shown(metric, value),
          shown(metric, budget.target),
          shown(metric, budget.fail),
          floor[metric] === undefined ? "–" : shown(metric, floor[metric]),
          verdict(metric, value, budget),
        ],
      ]
    }),
  )
  const widths = HEAD.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? "").length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`
  return [line(HEAD), line(widths.map((width) => "-".repeat(Math.max(1, width)))), ...rows.map(line)].join(
    "\n",
  )
}

/** What is gated and beyond its fail column, a sentence each. */
export function benchFaults(measured: readonly MeasuredPage[]): string[] {
  return metrics().flatMap((metric) =>
    measured.flatMap(({ page, figures }) => {
      const value = figures[metric]
      const budget = budgetOf(page, metric)
      if (value === undefined || !METRICS[metric].gated || !isBeyond(metric, value, budget)) return []
      return [
        `${metric} of ${page.name} is ${shown(metric, value)}; it fails beyond ${shown(metric, budget.fail)}.`,
      ]
    }),
  )
}

const metrics = (): Metric[] => Object.keys(METRICS) as Metric[]

function verdict(metric: Metric, value: number, budget: Budget): string {
  if (isBeyond(metric, value, budget)) return METRICS[metric].gated ? "FAILS" : "beyond"
  const reached = METRICS[metric].better === "more" ? value >= budget.target : value <= budget.target
  return reached ? "target" : "within"
}

function shown(metric: Metric, value: number): string {
  const { unit } = METRICS[metric]
  const digits = metric === "cls" ? 3 : unit === "kB" ? 1 : 0
  return `${value.toFixed(digits)}${unit ? ` ${unit}` : ""}`
}
