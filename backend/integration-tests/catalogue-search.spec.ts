import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { rebuildIndex } from "medusa-plugin-catalogue-search/workflows"
import { z } from "zod"
import { openDemoShop } from "./shop"
import { regionsAnswer } from "./answers"
import { sender, type Send } from "./store-api"

const facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.number() }))
const card = z.object({
  title: z.string(),
  thumbnail: z.object({ url: z.string(), alt: z.string() }),
  price: z.object({ amount: z.number(), currency_code: z.string() }),
  available: z.number(),
})
const listing = z.object({
  count: z.number(),
  products: z.array(card),
  facets: z.object({
    category: facet,
    size: facet,
    colour: facet,
    price: z.object({ min: z.number(), max: z.number() }),
    available: z.object({ count: z.number() }),
  }),
  corrected_query: z.string().nullable(),
})
const suggestions = z.object({ products: z.array(card), categories: z.array(z.object({ name: z.string() })) })

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let store: Send
    let regionId: string

    beforeAll(async () => {
      const { publishableKey } = await openDemoShop(getContainer())
      store = sender(api, { "x-publishable-api-key": publishableKey })
      regionId = regionsAnswer.parse((await store("GET", "/store/regions")).body).regions[0]?.id ?? ""
      // The shop's own job may have begun: it takes its share, and both leave nothing.
      await rebuildIndex(getContainer())
      for (let tries = 0; tries < 100 && (await list()).count < 20; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 300))
      }
    })

    const list = async (query = "") =>
      listing.parse((await store("GET", `/store/catalogue?region_id=${regionId}&${query}`)).body)

    it("the demo catalogue is listed whole, in rupees, with pictures and what is left", async () => {
      const { products, facets } = await list("limit=100")
      expect(products).toHaveLength(20)
      expect(facets.category.find(({ label }) => label === "Drinkware")?.count).toBe(4)
      expect(facets.size.map(({ value }) => value)).toEqual(["S", "M", "L", "XL"])
      expect(facets.colour[0]).toEqual({ value: "Emerald", label: "Emerald", count: 14 })
      expect(facets.price).toEqual({ min: 549, max: 6499 })
      const bottle = products.find(({ title }) => title === "Insulated Bottle 600 ml")
      expect(bottle).toMatchObject({
        thumbnail: { alt: "Insulated Bottle 600 ml in emerald, front view" },
        price: { amount: 1499, currency_code: "inr" },
        available: 106,
      })
    })

    it.each([
      ["insluated botle", "Insulated Bottle 600 ml"],
      ["umbrela", "Crook-Handle Umbrella"],
      ["wireles charger", "Wireless Charging Puck 15 W"],
      ["microfiber", "Microfibre Cloth Set of 4"],
      ["tshirt", "Heavy Cotton Tee"],
    ])("a shopper who types %s finds %s", async (text, title) => {
      const { products } = await list(`q=${encodeURIComponent(text)}`)
      expect(products[0]?.title ?? null).toBe(title)
    })

    it("suggestions come with the first letters", async () => {
      const answer = await store("GET", `/store/catalogue/suggestions?region_id=${regionId}&q=dri`)
      const { categories, products } = suggestions.parse(answer.body)
      expect(categories).toEqual([{ name: "Drinkware" }])
      expect(products.length).toBeGreaterThan(0)
    })
  },
})
