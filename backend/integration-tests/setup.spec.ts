import { createServer, type Server } from "node:http"
import { join } from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Secret } from "medusa-integration-kit"
import { demoCredentials, startBillDeskSandbox } from "medusa-payment-billdesk/sandbox"
import { startZohoSandbox, type ZohoSandbox } from "medusa-plugin-zoho-crm/sandbox"
import { z } from "zod"
import demo from "../src/config/sandbox-credentials.json"
import { setupReport } from "../src/setup/setup-report"
import { openDemoShop } from "./shop"

const PORTS = { zoho: 9931, billdesk: 9932, storefront: 9933, backend: 9934 }

for (const name of ["BILLDESK_PROTOCOL", "BILLDESK_MODE", "BILLDESK_CLIENT_ID", "ZOHO_ENVIRONMENT"])
  Reflect.deleteProperty(process.env, name)
Object.assign(process.env, {
  ZOHO_SANDBOX_PORT: String(PORTS.zoho),
  BILLDESK_SANDBOX_PORT: String(PORTS.billdesk),
  STOREFRONT_URL: `http://127.0.0.1:${PORTS.storefront}`,
  BACKEND_URL: `http://127.0.0.1:${PORTS.backend}`,
})

const backend = join(__dirname, "..")
const withBase = z.looseObject({ baseURL: z.string() })

/** What stands at a public address in front of a part of the shop. */
const listen = (port: number, answer: Parameters<typeof createServer>[1]): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer(answer ?? (() => undefined)).listen(port, "127.0.0.1", () => resolve(server))
  })

medusaIntegrationTestRunner({
  moduleName: "setup",
  cwd: backend,
  medusaConfigFile: backend,
  testSuite: ({ api, getContainer }) => {
    let zoho: ZohoSandbox
    let servers: Server[]
    let isShopBehind = true

    beforeAll(async () => {
      await openDemoShop(getContainer())
      zoho = await startZohoSandbox({ port: PORTS.zoho, credentials: demo.zoho })
      const { baseURL } = withBase.parse(Reflect.get(Object(api), "defaults"))
      servers = [
        await listen(PORTS.storefront, (_req, res) =>
          res.end(JSON.stringify({ status: "ok", facts: "demo" })),
        ),
        await listen(PORTS.backend, (req, res) => {
          if (!isShopBehind) {
            res.writeHead(404).end("<h1>nginx</h1>")
            return
          }
          void fetch(`${baseURL}${req.url ?? ""}`).then(async (answer) => {
            res.writeHead(answer.status).end(await answer.text())
          })
        }),
      ]
    })
    afterAll(async () => {
      for (const server of servers) server.close()
      await zoho.close()
    })

    it("the demo has notes and nothing bad, but for the BillDesk that does not run", async () => {
      const { checks } = await setupReport(getContainer())
      const state = (id: string) => checks.find((check) => check.id === id)?.state
      expect(checks.filter((check) => check.state === "bad").map(({ id }) => id)).toEqual([
        "billdesk_question",
      ])
      expect(checks.find(({ id }) => id === "billdesk_question")?.words).toContain("could not be reached")
      for (const id of ["zoho_connection", "zoho_mapping", "zoho_data_centre", "zoho_redirect_url"])
        expect([id, state(id)]).toEqual([id, "ok"])
      for (const id of [
        "address_storefront",
        "address_backend",
        "address_webhook",
        "mail_server",
        "shop_facts",
      ])
        expect([id, state(id)]).toEqual([id, "note"])
    })

    it("a key that BillDesk does not accept is bad, in words that name it", async () => {
      const credentials = {
        ...demoCredentials.hmac,
        hmacKey: new Secret("anotherKeyOfThirtyTwoCharacters00"),
      }
      const billdesk = await startBillDeskSandbox({ port: PORTS.billdesk, merchants: [{ credentials }] })
      try {
        const { checks } = await setupReport(getContainer())
        expect(checks.find(({ id }) => id === "billdesk_question")).toMatchObject({
          state: "bad",
          words: expect.stringContaining("Wrong key") as unknown,
          fix: expect.stringContaining("fingerprint") as unknown,
        })
      } finally {
        await billdesk.close()
      }
    })

    it("a Zoho that does not know the client is bad, in words", async () => {
      await zoho.close()
      zoho = await startZohoSandbox({ port: PORTS.zoho })
      // The access token of the first look is good for an hour; a Zoho that forgot it makes the shop ask for another.
      const { checks } = await setupReport(getContainer())
      expect(checks.find(({ id }) => id === "zoho_connection")?.state).toBe("bad")
    })

    it("the webhook's public address is known by the words of our own server", async () => {
      isShopBehind = false
      const { checks } = await setupReport(getContainer())
      const check = checks.find(({ id }) => id === "address_webhook")
      expect(check).toMatchObject({
        state: "bad",
        words: expect.stringContaining("Somebody else answers") as unknown,
      })
    })
  },
})
