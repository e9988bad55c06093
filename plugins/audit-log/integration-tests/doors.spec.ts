import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import { z } from "@medusajs/framework/zod"
import type { EntryList } from "medusa-plugin-audit-log/contract"
import path from "node:path"
import { connect } from "./connect"
import { entriesOf, wholeLog } from "./entries"
import { openShop, type Shop } from "./shop"
import { expectBody, sender, type Send } from "./shopper"
import { hire, logIn, PASSWORD, type Colleague } from "./staff"
import { until } from "./until"

jest.setTimeout(300_000)

const list = z.custom<EntryList>(
  (given) => z.object({ entries: z.array(z.unknown()) }).safeParse(given).success,
)

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "audit-log-doors",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let clerk: Colleague
    let admin: Send
    let nobody: Send
    let database: Client

    beforeAll(async () => {
      shop = await openShop(getContainer())
      clerk = await hire(getContainer(), "clerk@shop.example.com")
    })
    beforeEach(async () => {
      database = await connect(dbConfig.clientUrl)
      nobody = sender(api, { "x-forwarded-for": "203.0.113.77" })
      admin = await logIn(api, clerk)
    })
    afterEach(() => database.end())

    const kept = async (where: string, count = 1) => {
      await until(async () => (await entriesOf(database, where)).length >= count)
      return entriesOf(database, where)
    }
    const ask = async (query: string): Promise<EntryList> =>
      expectBody(await admin("GET", `/admin/audit-log?${query}`), list)

    describe("what no table tells", () => {
      test("a log-in is kept as the act of who logged in", async () => {
        expect(await kept("action = 'logged in'")).toMatchObject([
          {
            actor_type: "user",
            actor_id: clerk.id,
            target_type: "log-in",
            target_id: clerk.id,
            about: { account: "user", provider: "emailpass", who: "c•••@•••.com", status: 200 },
          },
        ])
      })

      test("a failed log-in is kept with the account that was tried, and with no readable address", async () => {
        await nobody("POST", "/auth/user/emailpass", { email: clerk.email, password: "a wrong password" })
        await nobody("POST", "/auth/user/emailpass", {
          email: "nobody.known@else.example.org",
          password: PASSWORD,
        })
        const entries = await kept("action = 'log-in failed'", 2)
        expect(entries).toMatchObject([
          { actor_type: "unknown", actor_id: null, target_id: clerk.id, about: { status: 401 } },
          { actor_type: "unknown", target_id: null, about: { who: "n•••@•••.org" } },
        ])
        const log = await wholeLog(database)
        for (const secret of [clerk.email, "nobody.known", "a wrong password", PASSWORD, "203.0.113.77"])
          expect(log).not.toContain(secret)
      })

      test("of a hundred failed log-ins in a minute sixty are kept, and no request waits for it", async () => {
        for (let index = 0; index < 100; index += 1)
          await nobody("POST", "/auth/customer/emailpass", { email: `x${index}@y.example`, password: "no" })
        await until(async () => (await entriesOf(database, "action = 'log-in failed'")).length >= 50)
        expect((await entriesOf(database, "action = 'log-in failed'")).length).toBeLessThanOrEqual(62)
      })

      test("a password reset that is asked for is kept", async () => {
        await nobody("POST", "/auth/user/emailpass/reset-password", { identifier: clerk.email })
        expect(await kept("action = 'password reset asked'")).toMatchObject([{ target_id: clerk.id }])
      })

      test("an export is kept with the names of its filters and not with what was looked for", async () => {
        await admin("POST", "/admin/orders/export?q=canary", {})
        const entries = await kept("action like 'exported orders%'")
        expect(entries[0]).toMatchObject({
          action: "exported orders",
          actor_type: "user",
          actor_id: clerk.id,
          about: { filters: ["q"] },
        })
        expect(await wholeLog(database)).not.toContain("canary")
      })

      test("a request that the host watches is kept", async () => {
        await admin("GET", `/admin/regions/${shop.regionId}`)
        expect(await kept("action = 'looked at a region'")).toMatchObject([
          { route: `GET /admin/regions/${shop.regionId}`, actor_id: clerk.id },
        ])
      })

      test("a request id that could not be kept is replaced", async () => {
        const answer = await (
          await logIn(api, clerk, { "x-request-id": "<script>1</script>" })
        )("GET", "/admin/stores")
        expect(answer.headers["x-request-id"]).toMatch(/^req_[0-9a-f-]{36}$/)
      })
    })

    describe("GET /admin/audit-log", () => {
      const rename = (name: string) => admin("POST", `/admin/regions/${shop.regionId}`, { name })

      test("entries come newest first, with names, and page by page without a gap", async () => {
        for (const name of ["One", "Two", "Three", "Four", "Five"]) await rename(name)
        const first = await ask("target_type=region&action=changed&limit=2")
        expect(first.entries.map(({ after }) => after?.["name"])).toEqual(["Five", "Four"])
        expect(first.entries[0]).toMatchObject({
          actor: { type: "user", id: clerk.id, name: clerk.email },
          target: { type: "region", name: "Five", path: `/settings/regions/${shop.regionId}` },
          before: { name: "Four" },
        })
        const second = await ask(`target_type=region&action=changed&limit=2&before=${first.next ?? ""}`)
        expect(second.entries.map(({ after }) => after?.["name"])).toEqual(["Three", "Two"])
        const third = await ask(`target_type=region&action=changed&limit=2&before=${second.next ?? ""}`)
        expect(third).toMatchObject({ entries: [{ after: { name: "One" } }], next: null })
      })

      test("each filter narrows, and words are found from their beginning", async () => {
        await rename("Zanskar Valley")
        await until(async () => (await ask("q=zanskar+vall")).entries.length === 1, 10_000)
        const [entry] = (await ask("q=Zanskar")).entries
        expect(entry?.seal).not.toBeNull()
        const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Kolkata" })
        for (const [query, count] of [
          [`actor=${clerk.id}&q=zanskar`, 1],
          ["actor_type=user&q=zanskar", 1],
          ["actor_type=customer&q=zanskar", 0],
          [`target=${shop.regionId}&q=zanskar`, 1],
          [`request_id=${entry?.request_id ?? ""}&q=zanskar`, 1],
          ["request_id=none&q=zanskar", 0],
          [`from=${today}&to=${today}&q=zanskar`, 1],
          ["to=2020-01-01&q=zanskar", 0],
          ["from=2099-01-01&q=zanskar", 0],
          ["q=%3A*%26%7C%21%27", 0],
          [`q=${encodeURIComponent("') or 1=1;--")}`, 0],
        ] as const)
          expect([query, (await ask(query)).entries.length]).toEqual([query, count])
      })

      test.each([
        ["actor_type=somebody", "actor_type"],
        ["from=2026-02-30", "no such day"],
        ["from=2026-02-02&to=2026-01-01", "before"],
        ["limit=0", "limit"],
        ["limit=1000", "limit"],
        ["before=99999999999999999999", "before"],
        ["before=1;drop", "before"],
        ["q=%00", "NUL"],
        ["q=a&q=b", "q"],
        ["colour=red", "colour"],
      ])("?%s is refused in words that name %s", async (query, word) => {
        const answer = await admin("GET", `/admin/audit-log?${query}`)
        expect(answer).toMatchObject({ status: 400, body: { code: "invalid_question" } })
        expect(JSON.stringify(answer.body)).toContain(word)
      })

      test("one entry is answered by its number, and 404 by what is none", async () => {
        await rename("Alone")
        const [entry] = (await ask("target_type=region&limit=1")).entries
        expect((await admin("GET", `/admin/audit-log/${entry?.id ?? ""}`)).body).toMatchObject({
          entry: { id: entry?.id, after: { name: "Alone" } },
        })
        for (const id of ["0", "9999999999999999999999", "abc", "1%27"])
          expect((await admin("GET", `/admin/audit-log/${id}`)).status).toBe(404)
      })

      test.each([
        ["GET", ""],
        ["GET", "/1"],
        ["GET", "/state"],
        ["GET", "/export"],
        ["POST", "/verify"],
      ] as const)("%s /admin/audit-log%s needs a login", async (method, end) => {
        expect((await nobody(method, `/admin/audit-log${end}`)).status).toBe(401)
      })
    })

    describe("the chain", () => {
      test("its state and its verification are answered", async () => {
        await until(async () => {
          const { body } = await admin("GET", "/admin/audit-log/state")
          return z.object({ waiting: z.number() }).parse(body).waiting === 0
        }, 10_000)
        expect((await admin("GET", "/admin/audit-log/state")).body).toMatchObject({
          sealed: { seq: expect.any(String) as unknown },
          retention_days: 730,
          unwatched: [],
        })
        expect((await admin("POST", "/admin/audit-log/verify")).body).toMatchObject({ ok: true, break: null })
        await database.query("set session_replication_role = replica")
        await database.query(
          "update audit_log_entry set reason = 'x' where id = (select min(id) from audit_log_entry)",
        )
        expect((await admin("POST", "/admin/audit-log/verify")).body).toMatchObject({
          ok: false,
          break: { kind: "entry_edited", message: expect.stringContaining("edited afterwards") as unknown },
        })
      })
    })

    describe("the export", () => {
      test("holds what the filter finds, as a spreadsheet reads it, with formulas as text", async () => {
        for (const name of ["=1+1", "@SUM(A1)", "-2", 'a "quoted", name', "नमस्ते ‮abc", "<script>x</script>"])
          await admin("POST", `/admin/regions/${shop.regionId}`, { name })
        const { status, headers, body } = await admin(
          "GET",
          "/admin/audit-log/export?target_type=region&action=changed",
        )
        expect(status).toBe(200)
        expect(headers["content-type"]).toBe("text/csv; charset=utf-8")
        const text = z.string().parse(body)
        const lines = text.split("\r\n")
        expect(lines[0]).toContain("Number,Time (Asia/Kolkata),Actor type,Actor")
        expect(lines).toHaveLength(8)
        for (const line of lines) for (const cell of line.split(",")) expect(cell).not.toMatch(/^"?[=@+-]/)
        expect(text).toContain("नमस्ते")
      })

      test("a whole log goes out in the same order and leaves nothing out", async () => {
        await database.query(
          "insert into audit_log_entry (action, target_type, target_id) select 'changed', 'bulk', n::text from generate_series(1, 3000) n",
        )
        const { body } = await admin("GET", "/admin/audit-log/export?target_type=bulk")
        const ids = z
          .string()
          .parse(body)
          .split("\r\n")
          .slice(1, -1)
          .map((line) => Number(line.split(",")[8]))
        expect(ids).toEqual(Array.from({ length: 3000 }, (_, index) => 3000 - index))
      })
    })

    describe("who is no person", () => {
      const ticking = () => admin("POST", "/admin/sales-channels", { name: "Ticking" })
      const by = (actor: string) =>
        `target_type = 'sales channel' and action = 'changed' and actor_type = '${actor}'`

      test("a scheduled job acts under its own name", async () => {
        await ticking()
        const [entry] = await kept(by("job"))
        expect(entry).toMatchObject({ actor_id: "tick", request_id: null })
      })

      test("an outside company that calls acts under the name that the host gave it", async () => {
        await ticking()
        await nobody("POST", "/webhooks/tick", {})
        const [entry] = await kept(by("gateway"))
        expect(entry).toMatchObject({ actor_id: "test gateway", route: "POST /webhooks/tick" })
      })

      test("what follows from a person's act, such as a subscriber's, is the person's too", async () => {
        await ticking()
        await admin("POST", `/admin/regions/${shop.regionId}`, { name: "Bharat" })
        const [entry] = await kept(`${by("user")} and after ->> 'description' = 'subscriber'`)
        expect(entry).toMatchObject({ actor_id: clerk.id, route: `POST /admin/regions/${shop.regionId}` })
      })
    })
  },
})
