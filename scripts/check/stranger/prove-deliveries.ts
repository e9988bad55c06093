import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { StoreClient } from "../../bench/store-client.ts"
import { waitUntil } from "../../bench/wait-until.ts"
import type { Checks } from "../checks.ts"
import { AdminClient } from "./admin-client.ts"
import type { FreshStore } from "./fresh-store.ts"
import { orderShape, PROVIDER } from "./prove-selling.ts"
import { readmeLines } from "./readme-block.ts"

/** Core's own: it asks nobody for money, and a person captures. */
const BY_HAND = "pp_system_default"
/** Two turns of the outbox, and a busy machine. Seconds. */
const PATIENCE = 60

const regionsShape = z.object({ regions: z.array(z.object({ id: z.string() })) })
const completed = z.object({ order: z.object({ id: z.string(), display_id: z.number() }) })
const connection = z.object({
  org: z.object({ name: z.string() }).nullable(),
  problem: z.object({ message: z.string() }).nullable(),
})
const records = z.object({ records: z.array(z.record(z.string(), z.unknown())) })

/** An order whose payment is captured, of whatever provider, stands in the pretend Zoho and lies in the mail folder. */
export async function proveDeliveries({
  checks,
  store,
}: {
  checks: Checks
  store: FreshStore
}): Promise<void> {
  const page = await fetch(`${store.url}/app/zoho`)
  await checks.add("the admin answers at the address of the page Zoho", () => page.ok)
  const admin = await AdminClient.logIn(store.url, store.admin)
  const { org, problem } = await admin.call(connection, "/admin/zoho/connection/check", {})
  await checks.add(
    `the shop is connected to ${org?.name ?? "nobody"}${problem ? `: ${problem.message}` : ""}`,
    () => org !== null && problem === null,
  )

  const order = await buyAndCapture(store, admin)
  const found = { records: await recordsOf(store, order.id), mails: mailsAbout(store, order.display_id) }
  let purchases = purchasesOf(store, order.id)
  const seconds = await waitUntil(async () => {
    found.records = await recordsOf(store, order.id)
    found.mails = mailsAbout(store, order.display_id)
    purchases = purchasesOf(store, order.id)
    return found.records.length > 0 && found.mails.length > 0 && purchases.length > 0
  }, PATIENCE)
  const [record] = found.records
  await checks.add(
    `a captured order is one record in Zoho (${seconds.toFixed(1)} s, ${String(record?.["Subject"])}, ${String(record?.["Grand_Total"])} rupees)`,
    () => found.records.length === 1 && record?.["Grand_Total"] === order.total,
  )
  await checks.add("its confirmation is one mail in the folder", () => found.mails.length === 1)
  await checks.add("it is one purchase in the events' file", () => purchases.length === 1)
}

async function buyAndCapture(
  store: FreshStore,
  admin: AdminClient,
): Promise<{ id: string; display_id: number; total: number }> {
  const { regions } = await admin.call(regionsShape, "/admin/regions")
  const region = `/admin/regions/${regions[0]?.id ?? ""}`
  await admin.call(z.object({}), region, { payment_providers: [PROVIDER, BY_HAND] })
  const shopper = new StoreClient({ url: store.url, keyFile: store.keyFile, provider: BY_HAND })
  const answer = await shopper.call("POST", `/store/carts/${await shopper.readyCart()}/complete`, {})
  const { id, display_id } = completed.parse(answer).order
  const { order } = await admin.call(orderShape, `/admin/orders/${id}`)
  const payment = order.payment_collections[0]?.payments[0]?.id ?? ""
  await admin.call(z.object({}), `/admin/payments/${payment}/capture`, {})
  return { id, display_id, total: order.total }
}

async function recordsOf(store: FreshStore, orderId: string): Promise<Record<string, unknown>[]> {
  const answer: unknown = await (await fetch(`${store.zohoUrl}/sandbox/records/Sales_Orders`)).json()
  return records.parse(answer).records.filter((record) => record["Store_Order_ID"] === orderId)
}

function mailsAbout({ mailFolder }: FreshStore, number: number): string[] {
  if (!existsSync(mailFolder)) return []
  return readdirSync(mailFolder)
    .filter((file) => file.endsWith(".eml"))
    .map((file) => readFileSync(join(mailFolder, file), "utf8"))
    .filter((mail) => mail.includes(`Subject: Order ${String(number)} is confirmed`))
}

function purchasesOf({ eventsFile }: FreshStore, orderId: string): string[] {
  if (!existsSync(eventsFile)) return []
  return readFileSync(eventsFile, "utf8")
    .split("\n")
    .filter((line) => line.includes(`"payment.succeeded:${orderId}"`))
}

/** What the READMEs say under Uninstall; the store's configuration is another's again. */
export async function uninstallDeliveries(of: {
  checks: Checks
  store: FreshStore
  readmes: {
    outbox: string
    zoho: string
    stock: string
    wishlist: string
    search: string
    desk: string
    audit: string
  }
  config: string
}): Promise<void> {
  const { checks, store, readmes, config } = of
  for (const readme of [
    readmes.desk,
    readmes.audit,
    readmes.search,
    readmes.stock,
    readmes.wishlist,
    readmes.zoho,
    readmes.outbox,
  ]) {
    for (const line of readmeLines(readme, "npx medusa db:rollback")) {
      const [, , ...words] = line.split(" ")
      await store.medusa(words)
    }
  }
  const tables = [
    "audit_log_",
    "order_desk_",
    "catalogue_search_",
    "back_in_stock_",
    "zoho_",
    "outbox_",
    "wishlist_",
  ].map((beginning) => store.tables(beginning))
  const left = (await Promise.all(tables)).flat()
  await checks.add(
    `after the READMEs' rollbacks no table of theirs is left (${left.join(", ") || "none"})`,
    () => left.length === 0,
  )
  store.configure(config)
  store.write("src/entry-points.ts", "export {}\n")
  const gone = [
    "order-desk",
    "audit-log",
    "catalogue-search",
    "back-in-stock",
    "order-tracking",
    "wishlist",
    "order-mail",
    "commerce-events",
    "zoho-crm",
    "outbox",
  ]
  await store.npm(["uninstall", ...gone.map((name) => `medusa-plugin-${name}`)])
}
