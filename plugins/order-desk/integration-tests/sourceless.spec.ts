import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { buy } from "./buy"
import { Merchandiser } from "./merchandiser"
import { sender } from "./send"
import { openShop } from "./shop"
import { until } from "./until"

jest.setTimeout(300_000)

process.env["ORDER_DESK_WITHOUT_SOURCES"] = "1"

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "order-desk-sourceless",
  testSuite: ({ api, getContainer }) => {
    test("a store without sources has payments, refunds and search from core alone", async () => {
      const shop = await openShop(getContainer())
      const desk = new Merchandiser(sender(api, shop.adminHeaders))
      const store = sender(api, shop.storeHeaders)
      const [unpaid, paid, refunded] = [
        await buy(store, shop),
        await buy(store, shop),
        await buy(store, shop),
      ]
      await desk.capture(paid)
      await desk.capture(refunded)
      await desk.refund(refunded, 100)
      const statusOf = async (id: string) => (await desk.row(id))?.payment_status
      await until(async () => (await statusOf(refunded)) === "partially_refunded")
      expect(await statusOf(unpaid)).toBe("pending")
      expect(await statusOf(paid)).toBe("successful")
      expect((await desk.ids("q=9876543210")).sort()).toEqual([unpaid, paid, refunded].sort())
      expect((await desk.page("crm_state=none")).count).toBe(3)
    })
  },
})
