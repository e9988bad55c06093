import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { z } from "@medusajs/framework/zod"

import { SANDBOX_CREDENTIALS } from "../src/sandbox"
import { connectionDesk } from "../src/workflows/connection-desk"
import { logIn, visit } from "./desk-visitor"
import { SandboxStage } from "./sandbox-stage"

jest.setTimeout(300_000)

const URL_OF_ZOHO = `http://127.0.0.1:${27_000 + (process.pid % 997)}`
process.env["ZOHO_TEST_OPTIONS"] = JSON.stringify({
  environment: "production",
  dataCentre: "in",
  ...SANDBOX_CREDENTIALS,
  encryptionKey: "a key of at least thirty-two characters",
  accountsUrl: URL_OF_ZOHO,
  apiUrl: URL_OF_ZOHO,
  backendUrl: "http://localhost:9000",
})

medusaIntegrationTestRunner({
  cwd: `${__dirname}/desk-store`,
  moduleName: "zoho-connection-production",
  testSuite: ({ api, getContainer }) => {
    const zoho = new SandboxStage(URL_OF_ZOHO)

    beforeAll(() => zoho.open())
    afterAll(() => zoho.close())

    it("a sandbox organisation in a production shop is refused, and what is configured is stopped at the first look", async () => {
      const token = await logIn(getContainer(), api)
      const made = await fetch(`${URL_OF_ZOHO}/sandbox/grant-code`, {
        method: "POST",
        body: JSON.stringify({ scope: "ZohoCRM.modules.ALL,ZohoCRM.org.READ,ZohoCRM.users.READ" }),
      })
      const { code } = z.object({ code: z.string() }).parse(await made.json())
      expect(
        await visit(api, "POST", "/admin/zoho/connection/grant-code", { token, body: { code } }),
      ).toMatchObject({
        status: 409,
        body: { code: "org_environment_mismatch" },
      })
      expect(await connectionDesk(getContainer())).toMatchObject({ kind: "ready" })

      const { body } = await visit(api, "POST", "/admin/zoho/connection/check", { token, body: {} })
      expect(body).toMatchObject({
        source: "environment",
        org: { type: "sandbox" },
        problem: { code: "org_environment_mismatch" },
      })
      expect(await connectionDesk(getContainer())).toMatchObject({
        kind: "not_ready",
        problem: { code: "org_environment_mismatch" },
      })
      expect(
        await visit(api, "POST", "/admin/zoho/connection/disconnect", { token, body: {} }),
      ).toMatchObject({
        status: 409,
        body: { code: "connected_by_environment" },
      })
    })

    it("a browser that names a server on loopback is not believed in production", async () => {
      const token = await logIn(getContainer(), api)
      const { body } = await visit(api, "POST", "/admin/zoho/connection/connect", { token, body: {} })
      const state = new URL(z.string().parse(body["url"])).searchParams.get("state") ?? ""
      const back = new URLSearchParams({ state, code: "1000.x.y", "accounts-server": URL_OF_ZOHO })
      expect((await visit(api, "GET", `/zoho/callback?${back.toString()}`)).location).toBe(
        "/app/zoho?problem=accounts_server_foreign",
      )
    })
  },
})
