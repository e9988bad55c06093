import { Client } from "@medusajs/framework/pg"
import { z } from "@medusajs/framework/zod"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { SANDBOX_CREDENTIALS } from "../src/sandbox"
import { connectionClient } from "../src/workflows/connection-client"
import { connectionDesk } from "../src/workflows/connection-desk"
import { consent, logIn, visit } from "./desk-visitor"
import type { Answer } from "./desk-visitor"
import { SandboxStage } from "./sandbox-stage"

jest.setTimeout(300_000)

const URL_OF_ZOHO = `http://127.0.0.1:${26_000 + (process.pid % 997)}`
const { clientId, clientSecret } = SANDBOX_CREDENTIALS
process.env["ZOHO_TEST_OPTIONS"] = JSON.stringify({
  environment: "sandbox",
  dataCentre: "in",
  clientId,
  clientSecret,
  encryptionKey: "a key of at least thirty-two characters",
  accountsUrl: URL_OF_ZOHO,
  apiUrl: URL_OF_ZOHO,
  backendUrl: "http://localhost:9000",
})

const connectAnswer = z.object({ url: z.string() })
const codeAnswer = z.object({ code: z.string() })
const SCOPES =
  "ZohoCRM.modules.ALL,ZohoCRM.settings.ALL,ZohoCRM.org.READ,ZohoCRM.users.READ,ZohoCRM.coql.READ"

