import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import path from "node:path"
import { buy } from "./buy"
import { connect } from "./connect"
import { Merchandiser } from "./merchandiser"
import { sender, type Send } from "./send"
import { first, openShop, type Shop } from "./shop"
import { StockClerk } from "./stock-clerk"

const SKU = "BOT-EME"
const cartAnswer = z.object({ cart: z.object({ id: z.string() }) })
const orderAnswer = z.object({
  order: z.object({ items: z.array(z.object({ id: z.string(), quantity: z.number() })) }),
})

/** What a stop promises, in a store with the stock guard or without. */
export function stopSuite(moduleName: string): void {
  medusaIntegrationTestRunner({
    cwd: path.join(__dirname, "store"),
    moduleName,
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
      afterEach(async () => {
        await agreed()
        await database.end()
      })

      /** Both columns of a number, and reserved with the sum of the live reservations. */
      const agreed = async (): Promise<void> => {
        const { rows } = await database.query(
          `select l.id from inventory_level l where l.deleted_at is null and (
             l.reserved_quantity <> (select coalesce(sum(quantity), 0) from reservation_item r where r.deleted_at is null
               and r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id)
             or l.reserved_quantity <> (l.raw_reserved_quantity ->> 'value')::numeric
             or l.stocked_quantity <> (l.raw_stocked_quantity ->> 'value')::numeric)
           union all select id from reservation_item r where quantity <> (raw_quantity ->> 'value')::numeric`,
        )
        expect(rows).toEqual([])
      }
      const inShop = async (): Promise<number> => {
        const product = shop.products.get("Insulated Bottle") ?? ""
        const { body } = await store(
          "GET",
          `/store/products/${product}?fields=*variants,+variants.inventory_quantity`,
        )
        const shape = z.object({
          product: z.object({ variants: z.array(z.object({ inventory_quantity: z.number() })) }),
        })
        return first(shape.parse(body).product.variants).inventory_quantity
      }
      const newCart = async (): Promise<string> => {
        const answer = await store("POST", "/store/carts", { region_id: shop.regionId })
        return cartAnswer.parse(answer.body).cart.id
      }
      const addToCart = async (cartId: string): Promise<number> =>
        (
          await store("POST", `/store/carts/${cartId}/line-items`, {
            variant_id: shop.variants.get(SKU),
            quantity: 1,
          })
        ).status
      const fulfill = async (orderId: string): Promise<void> => {
        const { body } = await desk.send("GET", `/admin/orders/${orderId}`)
        const { items } = orderAnswer.parse(body).order
        await desk.post(`/admin/orders/${orderId}/fulfillments`, {
          location_id: shop.locationId,
          items: items.map(({ id, quantity }) => ({ id, quantity })),
        })
      }

      test("what is stopped cannot be put into a bag, and on hand stays what it is", async () => {
        const cartId = await newCart()
        expect(await inShop()).toBe(500)
        await clerk.stop(SKU)
        expect(await inShop()).toBe(0)
        expect(await addToCart(cartId)).toBe(400)
        expect(await clerk.row(SKU)).toMatchObject({
          on_hand: 500,
          reserved: 0,
          available: 0,
          status: "stopped",
          stop: { reason: "recalled", by: "Admin" },
        })
        expect((await clerk.board("stock=stopped")).variants.stopped).toBe(1)
      })

      test("a bag that was filled before cannot be ordered, also when the reservation is written past core's check", async () => {
        const cartIds = [await newCart(), await newCart()]
        for (const id of cartIds) expect(await addToCart(id)).toBe(200)
        await clerk.stop(SKU)
        await expect(buy(store, shop)).rejects.toThrow(
          /do not have the required inventory|insufficient_inventory/i,
        )
        const { rows } = await database.query<{ item: string }>(
          "select inventory_item_id as item from inventory_level where stocked_quantity = 500",
        )
        await expect(
          database.query(
            `insert into reservation_item (id, inventory_item_id, location_id, line_item_id, quantity, raw_quantity)
             values ('resitem_race', $1, $2, 'ordli_race', 1, '{"value": "1", "precision": 20}')`,
            [first(rows).item, shop.locationId],
          ),
        ).rejects.toThrow(/out of stock by hand|not enough stock/)
      })

      test("a checkout and a stop at the same moment: either the order was first, or there is none", async () => {
        const orders = Array.from({ length: 6 }, () => buy(store, shop))
        const stopped = clerk.stop(SKU)
        const made = (await Promise.allSettled(orders)).filter(({ status }) => status === "fulfilled").length
        await stopped
        expect(await clerk.row(SKU)).toMatchObject({ on_hand: 500, reserved: made, available: 0 })
        expect(await inShop()).toBe(0)
      })

      test("an order that was canceled gives its pieces to the stop", async () => {
        const orderId = await buy(store, shop, { lines: [{ sku: SKU, quantity: 3 }] })
        await clerk.stop(SKU)
        expect(await clerk.row(SKU)).toMatchObject({ reserved: 3, available: 0 })
        await desk.post(`/admin/orders/${orderId}/cancel`, {})
        expect(await clerk.row(SKU)).toMatchObject({ on_hand: 500, reserved: 0, available: 0 })
        expect(await inShop()).toBe(0)
      })

      test("goods that arrive stay out of sale: by core's page, by the board, and for an item that had none", async () => {
        await clerk.stop(SKU)
        const { item_id: itemId } = await clerk.row(SKU)
        await desk.post(`/admin/inventory-items/${itemId ?? ""}/location-levels/${shop.locationId}`, {
          stocked_quantity: 520,
        })
        await clerk.change(SKU, { adjust: 10 })
        expect(await clerk.row(SKU)).toMatchObject({ on_hand: 530, available: 0 })
        await clerk.stop("UMB-1", { reason: "faulty handles" })
        await clerk.change("UMB-1", { adjust: 40, reason: "received" })
        expect(await clerk.row("UMB-1")).toMatchObject({ on_hand: 40, available: 0, status: "stopped" })
        expect(await inShop()).toBe(0)
      })

      test("an order made before the stop is fulfilled, whole and then the rest", async () => {
        const orderId = await buy(store, shop, { lines: [{ sku: SKU, quantity: 2 }] })
        await clerk.stop(SKU)
        await fulfill(orderId)
        expect(await clerk.row(SKU)).toMatchObject({ on_hand: 498, reserved: 0, available: 0 })
      })

      test("lifted, all that is there can be bought again", async () => {
        await clerk.stop(SKU)
        await clerk.stop(SKU, { reason: "again" })
        await clerk.lift(SKU)
        expect(await clerk.row(SKU)).toMatchObject({ available: 500, status: "active", stop: null })
        expect(await addToCart(await newCart())).toBe(200)
        await buy(store, shop)
        expect((await clerk.history(SKU)).changes.map(({ kind }) => kind)).toEqual(["lift", "stop"])
        expect((await clerk.lift(SKU)).body).toEqual({ changed: 0 })
      })

      test("who deletes the reservation on core's page has lifted the stop", async () => {
        await clerk.stop(SKU)
        const inventory = getContainer().resolve(Modules.INVENTORY)
        const [stop] = await inventory.listReservationItems({})
        expect(stop?.description).toBe("Out of stock by hand: recalled")
        const gone = await desk.send("DELETE", `/admin/reservations/${stop?.id ?? ""}`)
        expect(gone.status).toBe(200)
        expect(await clerk.row(SKU)).toMatchObject({ available: 500, stop: null })
        await clerk.change(SKU, { adjust: 1 })
        expect(await inShop()).toBe(501)
      })

      test("a stop that would stop nothing is refused in words", async () => {
        const product = shop.products.get("Insulated Bottle") ?? ""
        const variant = shop.variants.get(SKU) ?? ""
        await desk.post(`/admin/products/${product}/variants/${variant}`, { allow_backorder: true })
        const beyond = await clerk.tryStop(SKU, { reason: "recalled" })
        expect(beyond).toMatchObject({ status: 409, body: { code: "not_possible" } })
        expect(JSON.stringify(beyond.body)).toContain("sold beyond its stock")
        await database.query(
          "update product_variant set allow_backorder = false, manage_inventory = false where id = $1",
          [variant],
        )
        const uncounted = await clerk.tryStop(SKU, { reason: "recalled" })
        expect(JSON.stringify(uncounted)).toContain("is not managed")
        expect(await clerk.tryStop(SKU, { reason: "  " })).toMatchObject({ status: 400 })
        expect(await clerk.tryStop(SKU, {})).toMatchObject({ status: 400 })
      })
    },
  })
}
