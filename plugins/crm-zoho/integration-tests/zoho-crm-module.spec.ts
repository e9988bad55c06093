import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { Secret } from "medusa-integration-kit"

import { ZOHO_CRM_MODULE } from "../src/modules/zoho-crm"
import { ZohoConnection } from "../src/modules/zoho-crm/models/zoho-connection"
import { ZohoDelivery } from "../src/modules/zoho-crm/models/zoho-delivery"
import type { ZohoCrmModuleService, ZohoDesk } from "../src/modules/zoho-crm/service"

const REFRESH_TOKEN = "1000.5ec3e7000001.5ec3e7000001"
const ACCESS_TOKEN = "1000.acce5500dead.acce5500beef"

moduleIntegrationTestRunner<ZohoCrmModuleService>({
  moduleName: ZOHO_CRM_MODULE,
  resolve: `${__dirname}/../src/modules/zoho-crm`,
  moduleModels: [ZohoDelivery, ZohoConnection],
  moduleOptions: {
    environment: "sandbox",
    dataCentre: "in",
    clientId: "1000.CLIENT",
    clientSecret: "client-secret",
    refreshToken: REFRESH_TOKEN,
    encryptionKey: "a key of at least thirty-two characters",
  },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = async <T>(query: string): Promise<T[]> => MikroOrmWrapper.getManager().execute<T[]>(query)
    const desk = (): ZohoDesk => {
      if (!service.desk) throw new Error("off")
      return service.desk
    }
    const orders = (count: number): string[] => Array.from({ length: count }, (_, index) => `order_${index}`)
    const rememberAll = (ids: string[]) =>
      Promise.all(ids.map((id) => service.deliveries.remember(id, `pay_${id}`)))

    describe("a paid order", () => {
      it("has one row however often and at once it is remembered", async () => {
        const made = await Promise.all(
          Array.from({ length: 12 }, () => service.deliveries.remember("order_1", "pay_1")),
        )
        expect(made.filter(Boolean)).toHaveLength(1)
        expect(await sql("select * from zoho_delivery")).toHaveLength(1)
      })

      it("cannot have a second row: the database refuses it", async () => {
        await service.deliveries.remember("order_1", "pay_1")
        await expect(
          sql(`insert into zoho_delivery (id, order_id, payment_id, next_try_at, due_since)
               values ('zohodel_x', 'order_1', 'pay_2', now(), now())`),
        ).rejects.toThrow(/IDX_zoho_delivery_order_id_unique/)
      })

      it("without a row is found by the sweep's question", async () => {
        await rememberAll(["order_1", "order_3"])
        expect(await service.deliveries.withoutRow(["order_1", "order_2", "order_2", "order_3"])).toEqual([
          "order_2",
        ])
      })
    })

    describe("workers", () => {
      it("that claim at the same time never hold the same order", async () => {
        await rememberAll(orders(40))
        const hauls = await Promise.all(Array.from({ length: 8 }, () => service.deliveries.claimDue(7, 60)))
        const claimed = hauls.flat().map((delivery) => delivery.orderId)
        expect(claimed).toHaveLength(40)
        expect(new Set(claimed).size).toBe(40)
        expect(await service.deliveries.claimDue(7, 60)).toEqual([])
      })

      it("take over the order of a worker that died, and know that it may have been sent", async () => {
        await service.deliveries.remember("order_1", "pay_1")
        const [dead] = await service.deliveries.claimDue(1, 60)
        expect(dead?.maybeSent).toBe(false)
        await sql("update zoho_delivery set lease_until = now() - interval '1 second'")
        const [heir] = await service.deliveries.claimDue(1, 60)
        expect(heir).toMatchObject({ orderId: "order_1", maybeSent: true })

        if (!dead || !heir) throw new Error("not claimed")
        const done = { state: "done", isStrike: false, nextTryInSeconds: 0, lastError: null } as const
        const sent = { zohoId: "700100000000000001", module: "Sales_Orders", hash: "h" }
        expect(await service.deliveries.finish(dead, { ...done, state: "dead" })).toBe(false)
        expect(await service.deliveries.finish(heir, { ...done, sent })).toBe(true)
        const row = await service.deliveries.find("order_1")
        expect(row).toMatchObject({
          state: "done",
          attempts: 2,
          strikes: 0,
          zoho_id: sent.zohoId,
          lease_until: null,
        })
      })

      it("leave an order alone until its next try is due", async () => {
        await service.deliveries.remember("order_1", "pay_1")
        const [claimed] = await service.deliveries.claimDue(1, 60)
        if (!claimed) throw new Error("not claimed")
        const later = {
          state: "retry",
          isStrike: true,
          nextTryInSeconds: 900,
          lastError: "RECORD_LOCKED: locked",
        } as const
        await service.deliveries.finish(claimed, later)
        expect(await service.deliveries.claimDue(1, 60)).toEqual([])
        await service.deliveries.bringForward()
        expect(await service.deliveries.claimDue(1, 60)).toMatchObject([{ strikes: 1, maybeSent: true }])
      })

      it("bring a dead letter back only when a person sends it again", async () => {
        await service.deliveries.remember("order_1", "pay_1")
        const [claimed] = await service.deliveries.claimDue(1, 60)
        if (!claimed) throw new Error("not claimed")
        const given = {
          state: "dead",
          isStrike: true,
          nextTryInSeconds: 0,
          lastError: "INVALID_DATA: Email",
        } as const
        await service.deliveries.finish(claimed, given)
        await service.deliveries.bringForward()
        expect(await service.deliveries.claimDue(1, 60)).toEqual([])
        await service.deliveries.restart("order_1")
        expect(await service.deliveries.claimOrder("order_1", 60)).toMatchObject({
          strikes: 0,
          maybeSent: true,
        })
        expect(await service.deliveries.claimOrder("order_1", 60)).toBeUndefined()
      })
    })

    describe("the connection", () => {
      it("makes one piece of news of a fault that several workers meet", async () => {
        await desk().connection.read()
        const rest = { kind: "rest", fault: "configuration", minimumSeconds: 180 } as const
        const news = await Promise.all(
          Array.from({ length: 6 }, () =>
            desk().connection.markFault(rest, "invalid_code", "Connect again."),
          ),
        )
        expect(news.filter(({ isNew }) => isNew)).toHaveLength(1)
        const row = await desk().connection.read()
        expect(row).toMatchObject({ is_quiet: true, faults_in_a_row: 1, fault_kind: "configuration" })
        expect(await desk().connection.markHealthy()).toBe(true)
        expect(await desk().connection.markHealthy()).toBe(false)
        expect((await desk().connection.read()).is_quiet).toBe(false)
      })

      it("is swept by one process at a time", async () => {
        await desk().connection.read()
        const turns = await Promise.all(Array.from({ length: 6 }, () => desk().connection.beginSweep(60)))
        expect(turns.filter(Boolean)).toHaveLength(1)
      })
    })

    describe("the access token", () => {
      const token = () => ({
        accessToken: new Secret(ACCESS_TOKEN),
        apiBase: "https://sandbox.zohoapis.in",
        expiresAt: new Date("2030-01-01T00:00:00Z"),
      })

      it("is shared by all processes and unreadable in the database", async () => {
        await desk().connection.read()
        await desk().tokens.write(token())
        const read = await desk().tokens.read()
        expect(read?.accessToken.reveal()).toBe(ACCESS_TOKEN)
        expect(read?.apiBase).toBe("https://sandbox.zohoapis.in")
        const rows = JSON.stringify(await sql("select * from zoho_connection"))
        for (const secret of [ACCESS_TOKEN, REFRESH_TOKEN, "client-secret"])
          expect(rows).not.toContain(secret)
      })

      it("made with other credentials is not used", async () => {
        await desk().connection.read()
        await desk().tokens.write(token())
        await sql("update zoho_connection set fingerprint = 'other'")
        expect((await desk().connection.read()).sealed_token).toBeNull()
        expect(await desk().tokens.read()).toBeUndefined()
      })

      it("that was tampered with is no token", async () => {
        await desk().connection.read()
        await desk().tokens.write(token())
        await sql("update zoho_connection set sealed_token = overlay(sealed_token placing 'AAAA' from 30)")
        expect(await desk().tokens.read()).toBeUndefined()
      })

      it("is renewed by one process at a time", async () => {
        await desk().connection.read()
        let inside = 0
        let most = 0
        const renew = () =>
          desk().tokens.withRefreshLock(async () => {
            inside += 1
            most = Math.max(most, inside)
            await new Promise((resolve) => setTimeout(resolve, 20))
            inside -= 1
            return true
          })
        expect(await Promise.all([renew(), renew(), renew()])).toEqual([true, true, true])
        expect(most).toBe(1)
      })
    })
  },
})
