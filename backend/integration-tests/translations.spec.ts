import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createCartWorkflow, updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { z } from "zod"
import { readCatalogue } from "../src/seed/catalogue"
import { readHindi } from "../src/seed/hindi"
import { readMarker, writeMarker } from "../src/seed/marker"
import { openDemoShop } from "./shop"
import { sender, type Send } from "./store-api"

const FIELDS = "id,handle,title,subtitle,description,material,*options,*options.values,*variants"
const productsShape = z.object({
  products: z.array(
    z.object({
      handle: z.string(),
      title: z.string(),
      subtitle: z.string(),
      description: z.string(),
      material: z.string(),
      options: z.array(z.object({ title: z.string(), values: z.array(z.object({ value: z.string() })) })),
      variants: z.array(z.object({ id: z.string(), sku: z.string(), title: z.string() })),
    }),
  ),
})
const categoriesShape = z.object({
  product_categories: z.array(z.object({ name: z.string(), description: z.string() })),
})
const itemShape = z.object({
  title: z.string(),
  variant_title: z.string().nullable(),
  product: z.object({ title: z.string() }),
  variant: z.object({ title: z.string() }),
})
const cartShape = z.object({
  cart: z.object({ id: z.string(), locale: z.null(), items: z.array(itemShape) }),
})
const optionsShape = z.object({
  shipping_options: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.object({ label: z.string(), description: z.string() }),
    }),
  ),
})
const DEVANAGARI = /[\u0900-\u097f]/

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let store: Send

    beforeAll(async () => {
      container = getContainer()
      const { publishableKey } = await openDemoShop(container)
      store = sender(api, { "x-publishable-api-key": publishableKey })
    })

    const products = async (query = "") =>
      productsShape.parse((await store("GET", `/store/products?limit=100&fields=${FIELDS}${query}`)).body)
        .products
    const bottle = async (query = "") => {
      const found = (await products(query)).find(({ handle }) => handle === "insulated-bottle")
      if (!found) throw new Error("The bottle is gone.")
      return found
    }
    const bag = async (extra: object = {}, query = "") => {
      const { regions } = z
        .object({ regions: z.array(z.object({ id: z.string() })) })
        .parse((await store("GET", "/store/regions")).body)
      const { variants } = await bottle()
      const answer = await store(
        "POST",
        `/store/carts?fields=*items.product,*items.variant,+locale${query}`,
        {
          region_id: regions[0]?.id,
          email: "asha@example.com",
          items: [{ variant_id: variants.find(({ sku }) => sku === "LS-INSBOT-EME")?.id, quantity: 1 }],
          shipping_address: { country_code: "in" },
          ...extra,
        },
      )
      return cartShape.parse(answer.body).cart
    }

    it("the shop offers English of India and Hindi", async () => {
      const answer = z
        .object({ locales: z.array(z.object({ code: z.string(), name: z.string() })) })
        .parse((await store("GET", "/store/locales")).body)
      expect(answer.locales.map(({ code }) => code).toSorted()).toEqual(["en-IN", "hi-IN"])
    })

    it.each(["&locale=hi-IN", "&locale=hi-in"])("every product answers in Hindi to %s", async (query) => {
      const hindi = await products(query)
      expect(hindi).toHaveLength(20)
      for (const product of hindi) {
        for (const text of [product.title, product.subtitle, product.description, product.material])
          expect(text).toMatch(DEVANAGARI)
        for (const option of product.options) {
          expect(option.title).toMatch(DEVANAGARI)
          if (option.title === "रंग") for (const { value } of option.values) expect(value).toMatch(DEVANAGARI)
        }
      }
      expect((await bottle(query)).title).toBe("इंसुलेटेड बोतल 600 मिली")
      const tee = hindi.find(({ handle }) => handle === "cotton-tee")
      expect(tee?.variants.find(({ sku }) => sku === "LS-COTTEE-EME-M")?.title).toBe("पन्ना हरा / M")
    })

    it("the header chooses the language like the query", async () => {
      const key = (await openDemoShop(container)).publishableKey
      const asked = sender(api, { "x-publishable-api-key": key, "x-medusa-locale": "hi-IN" })
      const answer = await asked("GET", "/store/products?handle=insulated-bottle&fields=title")
      expect(answer.body).toMatchObject({ products: [{ title: "इंसुलेटेड बोतल 600 मिली" }] })
    })

    it.each(["", "&locale=en-IN", "&locale=ta-IN", "&locale=%00", "&locale=%F0%9F%92%A5"])(
      "any other language is English: %s",
      async (query) => {
        expect((await bottle(query)).title).toBe("Insulated Bottle 600 ml")
      },
    )

    it("categories have descriptions, in both languages", async () => {
      const ask = async (query: string) =>
        categoriesShape.parse((await store("GET", `/store/product-categories?limit=100${query}`)).body)
          .product_categories
      expect((await ask("")).find(({ name }) => name === "Bags")?.description).toBe(
        "Totes, weekenders and card holders in canvas and leather.",
      )
      const hindi = await ask("&locale=hi-IN")
      expect(hindi).toHaveLength(7)
      for (const { name, description } of hindi) expect(`${name}${description}`).toMatch(DEVANAGARI)
      expect(hindi.map(({ name }) => name)).toContain("बैग")
    })

    it("a bag keeps the language of the books, whichever it asks for, and shows the product's Hindi beside it", async () => {
      const cart = await bag({ locale: "hi-IN" }, "&locale=hi-IN")
      expect(cart.items).toMatchObject([
        {
          title: "Insulated Bottle 600 ml",
          variant_title: "Emerald",
          product: { title: "इंसुलेटेड बोतल 600 मिली" },
          variant: { title: "पन्ना हरा" },
        },
      ])
      const after = await store(
        "POST",
        `/store/carts/${cart.id}?fields=*items.product,*items.variant,+locale`,
        {
          locale: "hi-IN",
        },
      )
      expect(after.status).toBe(200)
      expect(cartShape.parse(after.body).cart.items[0]?.title).toBe("Insulated Bottle 600 ml")
    })

    it("core itself puts Hindi into a bag that has a language: the reason why the shop's have none", async () => {
      const [region] = await container.resolve(Modules.REGION).listRegions({})
      const { variants } = await bottle()
      const { result } = await createCartWorkflow(container).run({
        input: {
          region_id: region?.id ?? "",
          locale: "hi-IN",
          items: [{ variant_id: variants[0]?.id ?? "", quantity: 1 }],
        },
      })
      const { items } = await container
        .resolve(Modules.CART)
        .retrieveCart(result.id, { relations: ["items"] })
      expect(items?.map(({ title }) => title)).toEqual(["इंसुलेटेड बोतल 600 मिली"])
    })

    it("delivery options answer in the shopper's language, and the chosen one stays in that of the books", async () => {
      const { id } = await bag()
      const ask = async (query: string) =>
        optionsShape.parse((await store("GET", `/store/shipping-options?cart_id=${id}${query}`)).body)
          .shipping_options
      const english = await ask("")
      expect(english.map(({ name }) => name).toSorted()).toEqual(["Express delivery", "Standard delivery"])
      const hindi = await ask("&locale=hi-IN")
      expect(hindi.find(({ name }) => name === "एक्सप्रेस डिलीवरी")?.type).toMatchObject({
        label: "एक्सप्रेस",
        description: "1 से 2 कार्यदिवस",
      })
      const chosen = await store("POST", `/store/carts/${id}/shipping-methods?locale=hi-IN`, {
        option_id: hindi[0]?.id,
      })
      expect(chosen.status).toBe(200)
      const methods = await container.resolve(Modules.CART).listShippingMethods({ cart_id: id })
      expect(methods.map(({ name }) => name)).toEqual([english.find((o) => o.id === hindi[0]?.id)?.name])
    })

    it("a shop that was furnished before there was Hindi gets it once, and what a merchant changed stays without", async () => {
      const translations = container.resolve(Modules.TRANSLATION)
      const productService = container.resolve(Modules.PRODUCT)
      const marker = await readMarker(container)
      if (!marker) throw new Error("The shop was never furnished.")
      await translations.deleteTranslations(
        (await translations.listTranslations({}, { take: 1000 })).map(({ id }) => id),
      )
      const [mug] = await productService.listProducts({ handle: "ceramic-mug" })
      await updateProductsWorkflow(container).run({
        input: { selector: { id: mug?.id ?? "" }, update: { title: "Our Mug" } },
      })
      const [bags] = await productService.listProductCategories({ handle: "bags" })
      await productService.updateProductCategories(bags?.id ?? "", { description: "" })
      await writeMarker(container, { ...marker, languages: [] })

      await openDemoShop(container)
      const mugNow = (await products("&locale=hi-IN")).find(({ handle }) => handle === "ceramic-mug")
      expect(mugNow).toMatchObject({ title: "Our Mug", material: "स्टोनवेयर, खाद्य-सुरक्षित ग्लेज़" })
      expect((await productService.retrieveProductCategory(bags?.id ?? "")).description).toMatch(/^Totes/)

      const [row] = await translations.listTranslations({ reference: "product", reference_id: mug?.id ?? "" })
      await translations.deleteTranslations(row?.id ?? "")
      await openDemoShop(container)
      expect(await translations.listTranslations({ reference_id: mug?.id ?? "" })).toEqual([])
    })

    it("a run that was killed among the translations is finished by the next", async () => {
      const translations = container.resolve(Modules.TRANSLATION)
      const all = await translations.listTranslations({}, { take: 1000 })
      const marker = await readMarker(container)
      if (!marker) throw new Error("The shop was never furnished.")
      await translations.deleteTranslations(all.slice(0, 40).map(({ id }) => id))
      await writeMarker(container, { ...marker, languages: [] })
      await openDemoShop(container)
      expect(await translations.listTranslations({}, { take: 1000 })).toHaveLength(all.length)
    })

    it("the texts say nothing of products that the catalogue does not have", () => {
      const catalogue = readCatalogue(__dirname)
      expect(Object.keys(readHindi(catalogue).products)).toEqual(
        catalogue.products.map(({ handle }) => handle),
      )
    })

    it("Hindi costs little: the time of a listing with and without it", async () => {
      const median = async (query: string) => {
        const times: number[] = []
        for (let turn = 0; turn < 25; turn++) {
          const begun = performance.now()
          await products(query)
          times.push(performance.now() - begun)
        }
        return times.toSorted((a, b) => a - b)[12] ?? 0
      }
      await median("")
      const [without, withHindi] = [await median(""), await median("&locale=hi-IN")]
      const line = `${without.toFixed(1)} ms in English, ${withHindi.toFixed(1)} ms in Hindi: ratio ${(withHindi / without).toFixed(2)}`
      process.stdout.write(`/store/products, 20 products, median of 25: ${line}\n`)
      expect(withHindi / without).toBeLessThan(5)
    })
  },
})
