import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  batchLinkProductsToCategoryWorkflow,
  createPriceListsWorkflow,
  updateProductCategoriesWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { rebuildIndex } from "medusa-plugin-catalogue-search/workflows"
import path from "node:path"
import { addDelivery, buy } from "./buy"
import { openCatalogue, settled } from "./catalogue"
import { connect } from "./connect"
import { addCategory, type Shop, type Sold } from "./shop"
import { until } from "./until"
import { sender, type Send, type Visitor } from "./visitor"

jest.setTimeout(300_000)

/** The promise: what a merchant changes is seen within five seconds. */
const PROMISE_MS = 5000
/** Where nothing was noted, the sweep finds it: every five seconds in this store, and a turn after it. */
const SWEEP_MS = 12_000

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "catalogue-search-freshness",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let visitor: Visitor
    let sold: ReadonlyMap<string, Sold>
    let admin: Send
    let deliveryId: string
    let database: Client

    beforeAll(async () => {
      ;({ shop, visitor, sold } = await openCatalogue(getContainer(), api))
      admin = sender(api, shop.adminHeaders)
      deliveryId = await addDelivery(getContainer(), shop)
      await settled(getContainer())
    })
    beforeEach(async () => {
      database = await connect(dbConfig.clientUrl)
    })
    afterEach(() => database.end())

    const of = (name: string): Sold & { variantId: string; itemId: string } => {
      const found = sold.get(name)
      if (!found) throw new Error(`Nothing is called ${name}.`)
      return { ...found, variantId: found.variantIds[0] ?? "", itemId: found.itemIds[0] ?? "" }
    }
    const card = async (text: string) => (await visitor.list(`q=${text}`)).products[0]
    const isToBeHad = async (title: string) => (await visitor.titles("available=1")).includes(title)
    const setStock = (name: string, stocked_quantity: number) =>
      getContainer()
        .resolve(Modules.INVENTORY)
        .updateInventoryLevels([
          { inventory_item_id: of(name).itemId, location_id: shop.locationId, stocked_quantity },
        ])

    test("a price that a merchant changes is seen within five seconds", async () => {
      const { id, variantId } = of("umbrella")
      const answer = await admin("POST", `/admin/products/${id}/variants/${variantId}`, {
        prices: [{ currency_code: "inr", amount: 777.5 }],
      })
      expect(answer.status).toBe(200)
      await until(async () => (await card("umbrella"))?.price?.amount === 777.5, PROMISE_MS)
      expect((await visitor.list("price_max=778&q=umbrella")).count).toBe(1)
    })

    test("stock that a merchant counts is seen within five seconds", async () => {
      const { itemId } = of("tumbler")
      const answer = await admin(
        "POST",
        `/admin/inventory-items/${itemId}/location-levels/${shop.locationId}`,
        { stocked_quantity: 6 },
      )
      expect(answer.status).toBe(200)
      expect((await card("tumbler"))?.available).toBe(6)
      await until(() => isToBeHad("Travel Tumbler"), PROMISE_MS)
    })

    test("an order's reservation makes a product sold out within five seconds", async () => {
      const store = sender(api, shop.storeHeaders)
      await buy(store, { shop, deliveryId, variantId: of("umbrella").variantId, quantity: 4 })
      expect((await card("umbrella"))?.available).toBe(0)
      await until(async () => !(await isToBeHad("Compact Umbrella")), PROMISE_MS)
    })

    test("what a module writes without an event is seen within five seconds", async () => {
      await setStock("mug", 0)
      await until(async () => !(await isToBeHad("Off-white Mug")), PROMISE_MS)
    })

    test("what a person writes with SQL is seen within five seconds", async () => {
      await database.query("update product set title = 'Rain Shelter' where id = $1", [of("umbrella").id])
      await until(async () => (await card("shelter"))?.title === "Rain Shelter", PROMISE_MS)
    })

    test("stock that was written while nothing was noted is found by the sweep", async () => {
      await database.query("alter table inventory_level disable trigger user")
      await setStock("mug", 0)
      await until(async () => !(await isToBeHad("Off-white Mug")), SWEEP_MS)
      await until(async () => {
        const { rows } = await database.query(
          "select 1 from pg_trigger where tgrelid = 'inventory_level'::regclass and tgenabled = 'D'",
        )
        return rows.length === 0
      }, SWEEP_MS)
    })

    test("a row that somebody deleted from the index is made again by the sweep", async () => {
      await database.query("delete from catalogue_search_product where product_id = $1", [of("tee").id])
      expect(await visitor.titles("q=cotton")).toEqual([])
      await until(async () => (await visitor.titles("q=cotton"))[0] === "Cotton Tee", SWEEP_MS)
    })

    test("a product that is taken off sale is gone at once", async () => {
      await updateProductsWorkflow(getContainer()).run({
        input: { selector: { id: of("tee").id }, update: { status: ProductStatus.DRAFT } },
      })
      expect(await visitor.titles("q=cotton")).toEqual([])
      expect((await visitor.list()).facets.size).toEqual([])
    })

    test("a product that is deleted, or leaves the channel, is gone at once", async () => {
      expect((await admin("DELETE", `/admin/products/${of("tee").id}`)).status).toBe(200)
      await updateProductsWorkflow(getContainer()).run({
        input: {
          selector: { id: of("mug").id },
          update: { sales_channels: [{ id: shop.otherChannelId }] },
        },
      })
      expect((await visitor.titles()).filter((title) => /Tee|Mug/.test(title))).toEqual([])
    })

    test("a category's new name and a product's new category are seen within five seconds", async () => {
      const id = await addCategory(getContainer(), "Rain")
      await batchLinkProductsToCategoryWorkflow(getContainer()).run({
        input: { id, add: [of("umbrella").id], remove: [] },
      })
      await until(async () => (await visitor.titles("category=rain"))[0] === "Compact Umbrella", PROMISE_MS)
      await updateProductCategoriesWorkflow(getContainer()).run({
        input: { selector: { id }, update: { name: "Monsoon", handle: "monsoon" } },
      })
      await until(async () => {
        const { facets } = await visitor.list()
        return facets.category.some(({ value, label }) => value === "monsoon" && label === "Monsoon")
      }, PROMISE_MS)
    })

    test("a price list's price is seen when it begins, without any event", async () => {
      await createPriceListsWorkflow(getContainer()).run({
        input: {
          price_lists_data: [
            {
              title: "Sale",
              description: "Sale",
              status: "active",
              starts_at: new Date(Date.now() + 2000).toISOString(),
              prices: [{ variant_id: of("umbrella").variantId, currency_code: "inr", amount: 999 }],
            },
          ],
        },
      })
      expect((await card("umbrella"))?.price?.amount).toBe(1299)
      await until(async () => (await card("umbrella"))?.price?.amount === 999, SWEEP_MS)
    })

    test("a rebuild makes an emptied index whole again", async () => {
      await database.query("truncate catalogue_search_product, catalogue_search_word cascade")
      await database.query("update catalogue_search_state set version = 'older'")
      expect((await visitor.list()).count).toBe(0)
      await rebuildIndex(getContainer())
      await settled(getContainer())
      await until(async () => (await visitor.list()).count === 6, PROMISE_MS)
      expect((await visitor.list("q=botle")).corrected_query).toBe("bottle")
      expect((await visitor.list()).facets.available.count).toBe(5)
    })
  },
})
