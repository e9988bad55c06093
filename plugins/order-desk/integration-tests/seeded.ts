import type { MedusaContainer } from "@medusajs/framework/types"
import type { Client } from "@medusajs/framework/pg"
import { refreshDesk } from "medusa-plugin-order-desk/workflows"
import { ORDER_DESK_MODULE } from "medusa-plugin-order-desk/modules/order-desk"
import { SEED_ORDERS } from "../src/sandbox"
import { until } from "./until"

interface Desk {
  sweep(): Promise<void>
  hasNotes(): Promise<boolean>
}

/** Puts orders into core's tables by SQL and waits until the desk has them. */
export async function seedOrders(container: MedusaContainer, database: Client, count: number): Promise<void> {
  for (const [at, statement] of SEED_ORDERS.entries()) {
    await database.query(statement, at === 1 ? [1, count] : [])
  }
  await settle(container)
}

/** Everything that differs from core's tables is built. */
export async function settle(container: MedusaContainer): Promise<void> {
  const desk = container.resolve<Desk>(ORDER_DESK_MODULE)
  await desk.sweep()
  await until(async () => {
    await refreshDesk(container)
    return !(await desk.hasNotes())
  }, 60_000)
}
