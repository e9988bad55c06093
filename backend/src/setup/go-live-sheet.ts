import type { SetupCheck, SetupReport, SetupState } from "../contract/setup-report"
import { markdownTable } from "./markdown-table"

/** The order in which the runbook goes; each step is done when its groups are. */
const STEPS: readonly { readonly title: string; readonly groups: readonly string[] }[] = [
  { title: "Machine, database, backups", groups: ["Machine", "Database", "Processes"] },
  { title: "Secrets", groups: ["Secrets"] },
  { title: "Public addresses and certificates", groups: ["Addresses"] },
  { title: "The shop's facts and catalogue", groups: ["Shop", "Catalogue"] },
  { title: "Mail", groups: ["Mail"] },
  { title: "Zoho CRM", groups: ["Zoho CRM"] },
  { title: "BillDesk", groups: ["BillDesk"] },
  { title: "Safeguards and deliveries", groups: ["Safeguards", "Deliveries"] },
]

const MARKS: Readonly<Record<SetupState, string>> = {
  ok: "[x]",
  note: "[ ]",
  bad: "[ ] **BAD**",
  unknown: "[ ] not known",
}

/** What stands between this shop and its opening, as Markdown, in the order of docs/runbooks/go-live.md. */
export function goLiveSheet({
  report,
  versions,
}: {
  readonly report: SetupReport
  readonly versions: Readonly<Record<string, string>>
}): string {
  const { counts } = report
  const named = new Set(STEPS.flatMap(({ groups }) => groups))
  const others = report.checks.filter(({ group }) => !named.has(group))
  const steps = STEPS.map(({ title, groups }, index) => {
    const checks = report.checks.filter(({ group }) => groups.includes(group))
    return section(`${index + 1}. ${title}`, checks)
  })
  return `# Go-live checklist

Made by the shop on ${report.looked_at} (UTC). BillDesk: **${report.billdesk_environment}**. ${counts.bad} bad, ${counts.unknown} not
known, ${counts.note} notes, ${counts.ok} fine. The commands for each step are in docs/runbooks/go-live.md.

${steps.join("\n\n")}

${others.length > 0 ? `${section("And", others)}\n\n` : ""}## ${STEPS.length + 1}. The first orders

${markdownTable(
  ["what", "person", "date", "result"],
  [
    "The UAT sheet is signed by BillDesk",
    "One real payment of a small amount: paid, mail arrives, record in Zoho",
    "The same payment refunded in full: the refund is accepted",
    "A payment left on BillDesk's page: the order expires, its stock comes back",
    "A webhook alone (browser closed after paying): the order becomes paid",
    "npm run audit:verify agrees; its last line is kept outside",
    "A backup was restored on another machine, and the shop opened there",
    "Somebody is called when /ready answers 503, and when deliveries are given up",
  ].map((what) => [what, "", "", ""]),
)}

${markdownTable(["part", "version"], Object.entries(versions))}
`
}

const section = (title: string, checks: readonly SetupCheck[]): string =>
  `## ${title}\n\n${markdownTable(
    ["done", "what", "found", "to do", "person", "date"],
    checks.map(({ state, title: what, words, fix }) => [MARKS[state], what, words, fix, "", ""]),
  )}`
