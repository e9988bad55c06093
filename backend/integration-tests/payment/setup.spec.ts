import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "zod"
import { loadSettings } from "../../src/config/env"
import { openSuite } from "./open-suite"

const answer = z.object({
  looked_at: z.iso.datetime(),
  took_ms: z.number(),
  counts: z.object({ ok: z.number(), note: z.number(), bad: z.number(), unknown: z.number() }),
  checks: z.array(
    z.object({
      id: z.string(),
      group: z.string(),
      title: z.string(),
      state: z.enum(["ok", "note", "bad", "unknown"]),
      words: z.string().min(1),
      fix: z.string(),
      hand_over: z.array(z.object({ label: z.string(), value: z.string() })),
      at: z.iso.datetime(),
    }),
  ),
})

openSuite("hmac", 9921, (suite) => {
  const look = async () => {
    const merchant = await suite().logIn()
    const { status, body } = await merchant.send("GET", "/admin/setup")
    expect(status).toBe(200)
    const report = answer.parse(body)
    const of = (id: string) => report.checks.find((check) => check.id === id)
    return { report, of, text: JSON.stringify(body) }
  }

  it("a stranger learns nothing of the set-up", async () => {
    for (const path of ["/admin/setup", "/admin/setup/uat-sheet", "/admin/setup/go-live"]) {
      const { status, body } = await suite().send("GET", path)
      expect(status).toBe(401)
      expect(JSON.stringify(body)).not.toMatch(/webhook|BillDesk/)
    }
  })

  it("a pretend BillDesk answers a signed question, and the shop's own laws hold", async () => {
    const { report, of } = await look()
    expect(of("billdesk_question")).toMatchObject({
      state: "ok",
      words: expect.stringContaining("signed") as unknown,
    })
    expect(of("billdesk_clock")?.state).toBe("ok")
    expect(of("billdesk_environment")?.state).toBe("note")
    expect(of("billdesk_keys")?.state).toBe("note")
    for (const id of [
      "stock_guard_triggers",
      "order_desk_triggers",
      "audit_log_triggers",
      "database_server",
      "database_clock",
      "database_migrations",
      "processes_redis_needed",
      "catalogue_on_sale",
      "catalogue_price",
      "catalogue_picture",
      "catalogue_hsn",
      "catalogue_statutory",
      "catalogue_channel",
      "catalogue_location",
    ])
      expect([id, of(id)?.state]).toEqual([id, "ok"])
    expect(of("audit_log_chain")?.state).not.toBe("bad")
    expect(new Set(report.checks.map(({ id }) => id)).size).toBe(report.checks.length)
    expect(
      report.checks.filter(({ state, fix }) => (state === "bad" || state === "unknown") && fix === ""),
    ).toEqual([])
  })

  it("what BillDesk is handed stands there to be copied", async () => {
    const { of } = await look()
    const { backendUrl } = loadSettings()
    expect(of("billdesk_webhook_url")?.hand_over).toEqual([
      { label: "Webhook URL", value: `${backendUrl}/webhooks/payments/billdesk` },
    ])
    expect(of("billdesk_return_url")?.hand_over).toEqual([
      { label: "Return URL", value: `${backendUrl}/payments/billdesk/return` },
    ])
  })

  it("Zoho switched off is one note and no more", async () => {
    const { report } = await look()
    const zoho = report.checks.filter(({ group }) => group === "Zoho CRM")
    expect(zoho).toMatchObject([
      { id: "zoho_environment", state: "note", words: expect.stringContaining("switched off") as unknown },
    ])
  })

  it("an address that BillDesk does not let in is bad, in words that ask for the allow-list", async () => {
    await suite().gateway.plan("transactions/get", "unauthenticated")
    const { of } = await look()
    expect(of("billdesk_question")).toMatchObject({
      state: "bad",
      words: expect.stringContaining("IP address") as unknown,
      fix: expect.stringContaining("allow-list") as unknown,
    })
  })

  it("an answer under another key is bad: the signature does not fit", async () => {
    await suite().gateway.plan("transactions/get", "wrong-key")
    const { of } = await look()
    expect(of("billdesk_question")).toMatchObject({
      state: "bad",
      words: expect.stringContaining("does not fit our key") as unknown,
    })
  })

  it("a BillDesk that hangs is unknown, and the page answers all the same", async () => {
    await suite().gateway.plan("transactions/get", "timeout")
    const { report, of } = await look()
    expect(of("billdesk_question")).toMatchObject({
      state: "unknown",
      words: expect.stringContaining("timeout") as unknown,
    })
    expect(of("stock_guard_triggers")?.state).toBe("ok")
    expect(report.took_ms).toBeLessThan(8000)
  })

  it("a trigger that somebody switched off is found", async () => {
    const db = suite().container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await db.raw("alter table inventory_level disable trigger stock_guard_level")
    try {
      expect((await look()).of("stock_guard_triggers")).toMatchObject({
        state: "bad",
        words: expect.stringContaining("oversold") as unknown,
      })
    } finally {
      await db.raw("alter table inventory_level enable trigger stock_guard_level")
    }
  })

  it("a product on sale without HSN code is named", async () => {
    const db = suite().container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await db.raw("update product set hs_code = null where handle = 'power-bank'")
    expect((await look()).of("catalogue_hsn")).toMatchObject({
      state: "note",
      words: expect.stringContaining("power-bank") as unknown,
    })
  })

  it("no secret of the settings is in any answer", async () => {
    const { text } = await look()
    const merchant = await suite().logIn()
    const sheets = await Promise.all(
      ["uat-sheet", "go-live"].map((name) => merchant.send("GET", `/admin/setup/${name}`)),
    )
    const said = [text, ...sheets.map(({ body }) => String(body))].join("\n")
    const {
      jwtSecret,
      cookieSecret,
      dataKey,
      revalidateSecret,
      admin,
      billdesk,
      databaseUrl = "no url",
    } = loadSettings()
    const keys =
      billdesk.account.protocol === "jose" ? [billdesk.account.hmacKey, billdesk.account.signingKey] : []
    for (const secret of [
      jwtSecret,
      cookieSecret,
      dataKey,
      revalidateSecret,
      admin.password,
      databaseUrl,
      ...keys,
    ])
      expect(said.includes(secret ?? "no key")).toBe(false)
  })

  it("the UAT sheet and the go-live checklist come filled in, as files", async () => {
    const merchant = await suite().logIn()
    const uat = await merchant.send("GET", "/admin/setup/uat-sheet")
    expect(uat.status).toBe(200)
    expect(uat.body).toContain(`${loadSettings().backendUrl}/webhooks/payments/billdesk`)
    expect(uat.body).toMatch(/\| medusa-payment-billdesk \| \d+\.\d+\.\d+ \|/)
    expect(uat.body).toMatch(
      /\| 1 \| The signature is validated before auth_status is read \|.*\|  \|  \|  \|/,
    )
    const goLive = await merchant.send("GET", "/admin/setup/go-live")
    expect(goLive.body).toMatch(/## 7\. BillDesk[\s\S]*Live signed question/)
  })
})
