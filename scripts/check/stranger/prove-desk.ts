import { z } from "zod"
import { waitUntil } from "../../bench/wait-until.ts"
import type { Checks } from "../checks.ts"
import { AdminClient } from "./admin-client.ts"
import type { FreshStore } from "./fresh-store.ts"

/** Two turns of the desk, and a busy machine. Seconds. */
const PATIENCE = 30

const page = z.object({ count: z.number(), payment_statuses: z.object({ successful: z.number() }) })
const orders = z.object({ count: z.number() })

/** The order desk has every order of the store, without any source, and writes them into a file. */
export async function proveDesk(of: { checks: Checks; store: FreshStore }): Promise<void> {
  const { checks, store } = of
  const admin = await AdminClient.logIn(store.url, store.admin)
  const all = (await admin.call(orders, "/admin/orders?limit=1")).count
  let desk = await admin.call(page, "/admin/order-desk/orders")
  await waitUntil(async () => {
    desk = await admin.call(page, "/admin/order-desk/orders")
    return desk.count === all && desk.payment_statuses.successful > 0
  }, PATIENCE)
  await checks.add(
    `the order desk has all ${String(all)} orders (${String(desk.count)}), ${String(desk.payment_statuses.successful)} of them paid`,
    () => all > 0 && desk.count === all && desk.payment_statuses.successful > 0,
  )
  await checks.add(
    "an export is answered",
    async () => (await admin.statusOf("/admin/order-desk/orders/export?rows=lines")) === 200,
  )
}
