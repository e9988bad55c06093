import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import path from "node:path"
import { openCatalogue, settled } from "./catalogue"
import { sell, type Sold } from "./shop"
import type { Visitor } from "./visitor"

jest.setTimeout(300_000)

const BOTTLE = "Insulated Bottle 600 ml"
/** Named by merchants who do not agree about spaces. */
const SPACED = [
  "Slim Power Bank 10000 mAh",
  "Powerbank Cable",
  "Leather Keyring",
  "T Shirt Folder",
  "पावर बैंक केस",
]

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "catalogue-search-search",
  testSuite: ({ api, getContainer }) => {
    let visitor: Visitor
    let sold: ReadonlyMap<string, Sold>

    beforeAll(async () => {
      const { shop, categories, ...open } = await openCatalogue(getContainer(), api)
      ;({ visitor, sold } = open)
      for (const title of SPACED) {
        const offer = { title, category: "Travel", colours: ["Sand"], price: 299, stock: 5 }
        await sell(getContainer(), { shop, categories, offer })
      }
      await getContainer()
        .resolve(Modules.TRANSLATION)
        .createTranslations([
          {
            reference: "product",
            reference_id: sold.get("bottle")?.id ?? "",
            locale_code: "hi-IN",
            translations: { title: "इंसुलेटेड बोतल 600 मिली", subtitle: "पेय को ठंडा रखती है" },
          },
        ])
      await settled(getContainer())
    })

    test.each([
      ["insulated", "begins the title"],
      ["BOTTLES", "a plural, loud"],
      ["bottle 600ml", "a number and its unit without a space"],
      ["insu bot", "two beginnings"],
      ["steel door", "words of the description"],
      ["graphite insulated", "a colour and a word of the title"],
      ["LS INSULATED BOTTLE 600 ML EMERALD", "what is printed on the pack"],
      ["a bottle for the car", "fillers and a word that the shop does not know"],
    ])("%s finds the bottle: %s", async (text) => {
      expect((await visitor.titles(`q=${encodeURIComponent(text)}`))[0]).toBe(BOTTLE)
    })

    test.each([
      ["insluated botle", "insulated bottle", BOTTLE],
      ["botle", "bottle", BOTTLE],
      ["umbrela", "umbrella", "Compact Umbrella"],
      ["cottn", "cotton", "Cotton Tee"],
      ["ubmrella", "umbrella", "Compact Umbrella"],
    ])("%s is understood as %s, and says so", async (text, corrected, title) => {
      const listing = await visitor.list(`q=${encodeURIComponent(text)}`)
      expect(listing.corrected_query).toBe(corrected)
      expect(listing.products[0]?.title).toBe(title)
    })

    test("what is spelt right is not corrected, and nonsense finds nothing", async () => {
      expect((await visitor.list("q=bottle")).corrected_query).toBeNull()
      expect(await visitor.list("q=qwxyzzk")).toMatchObject({ count: 0, products: [], corrected_query: null })
      expect((await visitor.list(`q=${encodeURIComponent("!!! ???")}`)).count).toBe(0)
    })

    test("a compound is found in one word, in two, and with its hyphen", async () => {
      for (const text of ["off-white mug", "off white mug", "offwhite mug"]) {
        expect((await visitor.titles(`q=${encodeURIComponent(text)}`))[0]).toBe("Off-white Mug")
      }
    })

    test.each([
      ["powerbank", ["Slim Power Bank 10000 mAh", "Powerbank Cable"]],
      ["power bank", ["Slim Power Bank 10000 mAh", "Powerbank Cable"]],
      ["Powerbanks", ["Slim Power Bank 10000 mAh", "Powerbank Cable"]],
      ["slim powerbank 10000mah", ["Slim Power Bank 10000 mAh"]],
      ["power bank cable", ["Powerbank Cable"]],
      ["powerban", ["Slim Power Bank 10000 mAh", "Powerbank Cable"]],
      ["key ring", ["Leather Keyring"]],
      ["leather key ring", ["Leather Keyring"]],
      ["keyring", ["Leather Keyring"]],
      ["key ri", ["Leather Keyring"]],
      ["tshirt", ["T Shirt Folder"]],
      ["t-shirt", ["T Shirt Folder"]],
      ["tshirts", ["T Shirt Folder"]],
      ["पावरबैंक", ["पावर बैंक केस"]],
    ])("%s is found however the product is spaced, and nothing is corrected", async (text, titles) => {
      const { products, corrected_query } = await visitor.list(`q=${encodeURIComponent(text)}`)
      expect(products.map(({ title }) => title).sort()).toEqual([...titles].sort())
      expect(corrected_query).toBeNull()
    })

    test("two words that a product has apart from each other are not its one word", async () => {
      expect(await visitor.list("q=slimbank")).toMatchObject({ count: 0, corrected_query: null })
      expect((await visitor.list("q=zeppelinshowroom")).count).toBe(0)
      expect((await visitor.list("q=showroomzeppelin")).count).toBe(0)
    })

    test("suggestions know the other spacing too", async () => {
      const { products } = await visitor.suggest("q=powerban")
      expect(products.map(({ title }) => title).sort()).toEqual([
        "Powerbank Cable",
        "Slim Power Bank 10000 mAh",
      ])
    })

    test("a product that has the word in its name comes before one that has it in its prose", async () => {
      expect((await visitor.titles("q=travel"))[0]).toBe("Travel Tumbler")
    })

    test("words of another channel's products are no help to a stranger", async () => {
      expect(await visitor.list("q=zepplin")).toMatchObject({ count: 0, corrected_query: null })
      expect(await visitor.suggest("q=zepp")).toEqual({ queries: [], categories: [], products: [] })
    })

    test("a search is filtered and counted like a listing", async () => {
      const { count, facets } = await visitor.list("q=graphite&category=drinkware&available=1")
      expect(count).toBe(1)
      expect(facets.available.count).toBe(1)
      expect(facets.category.map(({ value }) => value).sort()).toEqual(["bottles", "drinkware", "travel"])
    })

    test("a Hindi title is found in Devanagari, also misspelt, and shown where Hindi is asked for", async () => {
      for (const text of ["बोतल", "बोत", "बोतन"]) {
        const listing = await visitor.list(`locale=hi-IN&q=${encodeURIComponent(text)}`)
        expect(listing.products[0]).toMatchObject({
          title: "इंसुलेटेड बोतल 600 मिली",
          subtitle: "पेय को ठंडा रखती है",
        })
      }
      expect((await visitor.titles(`locale=en-IN&q=${encodeURIComponent("बोतल")}`))[0]).toBe(BOTTLE)
      expect((await visitor.list(`locale=hi-IN&q=${encodeURIComponent("छाता")}`)).count).toBe(0)
    })

    test("suggestions begin with the first letters", async () => {
      const { products, queries, categories } = await visitor.suggest("q=b")
      expect(products.map(({ title }) => title)).toContain(BOTTLE)
      expect(queries).toContain("insulated bottle 600 ml")
      expect(categories).toEqual([{ handle: "bottles", name: "Bottles" }])
    })

    test.each(["insluated botle", "insluated bot", "botle"])("suggestions forgive: %s", async (text) => {
      const { products } = await visitor.suggest(`q=${encodeURIComponent(text)}&limit=3`)
      expect(products[0]).toMatchObject({ title: BOTTLE, price: { amount: 1499, currency_code: "inr" } })
    })

    test("suggestions are as many as asked for, and none before a letter is typed", async () => {
      expect((await visitor.suggest("q=t&limit=1")).products).toHaveLength(1)
      expect(await visitor.suggest("q=")).toEqual({ queries: [], categories: [], products: [] })
    })
  },
})
