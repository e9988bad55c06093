import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { openCatalogue } from "./catalogue"
import { sender, type Send, type Visitor } from "./visitor"
import type { Shop } from "./shop"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "catalogue-search-listing",
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let visitor: Visitor
    let store: Send

    beforeAll(async () => {
      ;({ shop, visitor } = await openCatalogue(getContainer(), api))
      store = sender(api, shop.storeHeaders)
    })

    const counts = (values: readonly { value: string; count: number }[]) =>
      Object.fromEntries(values.map(({ value, count }) => [value, count]))

    test("a listing has a card for each product that the channel sells, and for no other", async () => {
      const listing = await visitor.list()
      expect(listing.count).toBe(6)
      expect(await visitor.titles("sort=name")).toEqual([
        "Compact Umbrella",
        "Cotton Tee",
        "Gift Card",
        "Insulated Bottle 600 ml",
        "Off-white Mug",
        "Travel Tumbler",
      ])
    })

    test("a card says what it costs, what it looks like, and how many are left", async () => {
      const { products } = await visitor.list("q=insulated")
      expect(products[0]).toMatchObject({
        handle: "insulated-bottle-600-ml",
        subtitle: "Keeps drinks cold",
        thumbnail: { url: "https://pictures.test/front.webp", alt: "Insulated Bottle 600 ml, front" },
        price: { amount: 1499, currency_code: "inr" },
        price_from: true,
        colours: ["Emerald", "Graphite"],
        category_handles: ["bottles"],
        available: 20,
      })
      expect(Date.parse(products[0]?.created_at ?? "")).not.toBeNaN()
    })

    test("a category holds what is in the categories below it", async () => {
      expect(await visitor.titles("category=drinkware&sort=name")).toEqual([
        "Insulated Bottle 600 ml",
        "Off-white Mug",
        "Travel Tumbler",
      ])
      expect(await visitor.titles("category=bottles")).toEqual(["Insulated Bottle 600 ml"])
      expect(await visitor.titles("category=bottles&category=apparel&sort=name")).toEqual([
        "Cotton Tee",
        "Insulated Bottle 600 ml",
      ])
      expect(await visitor.titles("category=unknown")).toEqual([])
    })

    test("each facet is counted with the others applied and without itself", async () => {
      const { facets, count } = await visitor.list("colour=emerald&category=drinkware")
      expect(count).toBe(1)
      expect(counts(facets.colour)).toEqual({ Emerald: 1, Graphite: 2, "Off-white": 1 })
      expect(counts(facets.category)).toEqual({ drinkware: 1, bottles: 1, apparel: 1 })
      expect(facets.category.find(({ value }) => value === "drinkware")?.label).toBe("Drinkware")
      expect(facets.size).toEqual([])
      expect(facets.price).toEqual({ min: 1499, max: 1499 })
      expect(facets.available).toEqual({ count: 1 })
    })

    test("sizes are counted in a shelf's order", async () => {
      const { facets } = await visitor.list("category=apparel")
      expect(facets.size.map(({ value }) => value)).toEqual(["S", "M", "XL"])
      expect(await visitor.titles("size=XL")).toEqual(["Cotton Tee"])
      expect(await visitor.titles("size=xl&size=XXL")).toEqual(["Cotton Tee"])
    })

    test("a price range takes both its ends, and its facet does not shrink to itself", async () => {
      const { facets, count } = await visitor.list("price_min=999&price_max=1499")
      expect(count).toBe(3)
      expect(facets.price).toEqual({ min: 500, max: 1899 })
      expect((await visitor.list("price_min=1900")).count).toBe(0)
    })

    test("what is sold out is left out when asked, and counted so", async () => {
      const listing = await visitor.list()
      expect(listing.facets.available.count).toBe(5)
      expect((await visitor.list("available=1")).count).toBe(5)
      expect(await visitor.titles("available=1")).not.toContain("Travel Tumbler")
      expect(listing.products.find(({ title }) => title === "Travel Tumbler")?.available).toBe(0)
    })

    test("what is not counted is always to be had", async () => {
      const { products } = await visitor.list("available=1&q=gift")
      expect(products).toMatchObject([{ title: "Gift Card", available: null }])
    })

    test("prices sort both ways, and the newest come first by themselves", async () => {
      expect((await visitor.titles("sort=price-up")).slice(0, 2)).toEqual(["Gift Card", "Off-white Mug"])
      expect((await visitor.titles("sort=price-down"))[0]).toBe("Travel Tumbler")
      expect(await visitor.titles()).toEqual(await visitor.titles("sort=newest"))
      expect((await visitor.titles())[0]).toBe("Gift Card")
    })

    test("pages follow each other without overlap and end", async () => {
      const pages = await Promise.all([1, 2, 3, 4].map((page) => visitor.titles(`limit=2&page=${page}`)))
      expect(new Set(pages.flat()).size).toBe(6)
      expect(pages[3]).toEqual([])
      expect((await visitor.list("limit=2&page=999999999")).products).toEqual([])
    })

    test("without a region a currency tells the prices, and without either there are none", async () => {
      const priced = await store("GET", "/store/catalogue?currency_code=INR&q=umbrella")
      expect(priced.body).toMatchObject({ products: [{ price: { amount: 1299, currency_code: "inr" } }] })
      const bare = await store("GET", "/store/catalogue?q=umbrella")
      expect(bare.body).toMatchObject({ products: [{ price: null, price_from: false }] })
    })

    test.each([
      ["page=0", "The page must be at least 1."],
      ["page=two", "The page must be a whole number."],
      ["limit=101", "The number of products on a page must be at most 100."],
      ["price_min=12.5", "The lowest price must be a whole number."],
      ["sort=cheapest", "The products cannot be sorted like that."],
    ])("%s is answered with a sentence for the shopper", async (query, message) => {
      expect(await store("GET", `/store/catalogue?${query}`)).toEqual({
        status: 400,
        body: { code: "invalid_question", message },
      })
    })

    const hostile: Record<string, string> = {
      "ten thousand characters": "q=" + "botle ".repeat(1700).slice(0, 10_000).replaceAll(" ", "+"),
      emoji: `q=${encodeURIComponent("🧢👕👩‍👩‍👧‍👦")}`,
      "a NUL": "q=bottle%00drop&colour=%00&category=%00",
      "a lone surrogate and broken escapes": "q=%ED%A0%80%zz%",
      "operators of tsquery": `q=${encodeURIComponent("bottle & !(tee | 'x':*) <-> \\ :A")}`,
      "wildcards of LIKE": `q=${encodeURIComponent("%_\\%' or 1=1 --")}&colour=%25`,
      "prototype keys": "__proto__[x]=1&constructor=1&q[__proto__]=2&category[constructor]=x&size[][]=1",
      "a thousand facets": Array.from({ length: 1000 }, (_, i) => `size=${i}`).join("&"),
      "a huge page": "page=99999999999999999999",
      "a huge number": "price_max=1e400",
      "nothing in everything": "q=&category=&size=&colour=&price_min=&available=&sort=&page=&limit=&locale=",
    }
    test.each(Object.keys(hostile))("%s is met with a clean answer, quickly", async (what) => {
      for (const route of ["/store/catalogue", "/store/catalogue/suggestions"]) {
        const start = Date.now()
        const answer = await store("GET", `${route}?region_id=${shop.regionId}&${hostile[what] ?? ""}`)
        expect([200, 400]).toContain(answer.status)
        expect(Date.now() - start).toBeLessThan(1500)
      }
    })
  },
})
