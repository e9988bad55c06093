import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createInventoryItemsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { z } from "zod"
import { openDemoShop } from "./shop"
import { cartAnswer, deliveryAnswer, productsAnswer, regionsAnswer } from "./answers"
import { headersOf, sender, type Send } from "./store-api"

const FIELDS = "*variants.calculated_price,+variants.inventory_quantity,+metadata,*images"

const taggedAnswer = z.object({
  products: z.array(z.object({ handle: z.string(), tags: z.array(z.object({ value: z.string() })) })),
})

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let store: Send
    let publishableKey: string
    let regionId: string

    beforeAll(async () => {
      container = getContainer()
      // What a killed run leaves behind: a draft without variants, and an inventory item that no variant owns.
      await createProductsWorkflow(container).run({
        input: {
          products: [
            {
              title: "Half made",
              handle: "ceramic-mug",
              status: ProductStatus.DRAFT,
              options: [{ title: "Colour", values: ["Emerald"] }],
            },
          ],
        },
      })
      await createInventoryItemsWorkflow(container).run({ input: { items: [{ sku: "LS-CERMUG-EME" }] } })
      publishableKey = (await openDemoShop(container)).publishableKey
      store = sender(api, { "x-publishable-api-key": publishableKey })
      regionId = regionsAnswer.parse((await store("GET", "/store/regions")).body).regions[0]?.id ?? ""
    })

    const products = async (): Promise<z.infer<typeof productsAnswer>> =>
      productsAnswer.parse(
        (await store("GET", `/store/products?limit=100&region_id=${regionId}&fields=${FIELDS}`)).body,
      )

    const variant = async (sku: string) => {
      const found = (await products()).products
        .flatMap((product) => product.variants)
        .find((entry) => entry.sku === sku)
      if (!found) throw new Error(`There is no variant ${sku}.`)
      return found
    }

    const cartOf = async (lines: Record<string, number>) => {
      const items = await Promise.all(
        Object.entries(lines).map(async ([sku, quantity]) => ({
          variant_id: (await variant(sku)).id,
          quantity,
        })),
      )
      const answer = await store("POST", "/store/carts", {
        region_id: regionId,
        items,
        shipping_address: { country_code: "in" },
      })
      const { id } = cartAnswer.parse(answer.body).cart
      const whole = await store("GET", `/store/carts/${id}?fields=+items.tax_total`)
      return cartAnswer.parse(whole.body).cart
    }

    it("the shop sells in India, in rupees", async () => {
      const { regions } = regionsAnswer.parse((await store("GET", "/store/regions")).body)
      expect(regions[0]).toMatchObject({ currency_code: "inr", countries: [{ iso_2: "in" }] })
    })

    it("three products carry the merchandiser's word new", async () => {
      const answer = await store("GET", "/store/products?limit=100&fields=handle,*tags")
      const tagged = taggedAnswer.parse(answer.body).products.filter(({ tags }) => tags.length > 0)
      expect(tagged.map(({ handle }) => handle).toSorted()).toEqual([
        "power-bank",
        "travel-tumbler",
        "weekender-bag",
      ])
      expect(new Set(tagged.flatMap(({ tags }) => tags.map(({ value }) => value)))).toEqual(new Set(["new"]))
    })

    it("twenty products are on sale, each with price, HSN code, origin, pictures and statutory information", async () => {
      const { count, products: listed } = await products()
      expect(count).toBe(20)
      expect(new Set(listed.map((product) => product.origin_country))).toEqual(new Set(["in"]))
      for (const entry of listed.flatMap((product) => product.variants)) {
        expect(entry.calculated_price.calculated_amount).toBeGreaterThan(0)
        expect(entry.calculated_price.is_calculated_price_tax_inclusive).toBe(true)
      }
    })

    it("stock is what the catalogue says: plenty, a few, none", async () => {
      expect((await variant("LS-INSBOT-EME")).inventory_quantity).toBe(64)
      expect((await variant("LS-COTTEE-EME-L")).inventory_quantity).toBe(3)
      expect((await variant("LS-TRATUM-SAN")).inventory_quantity).toBe(0)
    })

    it("sizes come in the catalogue's order", async () => {
      const listed = await container
        .resolve(Modules.PRODUCT)
        .listProductVariants(
          { sku: ["LS-COTTEE-EME-XL", "LS-COTTEE-EME-S", "LS-COTTEE-OFF-M"] },
          { order: { variant_rank: "ASC" } },
        )
      expect(listed.map((entry) => entry.sku)).toEqual([
        "LS-COTTEE-EME-S",
        "LS-COTTEE-EME-XL",
        "LS-COTTEE-OFF-M",
      ])
    })

    it("what a killed run left half made is made whole", async () => {
      const mug = (await products()).products.find((product) => product.handle === "ceramic-mug")
      expect(new Map(mug?.variants.map((entry) => [entry.sku, entry.inventory_quantity]))).toEqual(
        new Map([
          ["LS-CERMUG-EME", 120],
          ["LS-CERMUG-OFF", 75],
        ]),
      )
    })

    it("a second run makes nothing, and puts back nothing that the merchant deleted", async () => {
      const service = container.resolve(Modules.PRODUCT)
      const [tee] = await service.listProducts({ handle: "cotton-tee" })
      await service.softDeleteProducts([tee?.id ?? ""])
      const again = await openDemoShop(container)
      expect(again).toEqual({ publishableKey, productsMade: 0 })
      expect((await products()).count).toBe(19)
    })

    it("prices contain GST at the product's own rate: 18 by default, 12 and 5 where the catalogue says so", async () => {
      const cart = await cartOf({ "LS-INSBOT-EME": 1, "LS-CERMUG-EME": 1, "LS-COTTEE-EME-S": 1 })
      expect(cart.total).toBeCloseTo(1499 + 649 + 1199, 6)
      const byPrice = new Map(cart.items.map((item) => [item.unit_price, item.tax_total]))
      expect(byPrice.get(1499)).toBeCloseTo((1499 * 18) / 118, 6)
      expect(byPrice.get(649)).toBeCloseTo((649 * 12) / 112, 6)
      expect(byPrice.get(1199)).toBeCloseTo((1199 * 5) / 105, 6)
    })

    it("standard delivery costs 79 rupees below 999 and nothing from there on; express costs 199", async () => {
      const options = async (cartId: string) => {
        const answer = await store("GET", `/store/shipping-options?cart_id=${cartId}`)
        const { shipping_options } = deliveryAnswer.parse(answer.body)
        return new Map(shipping_options.map(({ name, amount }) => [name, amount]))
      }
      const small = await cartOf({ "LS-CERMUG-EME": 1 })
      const large = await cartOf({ "LS-INSBOT-EME": 1 })
      expect(await options(small.id)).toEqual(
        new Map([
          ["Standard delivery", 79],
          ["Express delivery", 199],
        ]),
      )
      expect(await options(large.id)).toEqual(
        new Map([
          ["Standard delivery", 0],
          ["Express delivery", 199],
        ]),
      )
    })

    it("a chosen delivery adds its price and no tax on top", async () => {
      const cart = await cartOf({ "LS-CERMUG-EME": 1 })
      const answer = await store("GET", `/store/shipping-options?cart_id=${cart.id}`)
      const express = deliveryAnswer
        .parse(answer.body)
        .shipping_options.find((option) => option.name === "Express delivery")
      const after = await store("POST", `/store/carts/${cart.id}/shipping-methods`, {
        option_id: express?.id,
      })
      expect(cartAnswer.parse(after.body).cart).toMatchObject({ total: 649 + 199, shipping_total: 199 })
    })

    it("what is out of stock cannot be put into a bag", async () => {
      const answer = await store("POST", "/store/carts", {
        region_id: regionId,
        items: [{ variant_id: (await variant("LS-TRATUM-SAN")).id, quantity: 1 }],
      })
      expect(answer.status).toBe(400)
    })

    it("a picture is served from the File module's folder, for ever, as WebP", async () => {
      const [first] = (await products()).products
      const { pathname } = new URL(first?.thumbnail ?? "")
      expect(await headersOf(api, pathname)).toMatchObject({
        "content-type": "image/webp",
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      })
    })

    it.each(["/uploads/private-export.csv", "/uploads/%70rivate-export.csv", "/uploads/PRIVATE-export.csv"])(
      "a private file is not shown to a stranger: %s",
      async (path) => {
        expect((await sender(api, {})("GET", path)).status).toBe(401)
      },
    )

    it("the server says that it is ready, and names what it asked", async () => {
      const answer = await sender(api, {})("GET", "/ready")
      expect(answer).toEqual({
        status: 200,
        body: { status: "ready", checks: { database: "ok", migrations: "ok" } },
      })
    })

    it("the server is not ready while a migration is missing", async () => {
      await container
        .resolve("__pg_connection__")("mikro_orm_migrations")
        .where("name", "like", "%2025%")
        .delete()
      const answer = await sender(api, {})("GET", "/ready")
      expect(answer.status).toBe(503)
      const { checks } = z.object({ checks: z.record(z.string(), z.string()) }).parse(answer.body)
      expect(checks["database"]).toBe("ok")
      expect(checks["migrations"]).toMatch(/not run/)
    })
  },
})
