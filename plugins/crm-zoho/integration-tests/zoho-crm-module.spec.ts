import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import { ZOHO_CRM_MODULE } from "../src/modules/zoho-crm"
import { ZohoBackfill } from "../src/modules/zoho-crm/models/zoho-backfill"
import { ZohoConnection } from "../src/modules/zoho-crm/models/zoho-connection"
import { ZohoLink } from "../src/modules/zoho-crm/models/zoho-link"
import { ZohoRecord } from "../src/modules/zoho-crm/models/zoho-record"
import { ZohoUsage } from "../src/modules/zoho-crm/models/zoho-usage"
import type { ZohoCrmModuleService } from "../src/modules/zoho-crm/service"

moduleIntegrationTestRunner<ZohoCrmModuleService>({
  moduleName: ZOHO_CRM_MODULE,
  resolve: `${__dirname}/../src/modules/zoho-crm`,
  moduleModels: [ZohoBackfill, ZohoConnection, ZohoLink, ZohoRecord, ZohoUsage],
  moduleOptions: {
    environment: "sandbox",
    dataCentre: "in",
    clientId: "1000.CLIENT",
    clientSecret: "client-secret",
    refreshToken: "1000.5ec3e7000001.5ec3e7000001",
    encryptionKey: "a key of at least thirty-two characters",
  },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async <T>(query: string): Promise<T[]> => MikroOrmWrapper.getManager().execute<T[]>(query)
    const sent = {
      zohoId: "700100000000000001",
      hash: "h",
      fields: { Subject: "a", Mobile: "b" },
      lines: "l",
      products: ["700100000000000002"],
      contactId: null,
    }

    describe("an order's record", () => {
      it("has one row however often and at once it is opened", async () => {
        const rows = await Promise.all(
          Array.from({ length: 12 }, () => service.records.open("order_1", "Sales_Orders")),
        )
        expect(rows.every(({ state }) => state === "new")).toBe(true)
        expect(await sql("select * from zoho_record")).toHaveLength(1)
      })

      it("is in doubt from before a write until Zoho has confirmed it", async () => {
        await service.records.open("order_1", "Sales_Orders")
        await service.records.confirm("order_1", sent)
        await service.records.beginWrite("order_1", ["Mobile"])
        expect(await service.records.find("order_1")).toMatchObject({
          in_doubt: true,
          field_hashes: { Subject: "a", Mobile: "" },
        })
        await service.records.fail("order_1", "timeout: nothing came", false)
        expect(await service.records.find("order_1")).toMatchObject({ in_doubt: true })
        await service.records.confirm("order_1", sent)
        expect(await service.records.find("order_1")).toMatchObject({
          in_doubt: false,
          state: "linked",
          last_error: null,
          field_hashes: sent.fields,
        })
      })

      it("in another module is none of this one's", async () => {
        await service.records.open("order_1", "Sales_Orders")
        await service.records.confirm("order_1", sent)
        expect(await service.records.open("order_1", "Sales_Orders")).toMatchObject({ zoho_id: sent.zohoId })
        expect(await service.records.open("order_1", "Deals")).toMatchObject({
          module: "Deals",
          zoho_id: null,
          state: "new",
          field_hashes: {},
          products: [],
        })
      })
    })

    describe("a link", () => {
      it("to a contact is kept, changed and forgotten, and shows no e-mail in the table", async () => {
        const link = (id: string) => new Map([["email:meera@example.in", { id, hash: "h" }]])
        await service.links.keep("contact", "Contacts", link("1"))
        await service.links.keep("contact", "Contacts", link("2"))
        expect(await service.links.find("contact", "Contacts", ["email:meera@example.in", "other"])).toEqual(
          link("2"),
        )
        expect(JSON.stringify(await sql("select * from zoho_link"))).not.toContain("meera")
        await service.links.forget("contact", "Contacts", ["email:meera@example.in"])
        expect((await service.links.find("contact", "Contacts", ["email:meera@example.in"])).size).toBe(0)
      })
    })

    describe("the day's calls", () => {
      it("are added up over all processes, and the whole of the credits is guessed from their half", async () => {
        expect(await service.usage.partLeft()).toBeUndefined()
        await Promise.all(
          Array.from({ length: 5 }, () => service.usage.add({ calls: 2, creditsLeft: undefined })),
        )
        await service.usage.add({ calls: 1, creditsLeft: 2500 })
        await service.usage.add({ calls: 1, creditsLeft: 900 })
        expect(await service.usage.today()).toEqual({ calls: 12, creditsLeft: 900 })
        expect(await service.usage.partLeft()).toBeCloseTo(0.18)
      })
    })

    describe("a back-fill", () => {
      const start = () =>
        service.backfills.start({
          from: new Date("2026-01-01"),
          to: new Date("2026-02-01"),
          ratePerMinute: 60,
          total: 10,
          startedBy: "user_1",
        })

      it("has its turn in one process at a time", async () => {
        await start()
        const turns = await Promise.all(Array.from({ length: 6 }, () => service.backfills.takeTurns(60)))
        expect(turns.flat()).toHaveLength(1)
      })

      it("is paused, resumed and stopped by people, and stays stopped", async () => {
        const { id } = await start()
        expect(await service.backfills.decide(id, "paused", "user_1")).toMatchObject({ state: "paused" })
        expect(await service.backfills.takeTurns(0)).toEqual([])
        expect(await service.backfills.decide(id, "running", "user_1")).toMatchObject({ state: "running" })
        expect(await service.backfills.decide(id, "stopped", "user_1")).toMatchObject({ state: "stopped" })
        expect(await service.backfills.decide(id, "running", "user_1")).toBeUndefined()
      })
    })
  },
})
