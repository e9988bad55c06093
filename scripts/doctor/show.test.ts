import { expect, test } from "vitest"
import { show } from "./show.ts"

test("findings stand under their group, with the fix and what to hand over beneath", () => {
  const said = show([
    { id: "npm", group: "This machine", title: "", state: "ok", words: "npm 11", fix: "" },
    {
      id: "billdesk_webhook_url",
      group: "BillDesk",
      title: "Webhook URL",
      state: "bad",
      words: "It is not https.",
      fix: "Give the shop an https address.",
      hand_over: [{ label: "Webhook URL", value: "http://shop.example/webhook" }],
    },
  ])
  expect(said).toBe(
    `
This machine
ok    npm 11

BillDesk
BAD   Webhook URL: It is not https.
        → Give the shop an https address.
        Webhook URL: http://shop.example/webhook
`,
  )
})
