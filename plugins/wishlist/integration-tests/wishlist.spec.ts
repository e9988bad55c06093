import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  deleteCustomersWorkflow,
  deleteProductsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { z } from "zod"
import path from "node:path"
import forgetOrphanedWishes from "../src/jobs/forget-orphaned-wishes"
import { Customer } from "./customer"
import { openShop } from "./shop"
import { until } from "./until"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "wishlist",
  testSuite: ({ api, getContainer }) => {
    let guest: Customer
    let asha: Customer
    let sell: Awaited<ReturnType<typeof openShop>>["sell"]

    beforeEach(async () => {
      const shop = await openShop(getContainer())
      sell = shop.sell
      guest = new Customer(api, shop.key)
      asha = await guest.signIn("asha@example.in")
    })

    const two = async () => {
      const [bottle, mug] = await sell(["Bottle", "Mug"])
      if (!bottle || !mug) throw new Error("Nothing is on sale.")
      return { bottle, mug }
    }
    const rows = async (): Promise<number> => {
      const answer: unknown = await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw("select count(*)::int as n from wishlist_item")
      return z.object({ rows: z.tuple([z.object({ n: z.number() })]) }).parse(answer).rows[0].n
    }
    const idsOf = (items: readonly { readonly product_id: string }[]) => items.map((item) => item.product_id)

    test("is for who is signed in", async () => {
      const { bottle } = await two()
      for (const said of [
        await guest.say("GET", "/store/customers/me/wishlist"),
        await guest.wish(bottle.id),
        await guest.forget(bottle.id),
        await guest.say("POST", "/store/customers/me/wishlist/merge", { items: [] }),
      ])
        expect(said.status).toBe(401)
      expect(await rows()).toBe(0)
    })

    test("keeps a product once, however often and from however many tabs it is put there, with its last variant", async () => {
      const { bottle, mug } = await two()
      const [green, white] = bottle.variants
      const answers = await Promise.all(Array.from({ length: 8 }, () => asha.wish(bottle.id)))
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
      const [first] = await asha.wishes()
      expect(first).toMatchObject({ product_id: bottle.id, variant_id: null })
      await asha.wish(mug.id)
      await asha.wish(bottle.id, { variant_id: green })
      const { body } = await asha.wish(bottle.id, { variant_id: white })
      expect(body).toMatchObject({
        items: [
          { product_id: mug.id, variant_id: null },
          { product_id: bottle.id, variant_id: white, added_at: first?.added_at },
        ],
      })
    })

    test("forgets a product, also one that is not there", async () => {
      const { bottle } = await two()
      await asha.wish(bottle.id)
      for (const time of [1, 2])
        expect({ time, ...(await asha.forget(bottle.id)) }).toEqual({
          time,
          status: 200,
          body: { items: [] },
        })
      expect((await asha.forget("%00")).status).toBeLessThan(500)
    })

    test("is each customer's own", async () => {
      const { bottle, mug } = await two()
      const ravi = await guest.signIn("ravi@example.in")
      await asha.wish(bottle.id)
      await ravi.wish(mug.id)
      await ravi.forget(bottle.id)
      expect(idsOf(await asha.wishes())).toEqual([bottle.id])
      expect(idsOf(await ravi.wishes())).toEqual([mug.id])
    })

    test("takes only what can be seen, and shows only that", async () => {
      const { bottle, mug } = await two()
      const [draft] = await sell(["Draft"], { status: ProductStatus.DRAFT })
      const [foreign] = await sell(["Foreign"], { inWeb: false })
      for (const id of [draft?.id ?? "", foreign?.id ?? "", "prod_unknown", "🙂", "x".repeat(2000)])
        expect(await asha.wish(encodeURIComponent(id))).toMatchObject({
          status: 404,
          body: { code: "product_not_found" },
        })
      expect(await asha.wish(bottle.id, { variant_id: mug.variants[0] })).toMatchObject({
        status: 404,
        body: { code: "variant_not_found" },
      })
      await asha.wish(bottle.id)
      await asha.wish(mug.id)
      const setStatus = (status: ProductStatus) =>
        updateProductsWorkflow(getContainer()).run({ input: { products: [{ id: mug.id, status }] } })
      await setStatus(ProductStatus.DRAFT)
      expect(idsOf(await asha.wishes())).toEqual([bottle.id])
      await setStatus(ProductStatus.PUBLISHED)
      expect(idsOf(await asha.wishes())).toEqual([mug.id, bottle.id])
    })

    test.each([
      ["PUT", "items/prod_1", { variant_id: 5 }, "invalid_wish"],
      ["PUT", "items/prod_1", { variant_id: "a\u0000b" }, "invalid_wish"],
      ["PUT", "items/prod_1", { variant_id: "x".repeat(10_000) }, "invalid_wish"],
      ["PUT", "items/prod_1", [], "invalid_wish"],
      ["POST", "merge", {}, "invalid_wishlist"],
      ["POST", "merge", { items: "all" }, "invalid_wishlist"],
      ["POST", "merge", { items: [{ product_id: "\u0000" }] }, "invalid_wishlist"],
      ["POST", "merge", { items: [{ product_id: "தமிழ்🙂".repeat(2000) }] }, "invalid_wishlist"],
      [
        "POST",
        "merge",
        { items: Array.from({ length: 201 }, (_, i) => ({ product_id: `prod_${i}` })) },
        "invalid_wishlist",
      ],
    ])("%s %s %#: what cannot be read gets a clean answer", async (method, door, body, code) => {
      expect(await asha.say(method, `/store/customers/me/wishlist/${door}`, body)).toMatchObject({
        status: 400,
        body: { code },
      })
    })

    test("takes over a guest's list: the earlier wins, what is unknown is ignored, twice is once", async () => {
      const { bottle, mug } = await two()
      const [bag] = await sell(["Bag"])
      await asha.wish(bottle.id, { variant_id: bottle.variants[0] })
      const items = [
        { product_id: "prod_unknown" },
        { product_id: bottle.id, variant_id: bottle.variants[1] },
        { product_id: mug.id, variant_id: mug.variants[0] },
        { product_id: mug.id, variant_id: mug.variants[1] },
        { product_id: bag?.id, variant_id: "variant_unknown" },
      ]
      const merged = await asha.merge(items)
      expect(merged).toMatchObject({
        items: [
          { product_id: bag?.id, variant_id: null },
          { product_id: mug.id, variant_id: mug.variants[0] },
          { product_id: bottle.id, variant_id: bottle.variants[0] },
        ],
        left_out: 0,
      })
      const again = await Promise.all([asha.merge(items), asha.merge(items)])
      expect(again).toEqual([merged, merged])
    })

    test("has two hundred products at most: one more is refused, and a merge says what found no room", async () => {
      const sold = await sell(Array.from({ length: 202 }, (_, index) => `Thing ${index}`))
      const items = sold.map(({ id }) => ({ product_id: id }))
      const [first, last] = [sold[0]?.id ?? "", sold[201]?.id ?? ""]
      await asha.wish(first)
      expect(await asha.merge(items.slice(1, 201))).toMatchObject({ left_out: 1 })
      expect(await asha.wishes()).toHaveLength(200)
      expect(await asha.wish(last)).toMatchObject({ status: 400, body: { code: "wishlist_full" } })
      expect((await asha.wish(first)).status).toBe(200)
      await asha.forget(first)
      const race = await Promise.all([asha.wish(last), asha.wish(first)])
      expect(race.map(({ status }) => status).sort()).toEqual([200, 400])
      expect(await rows()).toBe(200)
    })

    test("goes with its customer, and whoever still has the token is asked to sign in", async () => {
      const { bottle } = await two()
      await asha.wish(bottle.id)
      await deleteCustomersWorkflow(getContainer()).run({ input: { ids: [asha.id] } })
      await until("the list is gone", async () => (await rows()) === 0)
      expect((await asha.wish(bottle.id)).status).toBe(401)
      expect(await rows()).toBe(0)
    })

    test("goes with its products", async () => {
      const { bottle, mug } = await two()
      await asha.wish(bottle.id)
      await asha.wish(mug.id)
      await deleteProductsWorkflow(getContainer()).run({ input: { ids: [bottle.id] } })
      await until("one wish is gone", async () => (await rows()) === 1)
      expect(idsOf(await asha.wishes())).toEqual([mug.id])
    })

    test("whose customer's or product's event was lost is swept", async () => {
      const { bottle, mug } = await two()
      const ravi = await guest.signIn("ravi@example.in")
      await asha.wish(bottle.id)
      await ravi.wish(bottle.id)
      await ravi.wish(mug.id)
      await getContainer().resolve(Modules.CUSTOMER).softDeleteCustomers([asha.id])
      await getContainer().resolve(Modules.PRODUCT).softDeleteProducts([mug.id])
      await forgetOrphanedWishes(getContainer())
      expect(await rows()).toBe(1)
      expect(idsOf(await ravi.wishes())).toEqual([bottle.id])
    })
  },
})