medusaIntegrationTestRunner({
  cwd: `${__dirname}/desk-store`,
  moduleName: "zoho-connection",
  testSuite: ({ api, getContainer, dbConfig }) => {
    const zoho = new SandboxStage(URL_OF_ZOHO)
    let token: string
    let database: Client

    beforeAll(() => zoho.open())
    afterAll(() => zoho.close())
    beforeEach(async () => {
      token = await logIn(getContainer(), api)
      database = new Client({ connectionString: dbConfig.clientUrl })
      await database.connect()
    })
    afterEach(async () => {
      await database.end()
      await zoho.clear()
    })

    const admin = (method: string, path: string, body?: object): Promise<Answer> =>
      visit(api, method, `/admin/zoho/${path}`, { token, ...(body ? { body } : {}) })
    const status = async () => (await admin("GET", "connection")).body
    const begin = async (): Promise<string> =>
      connectAnswer.parse((await admin("POST", "connection/connect", {})).body).url
    const comeBack = (back: URL): Promise<Answer> => visit(api, "GET", `${back.pathname}${back.search}`)
    const connect = async (): Promise<Answer> => comeBack(await consent(await begin(), "accept"))
    const acts = async () =>
      z.array(z.record(z.string(), z.unknown())).parse((await admin("GET", "acts")).body["acts"])
    const grantCode = async (scope = SCOPES): Promise<string> => {
      const answer = await fetch(`${URL_OF_ZOHO}/sandbox/grant-code`, {
        method: "POST",
        body: JSON.stringify({ scope }),
      })
      return codeAnswer.parse(await answer.json()).code
    }

    describe("connecting in the browser", () => {
      it("leads over Zoho's consent back to the admin, and the shop knows whose organisation it is", async () => {
        expect(await status()).toMatchObject({
          source: "none",
          problem: { code: "not_connected" },
          callback_url: "http://localhost:9000/zoho/callback",
        })
        const back = await connect()
        expect(back).toMatchObject({ status: 303, location: "/app/zoho?connected=1" })
        expect(await status()).toMatchObject({
          source: "admin",
          connected_by: "asha@example.com",
          org: { name: "Pretend Traders", type: "sandbox", currency: "INR" },
          user: { name: "Shop Sync" },
          problem: null,
          missing_scopes: [],
        })
        expect(await acts()).toMatchObject([{ act: "connect", actor: "asha@example.com" }])
      })

      it("works once for each way that was begun", async () => {
        const back = await consent(await begin(), "accept")
        expect((await comeBack(back)).location).toBe("/app/zoho?connected=1")
        expect((await comeBack(back)).location).toBe("/app/zoho?problem=state_unknown")
      })

      it("is refused for a state that nobody was given, and for one that is too old", async () => {
        const forged = await visit(api, "GET", "/zoho/callback?state=forged&code=1000.x.y")
        expect(forged.location).toBe("/app/zoho?problem=state_unknown")
        const back = await consent(await begin(), "accept")
        await database.query("update zoho_connect_state set expires_at = now() - interval '1 second'")
        expect((await comeBack(back)).location).toBe("/app/zoho?problem=state_unknown")
        expect(await status()).toMatchObject({ source: "none" })
      })

      it("keeps no state in the database, only its hash", async () => {
        const state = new URL(await begin()).searchParams.get("state") ?? ""
        expect(state.length).toBeGreaterThanOrEqual(43)
        const { rows } = await database.query("select * from zoho_connect_state")
        expect(JSON.stringify(rows)).not.toContain(state)
      })

      it("hands the client's secret to no server but Zoho's", async () => {
        for (const server of [
          "https://evil.example",
          "http://127.0.0.1:1",
          "https://accounts.zoho.in.evil.example",
        ]) {
          const back = await consent(await begin(), "accept")
          back.searchParams.set("accounts-server", server)
          expect((await comeBack(back)).location).toBe("/app/zoho?problem=accounts_server_foreign")
        }
        expect(await status()).toMatchObject({ source: "none" })
      })

      it("that a person denies changes nothing, and is kept with the one who tried", async () => {
        const back = await comeBack(await consent(await begin(), "deny"))
        expect(back.location).toBe("/app/zoho?problem=consent_denied")
        expect(await status()).toMatchObject({ source: "none" })
        expect(await acts()).toMatchObject([{ act: "connect_failed", actor: "asha@example.com" }])
      })

      it("again revokes the consent before", async () => {
        await connect()
        const before = await connectionDesk(getContainer())
        if (before.kind !== "ready") throw new Error(before.kind)
        expect((await connect()).location).toBe("/app/zoho?connected=1")
        const outcome = await fetch(`${URL_OF_ZOHO}/oauth/v2/token`, {
          method: "POST",
          body: new URLSearchParams({
            grant_type: "refresh_token",
            client_id: clientId,
            client_secret: clientSecret,
            refresh_token: before.connection.settings.refreshToken.reveal(),
          }),
        })
        expect(await outcome.json()).toEqual({ error: "invalid_code" })
        expect(await status()).toMatchObject({ source: "admin", problem: null })
      })
    })

    describe("a code from the console", () => {
      it("connects, once", async () => {
        const code = await grantCode()
        expect(await admin("POST", "connection/grant-code", { code })).toMatchObject({
          status: 200,
          body: { source: "admin", org: { name: "Pretend Traders" } },
        })
        expect(await admin("POST", "connection/grant-code", { code })).toMatchObject({
          status: 409,
          body: { code: "code_dead" },
        })
      })

      it("with fewer scopes connects, and what is missing is told by name", async () => {
        const code = await grantCode("ZohoCRM.modules.ALL,ZohoCRM.org.READ,ZohoCRM.users.READ")
        const { body } = await admin("POST", "connection/grant-code", { code })
        expect(body["missing_scopes"]).toEqual([
          "ZohoCRM.settings.modules.READ",
          "ZohoCRM.settings.fields.READ",
          "ZohoCRM.settings.layouts.READ",
          "ZohoCRM.coql.READ",
        ])
        expect(body["problem"]).toMatchObject({ code: "scope_short" })
      })
    })

    describe("what is kept", () => {
      it("is unreadable in the database and in no answer", async () => {
        await connect()
        const desk = await connectionDesk(getContainer())
        if (desk.kind !== "ready") throw new Error(desk.kind)
        const secrets = [
          desk.connection.settings.refreshToken.reveal(),
          (await desk.connection.tokens.read())?.accessToken.reveal() ?? "",
          clientSecret,
        ]
        const tables = ["zoho_connection", "zoho_grant", "zoho_look", "zoho_act", "zoho_metadata"]
        const stored = await Promise.all(tables.map((table) => database.query(`select * from ${table}`)))
        const rows = stored.map((result): unknown => result.rows)
        const seen = JSON.stringify([rows, await status(), await acts()])
        for (const secret of secrets) {
          expect(secret.length).toBeGreaterThan(10)
          expect(seen).not.toContain(secret)
        }
      })

      it("and was sealed with another key is told by name", async () => {
        await connect()
        await database.query(
          "update zoho_grant set sealed_refresh_token = overlay(sealed_refresh_token placing 'AAAA' from 30)",
        )
        expect(await status()).toMatchObject({ source: "admin", problem: { code: "token_unreadable" } })
        expect(await connectionDesk(getContainer())).toMatchObject({ kind: "not_ready" })
      })

      it("of who did what cannot be changed", async () => {
        await connect()
        await expect(database.query("update zoho_act set actor = 'nobody'")).rejects.toThrow(/append-only/)
        await expect(database.query("delete from zoho_act")).rejects.toThrow(/append-only/)
      })
    })

    describe("disconnecting", () => {
      it("revokes the consent, forgets it, and says who did it", async () => {
        await connect()
        expect(await admin("POST", "connection/disconnect", {})).toMatchObject({
          status: 200,
          body: { source: "none" },
        })
        expect((await database.query("select * from zoho_grant")).rows).toEqual([])
        expect((await acts())[0]).toMatchObject({ act: "disconnect", actor: "asha@example.com" })
        expect(await admin("POST", "connection/disconnect", {})).toMatchObject({
          status: 409,
          body: { code: "not_connected" },
        })
      })
    })

    describe("a test of the connection", () => {
      beforeEach(() => connect())
      const test = async () => (await admin("POST", "connection/check", {})).body

      it("finds a consent that was revoked in Zoho, by name", async () => {
        await zoho.begin("token-revoked")
        expect(await test()).toMatchObject({ problem: { code: "refresh_token_dead" } })
        await zoho.end()
        expect(await test()).toMatchObject({ problem: null })
      })

      it("finds another data centre, in words", async () => {
        await zoho.begin("wrong-data-centre")
        const { problem } = await test()
        expect(problem).toMatchObject({ code: "INVALID_TOKEN" })
        expect(JSON.stringify(problem)).toContain("data centre")
      })

      it("finds a scope that is short", async () => {
        await zoho.begin("scope-short", { lacks: ["ZohoCRM.org.READ"] })
        expect(await test()).toMatchObject({ problem: { code: "OAUTH_SCOPE_MISMATCH" } })
      })

      it("keeps what was known of the organisation while Zoho is away", async () => {
        await zoho.begin("down")
        expect(await test()).toMatchObject({ org: { name: "Pretend Traders" }, source: "admin" })
        expect((await test())["problem"]).not.toBeNull()
      })
    })

    describe("the access token", () => {
      it("is renewed once by all that need it at the same time", async () => {
        await connect()
        const desk = await connectionDesk(getContainer())
        if (desk.kind !== "ready") throw new Error(desk.kind)
        await database.query("update zoho_connection set token_expires_at = now()")
        const before = await madeLately()
        const clients = Array.from({ length: 8 }, () => connectionClient(desk.connection))
        const outcomes = await Promise.all(
          clients.map((client) => client.call({ method: "GET", path: "org" })),
        )
        expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => "accepted"))
        expect((await madeLately()) - before).toBe(1)
      })
    })

    const madeLately = async (): Promise<number> => {
      const answer = await fetch(`${URL_OF_ZOHO}/sandbox/calls`)
      return z.object({ tokens_made_lately: z.number() }).parse(await answer.json()).tokens_made_lately
    }

    it.each([
      ["GET", "connection"],
      ["POST", "connection/connect"],
      ["POST", "connection/grant-code"],
      ["POST", "connection/disconnect"],
      ["POST", "connection/check"],
      ["GET", "acts"],
      ["GET", "modules"],
      ["GET", "metadata"],
      ["POST", "metadata/refresh"],
      ["GET", "mapping"],
      ["PUT", "mapping"],
      ["GET", "mapping/versions"],
      ["POST", "mapping/check"],
      ["POST", "mapping/preview"],
    ])("%s /admin/zoho/%s needs a login", async (method, path) => {
      expect((await visit(api, method, `/admin/zoho/${path}`)).status).toBe(401)
    })
  },
})
