import { z } from "zod"
import type { Checks } from "../checks.ts"
import { AdminClient } from "./admin-client.ts"
import type { FreshStore } from "./fresh-store.ts"
import type { PackedPackage } from "./packed-package.ts"
import { orderShape } from "./prove-selling.ts"
import { CONFIG_WITHOUT_PLUGIN } from "./starter-files.ts"
import { StrangerShopper } from "./stranger-shopper.ts"

const PLUGINS = "plugins: ["
const itemsShape = z.object({
  inventory_items: z.array(
    z.object({
      id: z.string(),
      location_levels: z.array(z.object({ location_id: z.string(), reserved_quantity: z.number() })),
    }),
  ),
})

/** Without a stock guard it is Medusa's own reservation that sells the last unit once. */
export async function proveLastUnit({ checks, store }: { checks: Checks; store: FreshStore }): Promise<void> {
  const answers = await raceForLastUnit(store)
  await checks.add(`without a stock guard the last unit is sold once (${answers.join(", ")})`, () =>
    isOneSale(answers),
  )
}

/** The optional peer, added as the README says: the answer then names what is left. */
export async function proveStockGuard(of: {
  checks: Checks
  store: FreshStore
  guard: PackedPackage
}): Promise<void> {
  const { checks, store, guard } = of
  await store.npm(["install", guard.tarball])
  store.configure(
    store.read("medusa-config.ts").replace(PLUGINS, `${PLUGINS}{ resolve: "${guard.name}", options: {} }, `),
  )
  await store.medusa(["db:migrate"])
  const server = await store.open("develop")
  const admin = await AdminClient.logIn(store.url, store.admin)
  const gone = await Promise.all(
    ["/admin/outbox/destinations", "/admin/zoho/mapping"].map((path) => admin.statusOf(path)),
  )
  await checks.add(
    `without the delivery plugins the store starts, and their routes are gone (${gone.join(", ")})`,
    () => gone.every((status) => status === 404),
  )
  const withGuard = await raceForLastUnit(store)
  await checks.add(
    `with the stock guard too, and the answer names the item (${withGuard.join(", ")})`,
    () => isOneSale(withGuard) && withGuard.some((answer) => answer.includes("“Insulated Bottle")),
  )
  await server.end()
}

/** The README's last section: the store starts as before, and what was paid is still in its books. */
export async function proveUninstalled(of: {
  checks: Checks
  store: FreshStore
  paid: string
}): Promise<void> {
  const { checks, store, paid } = of
  store.configure(CONFIG_WITHOUT_PLUGIN)
  await store.npm([
    "uninstall",
    "medusa-payment-billdesk",
    "medusa-plugin-stock-guard",
    "medusa-integration-kit",
  ])
  const server = await store.open("develop")
  const gone = await fetch(`${store.url}/webhooks/payments/billdesk`, { method: "POST" })
  await checks.add("without the plugin the store starts, and its routes are gone", () => gone.status === 404)
  const admin = await AdminClient.logIn(store.url, store.admin)
  const { order } = await admin.call(orderShape, `/admin/orders/${paid}`)
  // Core takes what was refunded off the order's total.
  const { captured_amount: captured, refunded_amount: refunded } = order.payment_collections[0] ?? {}
  const books = `captured ${String(captured)}, refunded ${String(refunded)}, total ${String(order.total)}`
  await checks.add(
    `an order that was paid keeps its capture and its refund (${books})`,
    () => Boolean(refunded) && captured === order.total + (refunded ?? 0),
  )
  await server.end()
}

/** Two shoppers for one unit at once. @returns what each heard: an order's id, or the refusal */
async function raceForLastUnit(store: FreshStore): Promise<string[]> {
  const admin = await AdminClient.logIn(store.url, store.admin)
  const shopper = new StrangerShopper(store)
  const setFree = async (free: number) => {
    const { inventory_items: items } = await admin.call(itemsShape, "/admin/inventory-items")
    const [level] = items[0]?.location_levels ?? []
    const path = `/admin/inventory-items/${items[0]?.id ?? ""}/location-levels/${level?.location_id ?? ""}`
    await admin.call(z.object({}), path, { stocked_quantity: (level?.reserved_quantity ?? 0) + free })
  }
  await setFree(10)
  const carts = [await shopper.readyCart(), await shopper.readyCart()]
  await setFree(1)
  return Promise.all(
    carts.map((cart) =>
      shopper.start(cart).then(
        ({ id }) => id,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      ),
    ),
  )
}

const isOneSale = (answers: readonly string[]): boolean =>
  answers.filter((answer) => answer.startsWith("order_")).length === 1 &&
  answers.filter((answer) => answer.includes("400") && answer.includes("not_enough_stock")).length === 1
