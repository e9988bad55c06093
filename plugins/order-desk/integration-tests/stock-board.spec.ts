import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import path from "node:path"
import { REMOVE_STOPS } from "../src/modules/stock-board/sql/stop-triggers"
import { ensureStops } from "../src/modules/stock-board/stop-installation"
import { buy } from "./buy"
import { connect } from "./connect"
import { Merchandiser } from "./merchandiser"
import { sender, type Send } from "./send"
import { openShop, type Shop } from "./shop"
import { StockClerk } from "./stock-clerk"

jest.setTimeout(300_000)

delete process.env["ORDER_DESK_WITH_STOCK_GUARD"]

const SKU = "BOT-EME"
const orderAnswer = z.object({
  order: z.object({ items: z.array(z.object({ id: z.string(), quantity: z.number() })) }),
})

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "order-desk-stock-board",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let clerk: StockClerk
    let desk: Merchandiser
    let store: Send
    let database: Client

    beforeAll(async () => {
      shop = await openShop(getContainer())
    })
    beforeEach(async () => {
      clerk = new StockClerk(sender(api, shop.adminHeaders))
      desk = new Merchandiser(sender(api, shop.adminHeaders))
      store = sender(api, shop.storeHeaders)
      database = await connect(dbConfig.clientUrl)
    })
    afterEach(() => database.end())

    test("the board shows what core has", async () => {
      await buy(store, shop, { lines: [{ sku: SKU, quantity: 2 }] })
      const { rows, count, variants, currency_code } = await clerk.board()
      expect({ count, variants, currency_code }).toEqual({
        count: 3,
        variants: { all: 3, active: 2, out: 1, low: 1, stopped: 0 },
        currency_code: "inr",
      })
      expect(rows.map(({ product }) => product)).toEqual(["Cotton Tee", "Insulated Bottle", "Umbrella"])
      expect(rows[1]).toMatchObject({
        variant: "Plain",
        sku: SKU,
        price: 149900,
        on_hand: 500,
        reserved: 2,
        available: 498,
        location: "Warehouse",
        threshold: null,
        low_at: 5,
        is_low: false,
        status: "active",
      })
      expect(rows[2]).toMatchObject({ status: "none_left", available: 0 })
    })

    test("it is searched, filtered, sorted and paged", async () => {
      const skus = async (query: string) => (await clerk.board(query)).rows.map(({ sku }) => sku)
      expect(await skus("q=bottle")).toEqual([SKU])
      expect(await skus("q=tee-s")).toEqual(["TEE-S"])
      expect(await skus("q=plain%20umb")).toEqual(["UMB-1"])
      expect(await skus("q=%25")).toEqual([])
      expect(await skus("stock=out")).toEqual(["UMB-1"])
      expect(await skus("stock=low")).toEqual(["TEE-S"])
      expect(await skus("stock=active")).toEqual(["TEE-S", SKU])
      expect(await skus("sort=-price")).toEqual([SKU, "UMB-1", "TEE-S"])
      expect(await skus("sort=price")).toEqual(["TEE-S", "UMB-1", SKU])
      for (const by of ["sku", "on_hand", "reserved", "available", "product"]) {
        expect((await skus(`sort=-${by}`)).length).toBe(3)
      }
      expect(await skus("sort=-on_hand&limit=1&offset=1")).toEqual(["TEE-S"])
      expect(await skus("location=sloc_nowhere")).toEqual([])
      expect(await skus("category=pcat_none")).toEqual([])
    })

    test.each(["stock=sold", "sort=name", "limit=0", "limit=1000", "offset=-1", "strange=1", "q=a&q=b"])(
      "the question %j is refused in words",
      async (query) => {
        const { status, body } = await clerk.send("GET", `/admin/stock-board?${query}`)
        expect(status).toBe(400)
        expect(body).toMatchObject({
          code: "invalid_question",
          message: expect.stringMatching(/\w/) as string,
        })
      },
    )

    test("a count is written with its reason, and core, its events and the history follow", async () => {
      const heard: string[] = []
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      const hear = async ({ name }: { name: string }): Promise<void> => {
        heard.push(name)
        await Promise.resolve()
      }
      bus.subscribe("inventory-level.updated", hear, { subscriberId: "test" })
      const { level_id: levelId, item_id: itemId } = await clerk.row(SKU)
      await clerk.change(SKU, { quantity: 480, expected: 500, reason: "counted", note: "Stocktake 4" })
      await clerk.change(SKU, { adjust: -3, reason: "damaged" })
      const inventory = getContainer().resolve(Modules.INVENTORY)
      const level = await inventory.retrieveInventoryLevel(levelId ?? "")
      expect(Number(level.stocked_quantity)).toBe(477)
      expect(Number(await inventory.retrieveAvailableQuantity(itemId ?? "", [shop.locationId]))).toBe(477)
      expect((await clerk.history(SKU)).changes).toMatchObject([
        { kind: "adjust", before: 480, after: 477, reason: "damaged", note: "", by: "Admin" },
        {
          kind: "set",
          before: 500,
          after: 480,
          reason: "counted",
          note: "Stocktake 4",
          location: "Warehouse",
        },
      ])
      expect(heard.length).toBe(2)
    })

    test("a count of what is no longer there changes nothing and says what is there now", async () => {
      const { level_id: levelId = "" } = await clerk.row(SKU)
      await clerk.change(SKU, { adjust: 7 })
      const stale = await clerk.tryChange(levelId ?? "", { quantity: 490, expected: 500 })
      expect(stale).toMatchObject({
        status: 409,
        body: { code: "stock_changed", present: 507, message: expect.stringContaining("507") as string },
      })
      expect((await clerk.row(SKU)).on_hand).toBe(507)
      expect((await clerk.history(SKU)).count).toBe(1)
    })

    test.each([
      { quantity: -1, expected: 500 },
      { quantity: 1.5, expected: 500 },
      { quantity: 1e12, expected: 500 },
      { quantity: "12", expected: 500 },
      { quantity: null, expected: 500 },
      { quantity: 12 },
      { adjust: 0 },
      { adjust: 0.5 },
      { adjust: 1e12 },
      { adjust: 1, quantity: 2, expected: 500 },
      { adjust: 1, reason: "theft" },
      { adjust: 1, note: "x".repeat(201) },
      { adjust: 1, strange: true },
    ])("the change %o is refused in words", async (change) => {
      const { level_id: levelId } = await clerk.row(SKU)
      const { status, body } = await clerk.tryChange(levelId ?? "", change)
      expect(status).toBe(400)
      expect(body).toMatchObject({
        code: "invalid_change",
        message: expect.stringMatching(/\w{3}/) as string,
      })
      expect((await clerk.row(SKU)).on_hand).toBe(500)
    })

    test("on hand does not go below what is promised, nor below nothing", async () => {
      await buy(store, shop, { lines: [{ sku: SKU, quantity: 4 }] })
      const { level_id: levelId } = await clerk.row(SKU)
      for (const change of [{ quantity: 3, expected: 500 }, { adjust: -497 }, { adjust: -501 }]) {
        expect(await clerk.tryChange(levelId ?? "", change)).toMatchObject({
          status: 409,
          body: { code: "not_possible", present: 500 },
        })
      }
      await clerk.change(SKU, { quantity: 4, expected: 500 })
      expect(await clerk.tryChange("ilev_none", { adjust: 1 })).toMatchObject({ status: 404 })
    })

    test("a change that is sent again because its answer was lost is made once", async () => {
      const request = { adjust: 5, request_id: "c0ffee-c0ffee" }
      expect(await clerk.change(SKU, request)).toMatchObject({ before: 500, after: 505 })
      expect(await clerk.change(SKU, request)).toMatchObject({ before: 500, after: 505 })
      expect((await clerk.row(SKU)).on_hand).toBe(505)
    })

    test("two hundred adjustments, core's adjustments and fulfillments at once lose nothing", async () => {
      const orders: string[] = []
      for (let at = 0; at < 15; at += 1) orders.push(await buy(store, shop))
      const { level_id: levelId, item_id: itemId } = await clerk.row(SKU)
      const fulfill = async (orderId: string): Promise<void> => {
        const { body } = await desk.send("GET", `/admin/orders/${orderId}`)
        const { items } = orderAnswer.parse(body).order
        await desk.post(`/admin/orders/${orderId}/fulfillments`, {
          location_id: shop.locationId,
          items: items.map(({ id, quantity }) => ({ id, quantity })),
        })
      }
      const core = () =>
        getContainer()
          .resolve(Modules.LOCKING)
          .execute(
            [itemId ?? ""],
            () =>
              getContainer()
                .resolve(Modules.INVENTORY)
                .adjustInventory(itemId ?? "", shop.locationId, 1),
            { timeout: 60 },
          )
      const work = [
        ...Array.from({ length: 160 }, (_, at) => async () => {
          const { status } = await clerk.tryChange(levelId ?? "", { adjust: at % 2 === 0 ? 3 : -1 })
          expect(status).toBe(200)
        }),
        ...Array.from({ length: 25 }, () => core),
        ...orders.map((orderId) => () => fulfill(orderId)),
      ]
      await Promise.all(work.map((act) => act()))
      expect(await clerk.row(SKU)).toMatchObject({ on_hand: 500 + 80 * 3 - 80 + 25 - 15, reserved: 0 })
      expect((await clerk.history(SKU)).count).toBe(160)
    })

    test("of many counts at once that saw the same, one is written", async () => {
      const { level_id: levelId } = await clerk.row(SKU)
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          clerk.tryChange(levelId ?? "", { quantity: 600 + at, expected: 500 }),
        ),
      )
      expect(answers.filter(({ status }) => status === 200).length).toBe(1)
      expect(answers.filter(({ status }) => status === 409).length).toBe(19)
    })

    test("an item's own threshold holds on the board and in the overview alike", async () => {
      const { item_id: itemId } = await clerk.row(SKU)
      const save = (body: object) =>
        desk.send("POST", `/admin/stock-board/items/${itemId ?? ""}/threshold`, body)
      expect((await save({ pieces: 500, expected: null })).status).toBe(200)
      expect((await save({ pieces: 7, expected: null })).status).toBe(409)
      expect((await save({ pieces: -1, expected: 500 })).status).toBe(400)
      expect(await clerk.row(SKU)).toMatchObject({ threshold: 500, low_at: 500, is_low: true })
      const { now } = await desk.summary("from=2026-01-01&to=2026-01-02")
      const { variants } = await clerk.board()
      expect(now).toMatchObject({ low_stock: 2, out_of_stock: 1 })
      expect([variants.low, variants.out]).toEqual([now.low_stock, now.out_of_stock])
      expect((await save({ pieces: null, expected: 500 })).status).toBe(200)
      expect((await clerk.row(SKU)).is_low).toBe(false)
    })

    test("stopped variants count as out of stock, on the board and in the overview", async () => {
      await clerk.stop(SKU)
      const { now } = await desk.summary("from=2026-01-01&to=2026-01-02")
      expect(now.out_of_stock).toBe(2)
      expect((await clerk.board("stock=out")).variants.out).toBe(2)
    })

    test("a list is looked at, says what is wrong in each row, and writes nothing", async () => {
      const { rows, errors, changes } = await clerk.preview(
        [
          "SKU\tQuantity\tReason",
          "bot-eme\t490\tcounted",
          "TEE-S\t5",
          "NOPE\t1",
          "TEE-S\t6",
          "UMB-1\tx",
        ].join("\r\n"),
      )
      expect({ errors, changes }).toEqual({ errors: 3, changes: 2 })
      expect(rows).toMatchObject([
        { line: 2, before: 500, after: 490, reason: "counted", error: null, location: "Warehouse" },
        { line: 3, before: 3, after: 5, reason: null, error: null },
        { line: 4, error: "No item has this SKU." },
        { line: 5, error: "It stands in line 3 already." },
        { line: 6, error: "“x” is no whole number of pieces." },
      ])
      expect((await clerk.row(SKU)).on_hand).toBe(500)
    })

    test("a confirmed list is written whole, or not at all when a row has changed since", async () => {
      const { rows } = await clerk.preview("BOT-EME,490\nTEE-S,8")
      const confirmed = {
        rows: rows.map(({ level_id, before, after }) => ({
          level_id,
          expected: before,
          quantity: after,
          reason: "counted",
        })),
      }
      await clerk.change("TEE-S", { adjust: 1 })
      const held = await desk.send("POST", "/admin/stock-board/paste", confirmed)
      expect(held).toMatchObject({
        status: 409,
        body: { code: "stock_changed", rows: [{ sku: "TEE-S", expected: 3, present: 4 }] },
      })
      expect([(await clerk.row(SKU)).on_hand, (await clerk.row("TEE-S")).on_hand]).toEqual([500, 4])
      await clerk.change("TEE-S", { adjust: -1 })
      expect((await desk.send("POST", "/admin/stock-board/paste", confirmed)).status).toBe(200)
      expect([(await clerk.row(SKU)).on_hand, (await clerk.row("TEE-S")).on_hand]).toEqual([490, 8])
      expect((await clerk.history("TEE-S")).changes[0]).toMatchObject({ kind: "paste", before: 3, after: 8 })
    })

    test("a list below what is promised is refused, and a strange one too", async () => {
      await buy(store, shop, { lines: [{ sku: SKU, quantity: 4 }] })
      expect((await clerk.preview("BOT-EME,3")).rows[0]?.error).toContain("promised")
      for (const body of [{}, { text: 5 }, { text: "" }, { text: 'A,"' }, { text: "A,1", more: 1 }]) {
        expect((await desk.send("POST", "/admin/stock-board/paste/preview", body)).status).toBe(400)
      }
      const { level_id } = await clerk.row(SKU)
      const row = { level_id, expected: 500, quantity: 3, reason: "counted" }
      for (const [status, rows] of [
        [400, []],
        [400, [row, row]],
        [400, [{ ...row, quantity: 1.5 }]],
        [409, [row]],
        [404, [{ ...row, level_id: "ilev_none" }]],
      ] as const) {
        expect((await desk.send("POST", "/admin/stock-board/paste", { rows })).status).toBe(status)
      }
    })

    test("two thousand rows are taken at once", async () => {
      const text = Array.from(
        { length: 2000 },
        (_, at) => `UNKNOWN-WITH-A-LONG-NAME-THAT-IS-${String(at)}-${"x".repeat(60)},1`,
      )
      expect((await clerk.preview(text.join("\n"))).errors).toBe(2000)
    })

    test("an item at two locations has a row for each; a list has to name the location", async () => {
      const { item_id: itemId } = await clerk.row(SKU)
      const stock = getContainer().resolve(Modules.STOCK_LOCATION)
      const second = await stock.createStockLocations({ name: "Shop floor" })
      await getContainer()
        .resolve(Modules.INVENTORY)
        .createInventoryLevels({
          inventory_item_id: itemId ?? "",
          location_id: second.id,
          stocked_quantity: 4,
        })
      const { rows, variants } = await clerk.board("q=bottle")
      expect(rows.map(({ location, on_hand }) => [location, on_hand])).toEqual([
        ["Shop floor", 4],
        ["Warehouse", 500],
      ])
      expect(variants.all).toBe(1)
      expect((await clerk.row(SKU, second.id)).on_hand).toBe(4)
      expect((await clerk.preview("BOT-EME,5")).rows[0]?.error).toContain("name the location")
      expect((await clerk.preview("BOT-EME,5,shop floor")).rows[0]).toMatchObject({ before: 4, error: null })
      expect((await clerk.preview("BOT-EME,5,Moon")).rows[0]?.error).toContain("not kept at")
      await clerk.stop(SKU, { reason: "leak", location_id: second.id })
      expect(await clerk.row(SKU, second.id)).toMatchObject({ status: "stopped" })
      expect(await clerk.row(SKU, shop.locationId)).toMatchObject({ status: "active", available: 500 })
    })

    test("the board's triggers are put back at boot, and uninstalling lifts every stop", async () => {
      await clerk.stop(SKU)
      const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await db.raw(REMOVE_STOPS)
      const { rows } = await database.query<{ reserved: string; left: string }>(
        `select (select sum(reserved_quantity) from inventory_level)::text as reserved,
                (select count(*) from pg_trigger where tgname like 'stock_stop_%')::text as left`,
      )
      expect(rows).toEqual([{ reserved: "0", left: "0" }])
      expect(await clerk.tryStop(SKU, { reason: "recalled" })).toMatchObject({ status: 409 })
      expect(await ensureStops(db)).toBe("installed")
      await clerk.stop(SKU)
    })

    test("nobody without a log-in sees or changes stock", async () => {
      const stranger = sender(api, {})
      for (const [method, at] of [
        ["GET", "/admin/stock-board"],
        ["POST", "/admin/stock-board/paste"],
      ] as const) {
        expect((await stranger(method, at, method === "GET" ? undefined : {})).status).toBe(401)
      }
    })
  },
})
