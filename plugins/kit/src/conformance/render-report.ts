import type { Verdict } from "./law"
import type { ConformanceReport } from "./run-conformance"

const SIGNS = { holds: "holds", broken: "**broken**", "not applicable": "not applicable" } satisfies Record<
  Verdict,
  string
>

/** The report as a heading, a count and a Markdown table with even columns. The same findings give the same text. */
export function renderReport({ suite, subject, laws }: ConformanceReport): string {
  const count = (verdict: Verdict): number => laws.filter((law) => law.verdict === verdict).length
  const rows = laws.map((law) => [`\`${law.id}\``, cell(law.title), SIGNS[law.verdict], cell(law.evidence)])
  return [
    `## ${subject}`,
    "",
    `${suite}: ${laws.length} laws, ${count("holds")} hold, ${count("broken")} broken, ${count("not applicable")} not applicable.`,
    "",
    ...table([["law", "in words", "verdict", "seen"], ...rows]),
    "",
  ].join("\n")
}

/** A bar or a line break would end the cell. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ").trim()

function table([head = [], ...body]: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((row) => row[column]?.length ?? 0), 3),
  )
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)]
}
