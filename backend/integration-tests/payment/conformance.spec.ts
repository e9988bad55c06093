import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import {
  describeConformance,
  paymentProvider,
  renderReport,
  type ConformanceReport,
  type PaymentSubject,
} from "medusa-integration-kit/conformance"
import { BillDeskSubject } from "./conformance/billdesk-subject"
import { MedusaSide } from "./conformance/medusa-side"
import { SandboxControl } from "./conformance/sandbox-control"
import { SystemSubject } from "./conformance/system-subject"
import { openSuite } from "./open-suite"

const PORT = 7413
const PAGE = join(__dirname, "../../../plugins/payment-billdesk/docs/conformance.md")

const INTRODUCTION = `# Conformance

What \`medusa-integration-kit/conformance\` finds when it is run on this plugin and, for comparison, on the provider that
Medusa brings along. Both run in the same store on a real PostgreSQL; BillDesk is the sandbox over HTTP. This page is written
by the run itself (\`WRITE_CONFORMANCE=1\`), and the tests fail while it says something else than they find.

`

openSuite("hmac", PORT, (suite) => {
  const framework = { describe, it }
  const laws = paymentProvider()
  const reports: ConformanceReport[] = []
  let medusa: MedusaSide | undefined
  const side = (): MedusaSide => (medusa ??= new MedusaSide(suite().container))

  const add = (name: string, subject: () => PaymentSubject, expected: Parameters<typeof run>[2]): void => {
    reports.push(run(name, subject, expected))
  }
  const run = (
    name: string,
    subject: () => PaymentSubject,
    expected: Readonly<Record<string, "holds" | "broken" | "not applicable">>,
  ): ConformanceReport =>
    describeConformance(name, { suite: laws, subject, framework, expected, timeoutMs: 180_000 })

  add(
    "BillDesk (`pp_billdesk_billdesk`)",
    () => new BillDeskSubject(suite(), side(), new SandboxControl(PORT)),
    {},
  )
  add("Medusa's system provider (`pp_system_default`)", () => new SystemSubject(suite(), side()), {})

  it("the committed page says what this run found", () => {
    const page = INTRODUCTION + reports.map(renderReport).join("\n")
    if (process.env["WRITE_CONFORMANCE"] === "1") writeFileSync(PAGE, page)
    expect(readFileSync(PAGE, "utf8")).toBe(page)
  })
})
