import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import { rebuildDesk } from "medusa-plugin-order-desk/workflows"
import path from "node:path"
import type { DeskOrder } from "../src/contract"
import { ADDRESS, buy, type Purchase } from "./buy"
import { connect } from "./connect"
import { Merchandiser } from "./merchandiser"
import { sender, type Send } from "./send"
import { openShop, type Shop } from "./shop"
import { until } from "./until"

jest.setTimeout(300_000)

/** The promise: what happens to an order is seen within five seconds. */
const PROMISE_MS = 5000
/** Where nothing was noted, the sweep finds it: every five seconds in this store, and a turn after it. */
const SWEEP_MS = 12_000

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "order-desk-freshness",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let desk: Merchandiser
    let store: Send
    let database: Client

    beforeAll(async () => {
      shop = await openShop(getContainer())
      desk = new Merchandiser(sender(api, shop.adminHeaders))
      store = sender(api, shop.storeHeaders)
    })
    beforeEach(async () => {
      database = await connect(dbConfig.clientUrl)
    })
    afterEach(() => database.end())

    const order = (purchase?: Purchase) => buy(store, shop, purchase)
    const seen = async (
      id: string,
      is: (row: DeskOrder) => boolean,
      patience = PROMISE_MS,
    ): Promise<DeskOrder> => {
      let found: DeskOrder | undefined
      await until(async () => {
        found = await desk.row(id)
        return found !== undefined && is(found)
      }, patience).catch((error: unknown) => {
        throw new Error(`${String(error)} ${JSON.stringify(found)}`)
      })
      if (found === undefined) throw new Error("Nothing was found.")
      return found
    }
    const say = (subject: string, said: object) =>
      database.query("insert into bookkeeping (subject, said) values ($1, $2)", [
        subject,
        JSON.stringify(said),
      ])

    test("a placed order is seen within five seconds with Medusa's own amounts", async () => {
      const id = await order({
        lines: [
          { sku: "BOT-EME", quantity: 2 },
          { sku: "TEE-S", quantity: 1 },
        ],
        delivery: "Express",
        gstin: "27AAPFU0939F1ZV",
      })
      const row = await seen(id, () => true)
      const core = await desk.core(id)
      expect(row).toMatchObject({
        payment_status: "pending",
        fulfillment_status: "not_fulfilled",
        delivery_option: "Express",
        name: "Asha Rao",
        mobile: "+919876543210",
        email: "asha@example.com",
        gstin: "27AAPFU0939F1ZV",
        pieces: 3,
        hsns: expect.arrayContaining(["9617", "6109"]) as unknown,
        address: { city: "Pune", state: "Maharashtra", pincode: "411001", country: "IN" },
        crm_state: "none",
        paid: 0,
      })
      expect(row.total).toBe(Math.round(core.total * 100))
      // Prices are without the 18 % GST here.
      expect(row.total).toBe(Math.round((2 * 149_900 + 99_950 + 9900) * 1.18))
      expect(row.tax).toBe(Math.round(core.tax_total * 100))
      expect(row.shipping).toBe(11_682)
    })

    test("a capture and refunds are seen within five seconds", async () => {
      const id = await order()
      await desk.capture(id)
      const paid = await seen(id, (row) => row.payment_status === "successful")
      expect(paid).toMatchObject({ paid: 176_882, total: 176_882, refunded: 0 })
      expect(paid.paid_at).not.toBeNull()
      await desk.refund(id, 500)
      const partly = await seen(id, (row) => row.payment_status === "partially_refunded")
      expect(partly).toMatchObject({ paid: 176_882, refunded: 50_000, total: 176_882 })
      await desk.refund(id, 1268.82)
      await seen(id, (row) => row.payment_status === "refunded" && row.refunded === 176_882)
    })

    test("a corrected address and an e-mail are seen within five seconds, and found by", async () => {
      const id = await order()
      await desk.post(`/admin/orders/${id}`, {
        email: "kavya@example.org",
        shipping_address: { ...ADDRESS, first_name: "Kavya", province: "IN-KA", city: "Mysuru" },
      })
      const row = await seen(id, ({ name }) => name === "Kavya Rao")
      expect(row.address).toMatchObject({ city: "Mysuru", state: "Karnataka" })
      expect(await desk.ids("q=kavya%40example.org")).toEqual([id])
      expect(await desk.ids("state=Karnataka")).toEqual([id])
    })

    test("a parcel is seen as Medusa's order page says it", async () => {
      const id = await order()
      await desk.capture(id)
      const { items } = await desk.core(id)
      await desk.post(`/admin/orders/${id}/fulfillments`, {
        items: items.map((item) => ({ id: item.id, quantity: item.quantity })),
        location_id: shop.locationId,
      })
      await seen(id, (row) => row.fulfillment_status === "fulfilled")
      expect((await desk.core(id)).fulfillment_status).toBe("fulfilled")
    })

    test("an unpaid order that is canceled counts as expired", async () => {
      const id = await order()
      await desk.post(`/admin/orders/${id}/cancel`, {})
      const row = await seen(id, ({ payment_status }) => payment_status === "expired")
      expect(row.canceled_at).not.toBeNull()
    })

    test("what a source says is noted like core's own tables, and found by", async () => {
      await database.query(
        "create table if not exists bookkeeping (subject text not null, said jsonb not null)",
      )
      const id = await order()
      await seen(id, () => true)
      await say(id, {
        paymentStatus: "failed",
        transactionId: "X4HD0099",
        bankReference: "HDFC-77.1",
        references: ["SK1"],
      })
      await seen(id, (row) => row.payment_status === "failed", SWEEP_MS)
      await say(`${id}:mail`, { failedDeliveries: 2, crmState: "failed", crmRecordId: "5501" })
      const row = await seen(id, (one) => one.failed_deliveries === 2)
      expect(row).toMatchObject({
        transaction_id: "X4HD0099",
        bank_reference: "HDFC-77.1",
        crm_state: "failed",
      })
      for (const q of ["x4hd0099", "HDFC77", "hdfc-77.1", "sk1", "X4HD"]) {
        expect(await desk.ids(`q=${encodeURIComponent(q)}`)).toEqual([id])
      }
      expect(await desk.ids("failed_deliveries=1")).toEqual([id])
      expect(await desk.ids("crm_state=failed&payment_status=failed")).toEqual([id])
    })

    test("a row whose order changed while nothing was noted is mended by the sweep", async () => {
      const id = await order()
      await seen(id, () => true)
      await database.query("alter table order_address disable trigger user")
      await database.query(
        `update order_address set first_name = 'Meera', updated_at = now()
          where id = (select shipping_address_id from "order" where id = $1)`,
        [id],
      )
      await seen(id, ({ name }) => name === "Meera Rao", SWEEP_MS)
    })

    test("a row that somebody deleted is made again, and one of no order goes", async () => {
      const id = await order()
      await seen(id, () => true)
      await database.query("delete from order_desk_row where order_id = $1", [id])
      await database.query(
        `insert into order_desk_row (order_id, number_key, name_key, placed_at, day, currency_code, total, paid, refunded,
           payment_status, fulfillment_status, crm_state) values ('order_none', '', '', now(), now(), 'inr', 0, 0, 0, 'pending', 'not_fulfilled', 'none')`,
      )
      await seen(id, () => true, SWEEP_MS)
      await until(async () => {
        const { rows } = await database.query("select 1 from order_desk_row where order_id = 'order_none'")
        return rows.length === 0
      }, SWEEP_MS)
    })

    test("a rebuild makes an emptied desk whole again", async () => {
      const id = await order()
      await seen(id, () => true)
      const { count } = await desk.page()
      await database.query("truncate order_desk_row cascade")
      await database.query("update order_desk_state set version = 'older'")
      await rebuildDesk(getContainer())
      await until(async () => (await desk.page()).count === count, SWEEP_MS)
    })
  },
})
