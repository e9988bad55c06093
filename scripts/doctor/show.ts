import type { Finding } from "./finding.ts"

const MARKS = { ok: "ok  ", note: "note", bad: "BAD ", unknown: "?   " } as const

/** One line for each finding, under the name of its group; beneath it what to do and what to hand over. */
export function show(findings: readonly (Finding & { hand_over?: readonly HandOver[] })[]): string {
  const groups = [...new Set(findings.map(({ group }) => group))]
  return groups
    .map((group) => {
      const lines = findings.filter((finding) => finding.group === group).flatMap(linesOf)
      return `\n${group}\n${lines.map((line) => `${line}\n`).join("")}`
    })
    .join("")
}

interface HandOver {
  label: string
  value: string
}

function linesOf({
  state,
  title,
  words,
  fix,
  hand_over: given = [],
}: Finding & {
  hand_over?: readonly HandOver[]
}): string[] {
  const head = title === "" ? words : `${title}: ${words}`
  return [
    `${MARKS[state]}  ${head}`,
    ...(fix === "" || state === "ok" ? [] : [`        → ${fix}`]),
    ...given.map(({ label, value }) => `        ${label}: ${value}`),
  ]
}
