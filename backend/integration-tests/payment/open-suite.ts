import { join } from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { loadSettings } from "../../src/config/env"
import { readCatalogue } from "../../src/seed/catalogue"
import { seedShop } from "../../src/seed/seed-shop"
import { sender, type Send } from "../store-api"
import { Books } from "./books"
import { Doors } from "./doors"
import { Gateway } from "./gateway"
import { Merchant } from "./merchant"
import { Shopper } from "./shopper"

/** Bottles in plenty, one kind of power bank with three left, and a weekender with nine. */
const ON_SALE = ["insulated-bottle", "power-bank", "weekender-bag"]

export interface Suite {
  readonly container: MedusaContainer
  /** Raw calls to the store API with the publishable key. */
  readonly send: Send
  readonly shopper: Shopper
  readonly doors: Doors
  readonly books: Books
  readonly gateway: Gateway
  /** Logs the demo's administrator in. */
  readonly logIn: () => Promise<Merchant>
}

/**
 * A store on a real database with a pretend BillDesk beside it, for one credential mode. The runner snapshots the
 * database after `beforeAll`, so the shop is furnished once and every test begins with it as new.
 */
export function openSuite(
  mode: "hmac" | "symmetric",
  port: number,
  tests: (suite: () => Suite) => void,
): void {
  process.env["BILLDESK_MODE"] = mode
  process.env["BILLDESK_CLIENT_ID"] = mode === "hmac" ? "demomerc" : "demomercsj"
  process.env["BILLDESK_SANDBOX_PORT"] = String(port)
  process.env["RECONCILE_INTERVAL_SECONDS"] = "3600"
  process.env["ZOHO_ENVIRONMENT"] = "off"
  const backend = join(__dirname, "..", "..")
  medusaIntegrationTestRunner({
    moduleName: `payment-${mode}`,
    cwd: backend,
    medusaConfigFile: backend,
    testSuite: ({ api, getContainer }) => {
      let suite: Suite
      beforeAll(async () => {
        const gateway = await Gateway.open(port)
        const container = getContainer()
        const catalogue = readCatalogue(__dirname)
        const products = catalogue.products.filter((product) => ON_SALE.includes(product.handle))
        const { publishableKey } = await seedShop(container, { ...catalogue, products }, loadSettings())
        const send = sender(api, { "x-publishable-api-key": publishableKey })
        suite = {
          container,
          send,
          gateway,
          shopper: new Shopper(send),
          doors: new Doors(api),
          books: new Books(container),
          logIn: () => Merchant.logIn(api),
        }
      })
      afterAll(() => suite.gateway.close())
      tests(() => suite)
    },
  })
}
