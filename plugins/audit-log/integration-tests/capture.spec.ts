import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import path from "node:path"
import { connect } from "./connect"
import { entriesOf, wholeLog } from "./entries"
import { openShop, sell, stockItem, type Shop } from "./shop"
import { buy, expectBody, sender, type Person, type Send } from "./shopper"
import { hire, logIn, type Colleague } from "./staff"
import { until } from "./until"

jest.setTimeout(300_000)

const CANARY: Person = {
  email: "canary.bird@songs.example.com",
  first_name: "Canaryfirst",
  last_name: "Canarylast",
  phone: "+919812345678",
  address_1: "77 Canary Lane",
}
const SECRETS = [
  CANARY.email,
  "canary.bird",
  "songs.example",
  "Canaryfirst",
  "Canarylast",
  "9812345",
  "Canary Lane",
]

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "audit-log-capture",
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let clerk: Colleague
    let variantId: string
    let itemId: string
    let productId: string
    let admin: Send
    let store: Send
    let database: Client

    beforeAll(async () => {
      shop = await openShop(getContainer())
      clerk = await hire(getContainer(), "clerk@shop.example.com")
      itemId = await stockItem(getContainer(), "Bottle", { [shop.locationId]: 10 })
      variantId = await sell(getContainer(), shop, {
        product: "Insulated Bottle",
        variant: "Emerald",
        parts: [[itemId, 1]],
      })
      const [variant] = await getContainer().resolve(Modules.PRODUCT).listProductVariants({ id: variantId })
      productId = variant?.product_id ?? ""
      store = sender(api, shop.storeHeaders)
    })
    beforeEach(async () => {
      database = await connect(dbConfig.clientUrl)
      admin = await logIn(api, clerk, { "x-request-id": "request-0001" })
    })
    afterEach(() => database.end())

    const person = () => ({ actor_type: "user", actor_id: clerk.id, request_id: "request-0001" })

    const amounts = async () =>
      (await entriesOf(database, "target_type = 'price' and request_id is not null")).map(
        ({ action, before, after }) => [action, before?.["amount"], after?.["amount"]],
      )

    test("a price that a person changes is kept with the person, the request, and both amounts", async () => {
      const url = `/admin/products/${productId}/variants/${variantId}`
      const { variant } = expectBody(
        await admin("GET", url),
        z.object({ variant: z.object({ prices: z.array(z.object({ id: z.string() })) }) }),
      )
      const id = variant.prices[0]?.id
      const answer = await admin("POST", url, { prices: [{ id, currency_code: "inr", amount: 777.5 }] })
      expect(answer.status).toBe(200)
      expect(answer.headers["x-request-id"]).toBe("request-0001")
      expect(await amounts()).toEqual([["changed", 100, 777.5]])
      const [entry] = await entriesOf(database, "target_type = 'price' and request_id is not null")
      expect(entry).toMatchObject({
        ...person(),
        target_id: id,
        route: `POST ${url}`,
        about: { price_set_id: expect.stringMatching(/^pset_/) as unknown },
      })
    })

    test("a price that is sent without its id is replaced by core, and kept as that", async () => {
      await admin("POST", `/admin/products/${productId}/variants/${variantId}`, {
        prices: [{ currency_code: "inr", amount: 888 }],
      })
      expect(await amounts()).toEqual([
        ["deleted", 100, undefined],
        ["created", undefined, 888],
      ])
    })

    test("stock that a person counts is kept with both counts", async () => {
      await admin("POST", `/admin/inventory-items/${itemId}/location-levels/${shop.locationId}`, {
        stocked_quantity: 6,
      })
      expect(await entriesOf(database, "target_type = 'stock level' and action = 'changed'")).toMatchObject([
        {
          ...person(),
          before: { stocked_quantity: 10 },
          after: { stocked_quantity: 6 },
          about: { inventory_item_id: itemId, location_id: shop.locationId },
        },
      ])
    })

    test("a product that is edited is kept with what changed and nothing else", async () => {
      await admin("POST", `/admin/products/${productId}`, { title: "Steel Bottle", metadata: { note: "x" } })
      expect(await entriesOf(database, "target_type = 'product' and action = 'changed'")).toMatchObject([
        {
          ...person(),
          target_id: productId,
          before: { title: "Insulated Bottle" },
          after: { title: "Steel Bottle" },
        },
      ])
    })

    test("a product that is deleted is kept as deleted, and as restored when it comes back", async () => {
      await admin("DELETE", `/admin/products/${productId}`)
      await getContainer().resolve(Modules.PRODUCT).restoreProducts([productId])
      const entries = await entriesOf(database, `target_type = 'product' and target_id = '${productId}'`)
      expect(entries.map(({ action, actor_type }) => [action, actor_type]).slice(-2)).toEqual([
        ["deleted", "user"],
        ["restored", "system"],
      ])
    })

    test("a key of the admin acts under its own id", async () => {
      const key = sender(api, shop.adminHeaders)
      expectBody(await key("POST", `/admin/products/${productId}`, { subtitle: "By a key" }), z.unknown())
      expect(await entriesOf(database, "after ->> 'subtitle' = 'By a key'")).toMatchObject([
        {
          actor_type: "api-key",
          actor_id: expect.stringMatching(/^apk_/) as unknown,
          request_id: expect.stringMatching(/^req_/) as unknown,
        },
      ])
    })

    test("a shopper's checkout is kept without a readable word of the shopper", async () => {
      const orderId = await buy(store, { shop, person: CANARY, variantId, quantity: 2 })
      const entries = await entriesOf(database, "actor_type = 'guest'")
      expect(entries.map(({ action, target_type }) => `${target_type} ${action}`)).toEqual(
        expect.arrayContaining([
          "order created",
          "reservation created",
          "payment created",
          "payment collection changed",
        ]),
      )
      expect(entries.find(({ target_type }) => target_type === "order")).toMatchObject({
        target_id: orderId,
        route: expect.stringMatching(/^POST \/store\/carts\/cart_\w+\/complete$/) as unknown,
        after: { email: "c•••@•••.com", status: "pending" },
      })
      expect(entries.some(({ target_type }) => target_type === "stock level")).toBe(false)
      await until(async () => (await database.query("select 1 from audit_log_search")).rows.length > 0)
      const log = await wholeLog(database)
      for (const secret of SECRETS) expect(log).not.toContain(secret)
    })

    test("secrets never reach the log", async () => {
      const answer = await admin("POST", "/admin/api-keys", { title: "Warehouse", type: "secret" })
      const { api_key } = expectBody(answer, z.object({ api_key: z.object({ token: z.string() }) }))
      await admin("POST", "/admin/invites", { email: CANARY.email })
      await hire(getContainer(), "other.canary@shop.example.com")
      const log = await wholeLog(database)
      for (const secret of [
        api_key.token,
        api_key.token.slice(3),
        "other.canary",
        ...SECRETS,
        "scrypt",
        "eyJ",
      ])
        expect(log).not.toContain(secret)
      expect(log).toContain("Warehouse")
    })

    test("a change that is rolled back leaves no entry", async () => {
      await expect(
        getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .transaction(async (trx) => {
            await trx.raw(`update product set title = 'Never' where id = ?`, [productId])
            throw new Error("Changed my mind.")
          }),
      ).rejects.toThrow("Changed my mind.")
      expect(await entriesOf(database, "after ->> 'title' = 'Never'")).toEqual([])
    })

    test("what a person writes with SQL is kept under the name of the database role", async () => {
      await database.query("update product set title = 'By hand' where id = $1", [productId])
      expect(await entriesOf(database, "after ->> 'title' = 'By hand'")).toMatchObject([
        { actor_type: "database", actor_id: "postgres", request_id: null },
      ])
    })

    test("a write of the application outside a transaction and outside a request is the application's", async () => {
      await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(`update product set title = 'By the shop' where id = ?`, [productId])
      expect(await entriesOf(database, "after ->> 'title' = 'By the shop'")).toMatchObject([
        { actor_type: "system", actor_id: null },
      ])
    })

    test("an update that changes no watched column leaves no entry", async () => {
      const changes = "target_type in ('product', 'stock level')"
      const before = (await entriesOf(database, changes)).length
      await database.query("update product set updated_at = now(), metadata = '{\"a\": 1}' where id = $1", [
        productId,
      ])
      await database.query("update inventory_level set reserved_quantity = reserved_quantity + 1")
      expect((await entriesOf(database, changes)).length).toBe(before)
    })

    test("hostile names are kept as they are", async () => {
      const title = `=cmd|' /C calc'!A0 <script>alert(1)</script> '; drop table product;-- ‮abc ? \\? $1 ${"x".repeat(900)}`
      await admin("POST", `/admin/products/${productId}`, { title })
      const [entry] = await entriesOf(database, "target_type = 'product' and action = 'changed'")
      expect(entry?.after?.["title"]).toBe(`${title.slice(0, 500)}…`)
    })
  },
})
