import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describeConformance, paymentProvider, renderReport } from "medusa-integration-kit/conformance"
import { BillDeskSubject } from "./conformance/billdesk-subject"
import { MedusaSide } from "./conformance/medusa-side"
import { SandboxControl } from "./conformance/sandbox-control"
import { SystemSubject } from "./conformance/system-subject"
import { billDeskVerdicts, systemVerdicts } from "./conformance/verdicts"
import { openSuite } from "./open-suite"

const PORT = 7413
const PAGE = join(__dirname, "../../../plugins/payment-billdesk/docs/conformance.md")

const INTRODUCTION = `# Conformance

What \`medusa-integration-kit/conformance\` finds when it is run on this plugin and, for comparison, on the provider that
Medusa brings along. Both run in the same store on a real PostgreSQL; BillDesk is the sandbox over HTTP. This page is written
by the run itself (\`WRITE_CONFORMANCE=1\`), and the tests fail while it says something else than they find.
`

openSuite("hmac", PORT, (suite) => {
  let medusa: MedusaSide | undefined
  const side = (): MedusaSide => (medusa ??= new MedusaSide(suite().container))
  const shared = { suite: paymentProvider(), framework: { describe, it }, timeoutMs: 180_000 }

  const billDesk = describeConformance("BillDesk (`pp_billdesk_billdesk`)", {
    ...shared,
    subject: () => new BillDeskSubject(suite(), side(), new SandboxControl(PORT)),
    expected: billDeskVerdicts,
  })
  const system = describeConformance("Medusa's system provider (`pp_system_default`)", {
    ...shared,
    subject: () => new SystemSubject(suite(), side()),
    expected: systemVerdicts,
  })

  it("the committed page says what this run found", () => {
    const page = [INTRODUCTION, renderReport(billDesk), renderReport(system)].join("\n")
    if (process.env["WRITE_CONFORMANCE"] === "1") writeFileSync(PAGE, page)
    expect(readFileSync(PAGE, "utf8")).toBe(page)
  })
})
