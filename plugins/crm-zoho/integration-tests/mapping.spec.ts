import { Client } from "@medusajs/framework/pg"
import { z } from "@medusajs/framework/zod"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { defaultMapping } from "../src/domain/default-mapping"
import { SANDBOX_CREDENTIALS } from "../src/sandbox"
import { checkMappingNow } from "../src/workflows/check-mapping-now"
import { openDesk } from "../src/workflows/open-desk"
import { logIn, visit } from "./desk-visitor"
import type { Answer } from "./desk-visitor"
import { payOrder } from "./paid-orders"
import { SandboxStage } from "./sandbox-stage"

jest.setTimeout(300_000)

const URL_OF_ZOHO = `http://127.0.0.1:${28_000 + (process.pid % 997)}`
process.env["ZOHO_TEST_OPTIONS"] = JSON.stringify({
  environment: "sandbox",
  dataCentre: "in",
  ...SANDBOX_CREDENTIALS,
  encryptionKey: "a key of at least thirty-two characters",
  accountsUrl: URL_OF_ZOHO,
  apiUrl: URL_OF_ZOHO,
})

const DEFAULT = defaultMapping("Sales_Orders")
const finding = z.looseObject({ severity: z.string(), field: z.string().nullable(), message: z.string() })
const findings = z.object({ findings: z.array(finding) })

