import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as rest } from "node:timers/promises"

import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { crmSync, describeConformance, renderReport } from "medusa-integration-kit/conformance"
import type { CrmSubject } from "medusa-integration-kit/conformance"

import { LogView } from "./conformance/log-view"
import { SETTINGS_MS } from "./conformance/zoho-faults"
import { zohoSubject } from "./conformance/zoho-subject"
import { OutboxView } from "./outbox-view"
import { SandboxStage } from "./sandbox-stage"
import { STORE } from "./worker-process"

const ZOHO_URL = `http://127.0.0.1:${24_000 + (process.pid % 997)}`
process.env["ZOHO_SANDBOX_URL"] = ZOHO_URL
const zoho = new SandboxStage(ZOHO_URL)
const PAGE = join(__dirname, "../docs/conformance.md")

const INTRODUCTION = `# Conformance

What \`crmSync()\` of \`medusa-integration-kit/conformance\` finds when it is run on this plugin, in a store on a real
PostgreSQL, with the pretend Zoho over HTTP. This page is written by the run itself (\`WRITE_CONFORMANCE=1\`), and the tests
fail while it says something else than they find. No ability is left out.
`

jest.setTimeout(300_000)
beforeAll(() => zoho.open())
afterAll(() => zoho.close())

medusaIntegrationTestRunner({
  cwd: STORE,
  moduleName: "zoho-crm-conformance",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let store: OutboxView
    let subject: CrmSubject
    beforeEach(async () => {
      await zoho.clear()
      const databaseUrl = dbConfig.clientUrl
      store = new OutboxView(databaseUrl)
      await store.open()
      const container = getContainer()
      const log = new LogView(container)
      const since = await zoho.now()
      subject = zohoSubject({ container, api, databaseUrl, store, zoho, log, since })
      // What was known of the database of the law before is forgotten.
      await rest(SETTINGS_MS)
    })
    afterEach(() => store.close())

    const report = describeConformance("Zoho CRM (`medusa-plugin-zoho-crm`)", {
      suite: crmSync(),
      subject: () => subject,
      framework: { describe, it },
      timeoutMs: 300_000,
    })

    it("the committed page says what this run found", () => {
      const page = [INTRODUCTION, renderReport(report)].join("\n")
      if (process.env["WRITE_CONFORMANCE"] === "1") writeFileSync(PAGE, page)
      expect(readFileSync(PAGE, "utf8")).toBe(page)
    })
  },
})
