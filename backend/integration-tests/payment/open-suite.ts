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

/** The variables that choose how BillDesk is spoken to; undefined ones may be left of another suite. */
const ACCOUNTS = {
  hmac: { BILLDESK_MODE: "hmac", BILLDESK_CLIENT_ID: "demomerc" },
  symmetric: { BILLDESK_MODE: "symmetric", BILLDESK_CLIENT_ID: "demomercsj" },
  legacy: { BILLDESK_PROTOCOL: "legacy" },
} as const

/**
 * A store on a real database with a pretend BillDesk beside it, for one kind of account. The runner snapshots the
 * database after `beforeAll`, so the shop is furnished once and every test begins with it as new.
 */
export function openSuite(
  account: keyof typeof ACCOUNTS,
  port: number,
  tests: (suite: () => Suite) => void,
): void {
  for (const name of ["BILLDESK_PROTOCOL", "BILLDESK_MODE", "BILLDESK_CLIENT_ID"])
    Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, ACCOUNTS[account])
  process.env["BILLDESK_SANDBOX_PORT"] = String(port)
  process.env["RECONCILE_INTERVAL_SECONDS"] = "3600"
  process.env["ZOHO_ENVIRONMENT"] = "off"
  const backend = join(__dirname, "..", "..")
  medusaIntegrationTestRunner({
    moduleName: `payment-${account}`,
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
