import type { SetupCheck, SetupReport } from "../contract/setup-report"
import { markdownTable } from "./markdown-table"

export interface UatSheetInput {
  readonly report: SetupReport
  readonly signOff: readonly { readonly what: string; readonly how: string }[]
  /** Name → version, of what is tested. */
  readonly versions: Readonly<Record<string, string>>
}

/** The sheet for BillDesk's user acceptance test, as Markdown: what the shop is, what was looked at, what a tester fills in. */
export function uatSheet({ report, signOff, versions }: UatSheetInput): string {
  const gateway = report.checks.filter(({ group }) => ["BillDesk", "Addresses"].includes(group))
  return `# UAT sheet: BillDesk

Made by the shop on ${report.looked_at} (UTC). Environment: **${report.billdesk_environment}**.

## The shop

${markdownTable(["what", "value"], handOvers(gateway))}

${markdownTable(["part", "version"], Object.entries(versions))}

## What the shop found by itself

${markdownTable(
  ["check", "state", "words"],
  gateway.map(({ title, state, words }) => [title, state, words]),
)}

## Sign-off list

${markdownTable(
  ["no.", "what", "how this shop does it", "tester", "date", "result"],
  signOff.map(({ what, how }, index) => [String(index + 1), what, how, "", "", ""]),
)}

## Handed in with this sheet

- [ ] BillDesk's self-certification sheet
- [ ] The production server's static public IPv4 address, and the storefront's domain
- [ ] Return URL and webhook URL of production

Tested by: ______________________ for the shop, ______________________ for BillDesk. Date: ____________
`
}

const handOvers = (checks: readonly SetupCheck[]): string[][] =>
  checks.flatMap(({ hand_over: given }) => given.map(({ label, value }) => [label, value]))
