import { expect, test } from "vitest"
import type { SetupCheck, SetupReport } from "../contract/setup-report"
import { goLiveSheet } from "./go-live-sheet"
import { markdownTable } from "./markdown-table"
import { uatSheet } from "./uat-sheet"

const check = (given: Partial<SetupCheck>): SetupCheck => ({
  id: "billdesk_keys",
  group: "BillDesk",
  title: "Keys",
  state: "ok",
  words: "Present.",
  fix: "",
  hand_over: [],
  at: "2026-11-22T10:00:00.000Z",
  ...given,
})
const report: SetupReport = {
  looked_at: "2026-11-22T10:00:00.000Z",
  took_ms: 12,
  billdesk_environment: "uat",
  counts: { ok: 1, note: 0, bad: 1, unknown: 0 },
  checks: [
    check({
      hand_over: [{ label: "Webhook URL", value: "https://api.shop.example/webhooks/payments/billdesk" }],
    }),
    check({
      id: "secret_jwt_secret",
      group: "Secrets",
      title: "JWT_SECRET",
      state: "bad",
      words: "Too short.",
      fix: "Draw one.",
    }),
  ],
}
const versions = { "Node.js": "20.20.2" }

test("a cell cannot break its table", () => {
  expect(markdownTable(["a"], [["x | y\n<script>"]])).toBe("| a |\n| --- |\n| x \\| y &lt;script> |")
})

test("the UAT sheet names the shop's addresses and leaves room for tester, date and result", () => {
  const sheet = uatSheet({ report, versions, signOff: [{ what: "Signature first", how: "Always." }] })
  expect(sheet).toContain("| Webhook URL | https://api.shop.example/webhooks/payments/billdesk |")
  expect(sheet).toContain("| 1 | Signature first | Always. |  |  |  |")
  expect(sheet).not.toContain("JWT_SECRET")
})

test("the go-live checklist ticks what is fine and names what is bad with its fix", () => {
  const sheet = goLiveSheet({ report, versions })
  expect(sheet).toContain("| [x] | Keys | Present. |")
  expect(sheet).toContain("| [ ] **BAD** | JWT_SECRET | Too short. | Draw one. |")
  expect(sheet.indexOf("2. Secrets")).toBeLessThan(sheet.indexOf("7. BillDesk"))
})
