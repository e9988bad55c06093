import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import path from "node:path"
import { balanced, connect } from "./books"
import { addLocation, openShop, sell, stockItem, type Shop } from "./shop"
import { complete, expectBody, orderId, readyCart, sender, type Answer, type Send } from "./shopper"
import { untilBlocked } from "./waiting"

jest.setTimeout(300_000)

const BOTTLE = "Insulated Bottle 600 ml – Emerald"

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "stock-guard-selling",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let send: Send
    let database: Client

    beforeAll(async () => {
      shop = await openShop(getContainer())
      send = sender(api, shop.storeHeaders)
    })
    beforeEach(async () => {
      database = await connect(dbConfig.clientUrl)
    })
    afterEach(() => database.end())

    const bottles = async (stock: number): Promise<{ item: string; variant: string }> => {
      const item = await stockItem(getContainer(), "Bottle", { [shop.locationId]: stock })
      return {
        item,
        variant: await sell(getContainer(), shop, {
          product: "Insulated Bottle 600 ml",
          variant: "Emerald",
          parts: [[item, 1]],
        }),
      }
    }
    const refusal = (answers: Answer[]): unknown => answers.find((answer) => answer.status !== 200)?.body
    const soldOut = { code: "not_enough_stock", type: "not_allowed", message: `“${BOTTLE}” is sold out.` }

    test("a cart for all that is in stock becomes an order and reserves it", async () => {
      const { item, variant } = await bottles(5)
      orderId(await complete(send, await readyCart(send, shop, [[variant, 5]])))
      expect(await balanced(database, item, shop.locationId)).toEqual([5, 5])
    })

    test("of two carts that want the last unit at once one becomes an order and the other is told by name", async () => {
      const { item, variant } = await bottles(1)
      const carts = [await readyCart(send, shop, [[variant, 1]]), await readyCart(send, shop, [[variant, 1]])]
      const answers = await Promise.all(carts.map((cart) => complete(send, cart)))
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 400])
      expect(refusal(answers)).toEqual(soldOut)
      expect(await balanced(database, item, shop.locationId)).toEqual([1, 1])
    })

    test("of twenty carts for one of five units at once exactly five become orders and no answer is a 500", async () => {
      const { item, variant } = await bottles(5)
      const carts: string[] = []
      for (let index = 0; index < 20; index++) carts.push(await readyCart(send, shop, [[variant, 1]]))
      const answers = await Promise.all(carts.map((cart) => complete(send, cart)))
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(5)
      expect(answers.filter((answer) => answer.status === 400)).toHaveLength(15)
      expect(refusal(answers)).toEqual(soldOut)
      expect(await balanced(database, item, shop.locationId)).toEqual([5, 5])
    })

    test("a shopper whose unit another process takes after the check is told by name, not answered with a 500", async () => {
      const { item, variant } = await bottles(1)
      const cart = await readyCart(send, shop, [[variant, 1]])
      await database.query("begin")
      await database.query(
        `insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
         values ('resitem_elsewhere', $1, $2, 1, '{"value": "1", "precision": 20}')`,
        [item, shop.locationId],
      )
      const answer = complete(send, cart)
      const observer = await connect(dbConfig.clientUrl)
      await untilBlocked(observer, 1)
      await database.query("commit")
      expect(await answer).toEqual({ status: 400, body: soldOut })
      expect(await balanced(observer, item, shop.locationId)).toEqual([1, 1])
      await observer.end()
    })

    test("a kit of four and four singles do not fit into five of the same item", async () => {
      const { item, variant } = await bottles(5)
      const kit = await sell(getContainer(), shop, {
        product: "Picnic Kit",
        variant: "Four Bottles",
        parts: [[item, 4]],
      })
      const cart = await readyCart(send, shop, [
        [kit, 1],
        [variant, 4],
      ])
      expect(await complete(send, cart)).toEqual({
        status: 400,
        body: {
          code: "not_enough_stock",
          type: "not_allowed",
          message: `Only 1 of “${BOTTLE}” is left beside the rest of your bag.`,
        },
      })
      expect(await balanced(database, item, shop.locationId)).toEqual([5, 0])
    })

    test("the bag learns what is left of each line, and a bag that takes it becomes an order", async () => {
      const { item, variant } = await bottles(5)
      const kit = await sell(getContainer(), shop, {
        product: "Picnic Kit",
        variant: "Four Bottles",
        parts: [[item, 4]],
      })
      const cart = await readyCart(send, shop, [
        [kit, 1],
        [variant, 4],
      ])
      const path = `/store/carts/${cart}/availability`
      const { items } = expectBody(await send("GET", path)) as { items: Record<string, unknown>[] }
      expect(items).toEqual([
        expect.objectContaining({
          variant_id: kit,
          title: "Picnic Kit – Four Bottles",
          requested: 1,
          available: 1,
          enough: true,
        }),
        expect.objectContaining({
          variant_id: variant,
          title: BOTTLE,
          requested: 4,
          available: 1,
          enough: false,
        }),
      ])
      const line = String(items[1]?.["line_item_id"])
      expectBody(await send("POST", `/store/carts/${cart}/line-items/${line}`, { quantity: 1 }))
      const again = await readyCart(send, shop, [
        [kit, 1],
        [variant, 1],
      ])
      orderId(await complete(send, again))
      expect(await balanced(database, item, shop.locationId)).toEqual([5, 5])
      const ordered = expectBody(await send("GET", `/store/carts/${again}/availability`)) as {
        items: { enough: boolean }[]
      }
      expect(ordered.items.map((held) => held.enough)).toEqual([true, true])
    })

    test("the availability of an unknown cart is a 404, and of any cart needs the publishable key", async () => {
      expect((await send("GET", "/store/carts/cart_nobody/availability")).status).toBe(404)
      expect((await sender(api, {})("GET", "/store/carts/cart_nobody/availability")).status).toBe(400)
    })

    test("what is sold out, or more than is left, cannot be added to a cart through the API", async () => {
      const { variant: none } = await bottles(0)
      const cart = await readyCart(send, shop, [])
      const add = (variant_id: string, quantity: number): Promise<Answer> =>
        send("POST", `/store/carts/${cart}/line-items`, { variant_id, quantity })
      expect(await add(none, 1)).toMatchObject({ status: 400, body: { code: "insufficient_inventory" } })
      const item = await stockItem(getContainer(), "Mug", { [shop.locationId]: 2 })
      const mug = await sell(getContainer(), shop, { product: "Mug", variant: "White", parts: [[item, 1]] })
      expect((await add(mug, 3)).status).toBe(400)
      expect((await add(mug, 2)).status).toBe(200)
      expect((await add(mug, 1)).status).toBe(400)
    })

    test("completing a cart again answers with the same order although its stock is used up", async () => {
      const { item, variant } = await bottles(1)
      const cart = await readyCart(send, shop, [[variant, 1]])
      const order = orderId(await complete(send, cart))
      expect(orderId(await complete(send, cart))).toBe(order)
      expect(await balanced(database, item, shop.locationId)).toEqual([1, 1])
    })

    test("a line that no single warehouse can serve is refused with the most that one of them has", async () => {
      const other = await addLocation(getContainer(), shop.channelId, "Second warehouse")
      const item = await stockItem(getContainer(), "Bottle", { [shop.locationId]: 2, [other]: 3 })
      const variant = await sell(getContainer(), shop, {
        product: "Insulated Bottle 600 ml",
        variant: "Emerald",
        parts: [[item, 1]],
      })
      const tooMany = await readyCart(send, shop, [[variant, 4]])
      expect(await complete(send, tooMany)).toMatchObject({
        status: 400,
        body: { message: `Only 3 of “${BOTTLE}” are left.` },
      })
      orderId(await complete(send, await readyCart(send, shop, [[variant, 3]])))
      expect(await balanced(database, item, other)).toEqual([3, 3])
      expect(await balanced(database, item, shop.locationId)).toEqual([2, 0])
    })
  },
})