medusaIntegrationTestRunner({
  cwd: `${__dirname}/desk-store`,
  moduleName: "zoho-mapping",
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
      // Zoho gives ten access tokens in ten minutes, and each test has a database of its own that knows none.
      await fetch(`${URL_OF_ZOHO}/sandbox/clock`, {
        method: "POST",
        body: JSON.stringify({ advance_ms: 660_000 }),
      })
    })

    const admin = (method: string, path: string, body?: object): Promise<Answer> =>
      visit(api, method, `/admin/zoho/${path}`, { token, ...(body ? { body } : {}) })
    const errorsOf = ({ body }: Answer) =>
      findings.parse(body).findings.filter(({ severity }) => severity === "error")
    const writes = async (): Promise<number> =>
      (await zoho.calls()).filter(({ method, path }) => method !== "GET" && path.startsWith("/crm/")).length
    const pause = async (): Promise<unknown> =>
      (
        await database.query(
          "select pause_code as code, pause_message as message from outbox_destination where name = 'zoho-crm' and paused_at is not null",
        )
      ).rows[0]

    describe("the mapping that a shop begins with", () => {
      it("fits the organisation that the README describes", async () => {
        expect(await admin("GET", "mapping")).toMatchObject({
          status: 200,
          body: { version: 0, saved_by: null, mapping: DEFAULT, check: null },
        })
        for (const module of ["Sales_Orders", "Deals", "Web_Orders"]) {
          const answer = await admin("POST", "mapping/check", { mapping: defaultMapping(module) })
          if (module === "Sales_Orders") expect(errorsOf(answer)).toEqual([])
          // Deals and a custom module have no field for an address until somebody makes one.
          else expect(errorsOf(answer).every(({ field }) => field === "Shipping_Address")).toBe(true)
        }
      })

      it("is seen with Zoho's own modules and fields, asked for once a day", async () => {
        const modules = await admin("GET", "modules")
        expect(JSON.stringify(modules.body)).toContain('"apiName":"Sales_Orders"')
        const asked = (await zoho.calls()).length
        const fields = await admin("GET", "metadata?module=Sales_Orders")
        expect(fields.body).toMatchObject({ module: "Sales_Orders" })
        expect(JSON.stringify(fields.body)).toContain('"isUnique":true')
        expect(JSON.stringify((await admin("GET", "metadata?module=Ordered_Items")).body)).toContain(
          "List_Price",
        )
        const after = (await zoho.calls()).length
        expect(after).toBeGreaterThan(asked)
        await admin("GET", "metadata?module=Sales_Orders")
        await admin("GET", "modules")
        expect((await zoho.calls()).length).toBe(after)
        expect((await admin("GET", "metadata?module=no%20module")).status).toBe(400)
        expect(await admin("GET", "metadata?module=Novelties")).toMatchObject({ status: 409 })
      })
    })

    describe("a mapping that is saved", () => {
      const other = { ...DEFAULT, trigger: [], onHandDelete: "recreate" }

      it("is the next version, with its author, and the earlier ones stay", async () => {
        const saved = await admin("PUT", "mapping", { mapping: other, version: 0, note: "no workflows" })
        expect(saved).toMatchObject({
          status: 200,
          body: { version: 1, saved_by: "asha@example.com", note: "no workflows", mapping: other },
        })
        expect(saved.body["check"]).toMatchObject({ version: 1 })
        await admin("PUT", "mapping", { mapping: DEFAULT, version: 1 })
        const versions = await admin("GET", "mapping/versions")
        expect(versions.body).toMatchObject({ versions: [{ version: 2 }, { version: 1, mapping: other }] })
        expect((await admin("GET", "acts")).body).toMatchObject({
          acts: [{ act: "mapping_saved" }, { act: "mapping_saved", note: "Version 1: no workflows" }],
        })
        await expect(database.query("delete from zoho_mapping")).rejects.toThrow(/append-only/)
      })

      it("by two people at once is saved by one of them", async () => {
        const drafts = [other, { ...DEFAULT, trigger: ["approval"] }]
        const answers = await Promise.all(
          drafts.map((mapping) => admin("PUT", "mapping", { mapping, version: 0 })),
        )
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
        expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: "mapping_changed" })
      })

      it("that orders would be refused with is not saved, and every reason is told", async () => {
        const unfit = {
          ...DEFAULT,
          keyField: "Subject_2",
          fields: [...DEFAULT.fields, { field: "Nowhere", source: { kind: "constant", value: "x" } }],
        }
        const answer = await admin("PUT", "mapping", { mapping: unfit, version: 0 })
        expect(answer).toMatchObject({ status: 422, body: { code: "mapping_unfit" } })
        expect(errorsOf(answer).map(({ field }) => field)).toEqual(["Subject_2", "Nowhere"])
        expect((await admin("GET", "mapping")).body).toMatchObject({ version: 0 })
      })

      it("that is malformed is refused with every fault, and one that says nothing new makes no version", async () => {
        const answer = await admin("PUT", "mapping", {
          mapping: { ...DEFAULT, more: 1, module: "no name" },
          version: 0,
        })
        expect(answer).toMatchObject({ status: 400, body: { code: "invalid_mapping" } })
        expect(JSON.stringify(answer.body)).toMatch(/more.*module|module.*more/)
        expect(await admin("PUT", "mapping", { mapping: DEFAULT, version: 0 })).toMatchObject({
          status: 200,
          body: { version: 0 },
        })
      })

      it("is not saved while nobody can look at Zoho's fields", async () => {
        await zoho.begin("down")
        expect(await admin("PUT", "mapping", { mapping: other, version: 0 })).toMatchObject({
          status: 409,
          body: { code: "not_checked" },
        })
      })
    })

    describe("a preview", () => {
      it("shows what Zoho would be sent for the last paid order, and sends nothing", async () => {
        expect(await admin("POST", "mapping/preview", {})).toMatchObject({
          status: 409,
          body: { code: "no_order" },
        })
        const { id } = await payOrder(getContainer())
        const written = await writes()
        const preview = await admin("POST", "mapping/preview", { latest: true })
        expect(preview).toMatchObject({
          status: 200,
          body: {
            order_id: id,
            module: "Sales_Orders",
            payload: {
              data: [
                { Store_Order_ID: id, Amount_Paid: 1198, Status: "Created", Customer_Name: "Meera Iyer" },
              ],
              duplicate_check_fields: ["Store_Order_ID"],
              trigger: ["workflow"],
            },
            cuts: [],
          },
        })
        const draft = { ...defaultMapping("Web_Orders"), fields: DEFAULT.fields.slice(0, 1) }
        expect((await admin("POST", "mapping/preview", { order_id: id, mapping: draft })).body).toMatchObject(
          {
            module: "Web_Orders",
          },
        )
        expect(await writes()).toBe(written)
        expect((await admin("POST", "mapping/preview", { order_id: "order_none" })).status).toBe(404)
      })

      it("tells what is cut", async () => {
        await payOrder(getContainer())
        await zoho.begin("field-shortened", { field: "Customer_Name", length: 5 })
        await admin("POST", "metadata/refresh", {})
        expect((await admin("POST", "mapping/preview", {})).body).toMatchObject({
          cuts: [{ field: "Customer_Name", to: 5 }],
        })
      })
    })

    describe("what changes in Zoho", () => {
      const open = () => openDesk(getContainer(), AbortSignal.timeout(5000))
      const settle = () => new Promise((resolve) => setTimeout(resolve, 1100))

      it("and makes orders impossible pauses deliveries with one sentence, and they go on when it is mended", async () => {
        await zoho.begin("field-removed", { field: "Order_Number" })
        expect(await checkMappingNow(getContainer())).toMatchObject({ kind: "checked" })
        expect(await pause()).toMatchObject({
          code: "mapping_check_failed",
          message: expect.stringContaining("Sales_Orders has no field Order_Number") as string,
        })
        expect(await open()).toMatchObject({ kind: "not_ready", code: "mapping_check_failed" })
        const { body } = await admin("GET", "mapping")
        expect(
          errorsOf({
            ...(await admin("GET", "mapping")),
            body: z.record(z.string(), z.unknown()).parse(body["check"]),
          }),
        ).toMatchObject([{ field: "Order_Number" }])

        await zoho.end()
        await admin("POST", "metadata/refresh", {})
        expect(await pause()).toBeUndefined()
        await settle()
        expect(await open()).toMatchObject({ kind: "ready" })
      })

      it("is found mended by a delivery that a paused destination lets through", async () => {
        await zoho.begin("field-removed", { field: "Order_Number" })
        await checkMappingNow(getContainer())
        await zoho.end()
        await settle()
        expect(await open()).toMatchObject({ kind: "ready" })
        expect(await pause()).toBeUndefined()
      })

      it.each([
        ["mandatory-field-added", { field: "Delivery_Zone", by: "system" }, "Delivery_Zone"],
        ["mandatory-field-added", { field: "Delivery_Zone", by: "layout" }, "Delivery_Zone"],
        ["picklist-value-removed", { field: "Payment_Status", value: "Successful" }, "Payment_Status"],
        ["module-missing", {}, "no module Sales_Orders"],
      ])("such as %s %j is told", async (scenario, params, words) => {
        await zoho.begin(scenario, params)
        await checkMappingNow(getContainer())
        expect(JSON.stringify(await pause())).toContain(words)
      })

      it("while Zoho is away changes nothing: what was found before stands", async () => {
        await checkMappingNow(getContainer())
        await zoho.begin("down")
        expect(await checkMappingNow(getContainer())).toMatchObject({ kind: "not_checked" })
        expect(await pause()).toBeUndefined()
        expect((await admin("GET", "mapping")).body).toMatchObject({ check: { findings: [], version: 0 } })
      })

      it("and a person's own pause are two things: the check ends none but its own", async () => {
        await checkMappingNow(getContainer())
        await database.query(
          `insert into outbox_destination (name, paused_at, pause_code, pause_message, paused_by)
           values ('zoho-crm', now(), 'by_hand', 'Stocktaking', 'user_1')
           on conflict (name) do update set paused_at = now(), pause_code = 'by_hand', pause_message = 'Stocktaking', paused_by = 'user_1'`,
        )
        await checkMappingNow(getContainer())
        expect(await pause()).toMatchObject({ code: "by_hand" })
      })
    })
  },
})
