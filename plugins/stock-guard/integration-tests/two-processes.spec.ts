import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { z } from "@medusajs/framework/zod"
import path from "node:path"
import { balanced, connect } from "./books"
import { medusa } from "./medusa-command"
import { openShop, sell, stockItem, type Shop } from "./shop"
import { readyCart, sender, type Send } from "./shopper"

jest.setTimeout(300_000)

const START_LINE = 4242
const resultLine = z.object({ orders: z.number(), refused: z.number(), other: z.array(z.unknown()) })

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "stock-guard-processes",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let send: Send

    beforeAll(async () => {
      shop = await openShop(getContainer())
      send = sender(api, shop.storeHeaders)
    })

    test("two processes that share no lock sell five of five to twenty carts at once", async () => {
      const item = await stockItem(getContainer(), "Bottle", { [shop.locationId]: 5 })
      const variant = await sell(getContainer(), shop, {
        product: "Bottle",
        variant: "Emerald",
        parts: [[item, 1]],
      })
      const carts: string[] = []
      for (let index = 0; index < 20; index++) carts.push(await readyCart(send, shop, [[variant, 1]]))
      const database = await connect(dbConfig.clientUrl)
      await database.query("select pg_advisory_lock($1)", [START_LINE])

      const atStart = new Set<number>()
      const { promise: everybodyReady, resolve: ready } = withResolvers()
      const processes = [carts.slice(0, 10), carts.slice(10)].map((share, index) =>
        medusa(dbConfig.clientUrl, ["exec", "./src/scripts/complete-carts.js", ...share], (output) => {
          if (output.includes("AT THE START LINE")) atStart.add(index)
          if (atStart.size === 2) ready()
        }),
      )
      await Promise.race([everybodyReady, Promise.all(processes)])
      await database.query("select pg_advisory_unlock($1)", [START_LINE])

      const results = (await Promise.all(processes)).map(({ output }) => {
        const line = /^RESULT (.*)$/m.exec(output)?.[1]
        if (line === undefined) throw new Error(output)
        return resultLine.parse(JSON.parse(line))
      })
      expect(results.flatMap((result) => result.other)).toEqual([])
      expect(results.reduce((sum, result) => sum + result.orders, 0)).toBe(5)
      expect(results.reduce((sum, result) => sum + result.refused, 0)).toBe(15)
      expect(await balanced(database, item, shop.locationId)).toEqual([5, 5])
      await database.end()
    })
  },
})

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
