import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import { z } from "@medusajs/framework/zod"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import path from "node:path"
import { balanced, connect } from "./books"
import { openShop, sell, stockItem, type Shop } from "./shop"
import { complete, expectBody, orderId, readyCart, sender, type Answer, type Send } from "./shopper"
import { untilBlocked } from "./waiting"

jest.setTimeout(300_000)

const orderBody = z.object({
  order: z.object({
    items: z.array(z.object({ id: z.string() })),
    fulfillments: z.array(z.object({ id: z.string() })).default([]),
  }),
})
const returnBody = z.object({ return: z.object({ id: z.string() }) })

/** Set by the test in which the store's own code fails after core has moved the stock. */
let failAfterFulfillment = false
createOrderFulfillmentWorkflow.hooks.fulfillmentCreated(() => {
  if (failAfterFulfillment) throw new Error("The store's own hook failed.")
})

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "stock-guard-fulfillment",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let send: Send
    let admin: Send
    let database: Client

    beforeAll(async () => {
      shop = await openShop(getContainer())
      send = sender(api, shop.storeHeaders)
      admin = sender(api, shop.adminHeaders)
    })
    beforeEach(async () => {
      failAfterFulfillment = false
      database = await connect(dbConfig.clientUrl)
    })
    afterEach(() => database.end())

    const mugs = async (stock: number, backorder = false): Promise<{ item: string; variant: string }> => {
      const item = await stockItem(getContainer(), "Mug", { [shop.locationId]: stock })
      return {
        item,
        variant: await sell(getContainer(), shop, {
          product: "Ceramic Mug",
          variant: "White",
          parts: [[item, 1]],
          allowBackorder: backorder,
        }),
      }
    }
    const buy = async (variant: string, quantity: number): Promise<string> =>
      orderId(await complete(send, await readyCart(send, shop, [[variant, quantity]])))
    const read = async (order: string): Promise<{ line: string; fulfillments: string[] }> => {
      const answer = await admin("GET", `/admin/orders/${order}?fields=*items,*fulfillments`)
      const found = expectBody(answer, 200, orderBody).order
      return { line: found.items[0]?.id ?? "", fulfillments: found.fulfillments.map(({ id }) => id) }
    }
    const fulfill = async (order: string, quantity: number): Promise<Answer> => {
      const { line: id } = await read(order)
      return admin("POST", `/admin/orders/${order}/fulfillments`, {
        items: [{ id, quantity }],
        location_id: shop.locationId,
      })
    }
    const setStock = (item: string, stocked_quantity: number): Promise<Answer> =>
      admin("POST", `/admin/inventory-items/${item}/location-levels/${shop.locationId}`, { stocked_quantity })
    const level = (item: string): Promise<[number, number]> => balanced(database, item, shop.locationId)

    test("fulfilling everything takes stock and reservation alike when every unit is promised", async () => {
      const { item, variant } = await mugs(5)
      const order = await buy(variant, 5)
      expectBody(await fulfill(order, 5))
      expect(await level(item)).toEqual([0, 0])
    })

    test("fulfilling in parts takes stock and reservation alike", async () => {
      const { item, variant } = await mugs(7)
      const order = await buy(variant, 5)
      expectBody(await fulfill(order, 2))
      expect(await level(item)).toEqual([5, 3])
      expectBody(await fulfill(order, 3))
      expect(await level(item)).toEqual([2, 0])
    })

    test("core itself refuses to fulfill a part that is more than the free stock, and nothing is changed", async () => {
      const { item, variant } = await mugs(5)
      const order = await buy(variant, 5)
      const answer = await fulfill(order, 2)
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).toContain("Not enough stock available for item")
      expect(await level(item)).toEqual([5, 5])
    })

    test("canceling a fulfillment puts stock and reservation back", async () => {
      const { item, variant } = await mugs(5)
      const order = await buy(variant, 5)
      expectBody(await fulfill(order, 5))
      const { fulfillments } = await read(order)
      expectBody(await admin("POST", `/admin/orders/${order}/fulfillments/${fulfillments[0]}/cancel`, {}))
      expect(await level(item)).toEqual([5, 5])
    })

    test("a fulfillment that fails at its end leaves stock and reservation as they were, with every unit promised", async () => {
      const { item, variant } = await mugs(5)
      const order = await buy(variant, 5)
      failAfterFulfillment = true
      expect((await fulfill(order, 5)).status).toBe(500)
      expect(await level(item)).toEqual([5, 5])
      failAfterFulfillment = false
      expectBody(await fulfill(order, 5))
      expect(await level(item)).toEqual([0, 0])
    })

    test("fulfilling a kit takes its parts", async () => {
      const { item } = await mugs(12)
      const kit = await sell(getContainer(), shop, {
        product: "Breakfast Kit",
        variant: "Four Mugs",
        parts: [[item, 4]],
      })
      const order = await buy(kit, 2)
      expect(await level(item)).toEqual([12, 8])
      expectBody(await fulfill(order, 1))
      expect(await level(item)).toEqual([8, 4])
    })

    test("canceling an order gives its stock back to the next shopper", async () => {
      const { item, variant } = await mugs(1)
      const order = await buy(variant, 1)
      expectBody(await admin("POST", `/admin/orders/${order}/cancel`, {}))
      expect(await level(item)).toEqual([1, 0])
      await buy(variant, 1)
      expect(await level(item)).toEqual([1, 1])
    })

    test("a return that is received raises the stock", async () => {
      const { item, variant } = await mugs(2)
      const order = await buy(variant, 2)
      expectBody(await fulfill(order, 2))
      const { line, fulfillments } = await read(order)
      expectBody(
        await admin("POST", `/admin/orders/${order}/fulfillments/${fulfillments[0]}/shipments`, {
          items: [{ id: line, quantity: 2 }],
        }),
      )
      expectBody(
        await admin("POST", `/admin/orders/${order}/fulfillments/${fulfillments[0]}/mark-as-delivered`, {}),
      )
      const begun = await admin("POST", "/admin/returns", { order_id: order, location_id: shop.locationId })
      const id = expectBody(begun, 200, returnBody).return.id
      const items = [{ id: line, quantity: 1 }]
      expectBody(await admin("POST", `/admin/returns/${id}/request-items`, { items }))
      expectBody(await admin("POST", `/admin/returns/${id}/request`, {}))
      expectBody(await admin("POST", `/admin/returns/${id}/receive`, {}))
      expectBody(await admin("POST", `/admin/returns/${id}/receive-items`, { items }))
      expectBody(await admin("POST", `/admin/returns/${id}/receive/confirm`, {}))
      expect(await level(item)).toEqual([1, 0])
      await buy(variant, 1)
      expect(await level(item)).toEqual([1, 1])
    })

    test("a count below what is promised is taken down as it is, and nothing more can be sold", async () => {
      const { item, variant } = await mugs(5)
      const cart = await readyCart(send, shop, [[variant, 1]])
      await buy(variant, 4)
      expectBody(await setStock(item, 2))
      expect(await level(item)).toEqual([2, 4])
      expect(await complete(send, cart)).toMatchObject({ status: 400, body: { code: "not_enough_stock" } })
      expectBody(await setStock(item, 5))
      orderId(await complete(send, cart))
      expect(await level(item)).toEqual([5, 5])
    })

    test("more than is in the warehouse cannot be fulfilled, and the admin is told so", async () => {
      const { item, variant } = await mugs(5)
      const order = await buy(variant, 4)
      expectBody(await setStock(item, 2))
      expect(await fulfill(order, 4)).toMatchObject({
        status: 400,
        body: { code: "stock_below_zero", message: "The stock of “Mug” cannot go below zero." },
      })
      expect(await level(item)).toEqual([2, 4])
    })

    test("the admin cannot set a stock below zero", async () => {
      const { item } = await mugs(5)
      expect((await setStock(item, -1)).status).toBe(400)
      expect(await level(item)).toEqual([5, 0])
    })

    test("the admin who reserves what another process takes after core's check reads why, not a 500", async () => {
      const { item } = await mugs(1)
      await database.query("begin")
      await database.query(
        `insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
         values ('resitem_elsewhere', $1, $2, 1, '{"value": "1", "precision": 20}')`,
        [item, shop.locationId],
      )
      const answer = admin("POST", "/admin/reservations", {
        inventory_item_id: item,
        location_id: shop.locationId,
        quantity: 1,
      })
      const observer = await connect(dbConfig.clientUrl)
      await untilBlocked(observer, 1)
      await database.query("commit")
      expect(await answer).toEqual({
        status: 400,
        body: { code: "not_enough_stock", type: "not_allowed", message: "“Mug” is sold out." },
      })
      await observer.end()
    })

    test("what may be backordered is sold and fulfilled beyond the stock", async () => {
      const { item, variant } = await mugs(1, true)
      const order = await buy(variant, 4)
      expect(await level(item)).toEqual([1, 4])
      expectBody(await fulfill(order, 3))
      expect(await level(item)).toEqual([-2, 1])
      expectBody(await fulfill(order, 1))
      expect(await level(item)).toEqual([-3, 0])
      expectBody(await setStock(item, 10))
      expect(await level(item)).toEqual([10, 0])
    })
  },
})
