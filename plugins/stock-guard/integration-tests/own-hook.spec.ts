import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import path from "node:path"
import { assertCartStock, checkCartStock } from "medusa-plugin-stock-guard/cart-stock"
import { balanced, connect } from "./books"
import { openShop, sell, stockItem, type Shop } from "./shop"
import { complete, orderId, readyCart, sender, type Send } from "./shopper"

jest.setTimeout(300_000)

/** The store has its own handler, and asks the guard in it only when the test says so. */
let asksTheGuard = false
completeCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  if (asksTheGuard) await assertCartStock(container, input.id, cart)
})

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "stock-guard-own-hook",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let send: Send

    beforeAll(async () => {
      shop = await openShop(getContainer())
      send = sender(api, shop.storeHeaders)
    })

    const kitAndSingles = async (stock: number): Promise<{ item: string; cart: string }> => {
      const item = await stockItem(getContainer(), "Bottle", { [shop.locationId]: stock })
      const single = await sell(getContainer(), shop, {
        product: "Bottle",
        variant: "Emerald",
        parts: [[item, 1]],
      })
      const kit = await sell(getContainer(), shop, {
        product: "Picnic Kit",
        variant: "Four Bottles",
        parts: [[item, 4]],
      })
      const lines: [string, number][] = [
        [kit, 1],
        [single, 4],
      ]
      return { item, cart: await readyCart(send, shop, lines) }
    }
    const refusal = {
      status: 400,
      body: {
        code: "not_enough_stock",
        type: "not_allowed",
        message: "Only 1 of “Bottle – Emerald” is left beside the rest of your bag.",
      },
    }

    test.each([
      ["the database alone", false],
      ["the store's own handler", true],
    ])(
      "in a store with its own validate handler %s refuses the kit and singles in the same words",
      async (_who, asks) => {
        asksTheGuard = asks
        const { item, cart } = await kitAndSingles(5)
        expect(await complete(send, cart)).toEqual(refusal)
        const database = await connect(dbConfig.clientUrl)
        expect(await balanced(database, item, shop.locationId)).toEqual([5, 0])
        await database.end()
      },
    )

    test("checking a cart tells its shortages", async () => {
      asksTheGuard = true
      const { cart } = await kitAndSingles(5)
      expect(await checkCartStock(getContainer(), cart)).toMatchObject({
        code: "not_enough_stock",
        shortages: [{ title: "Bottle – Emerald", requested: 4, available: 1, shared_with_bag: true }],
      })
    })

    test("a cart whose order exists has no shortages although the order used up the stock", async () => {
      asksTheGuard = true
      const { item, cart } = await kitAndSingles(8)
      expect(await checkCartStock(getContainer(), cart)).toBeUndefined()
      const order = orderId(await complete(send, cart))
      expect(await checkCartStock(getContainer(), cart)).toBeUndefined()
      expect(orderId(await complete(send, cart))).toBe(order)
      const database = await connect(dbConfig.clientUrl)
      expect(await balanced(database, item, shop.locationId)).toEqual([8, 8])
      await database.end()
    })
  },
})
