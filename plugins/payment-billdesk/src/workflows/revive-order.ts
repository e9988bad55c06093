import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentCollectionStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { PaymentRecord } from "../domain/records"
import { reasonOf } from "../domain/reason-of"
import { promotionUse } from "./steps/promotion-use"

/** Core takes all reservations of a canceled order back in one go; older ones were moved or taken back by a person. */
const TAKEN_BACK_TOGETHER_MS = 10_000

const reservationRow = z.object({
  line_item_id: z.string(),
  inventory_item_id: z.string(),
  location_id: z.string(),
  quantity: z.coerce.number(),
  allow_backorder: z.boolean().nullish(),
  deleted_at: z.date().nullable(),
})

type Reservation = z.infer<typeof reservationRow>

/**
 * Brings an order back that had been given up unpaid, because its money came after all: reserves its stock again and
 * undoes the cancellation. Repeatable after a crash at any step. Runs under the cart's lock.
 *
 * @returns false, with nothing changed, when the stock is not there any more
 */
export async function reviveOrder(container: MedusaContainer, payment: PaymentRecord): Promise<boolean> {
  if (!(await reserveAgain(container, payment.orderId))) return false
  const order = { id: payment.orderId, status: "requires_action" as const, canceled_at: null }
  const collection = { status: PaymentCollectionStatus.AWAITING }
  await container.resolve(Modules.PAYMENT).updatePaymentCollections(payment.paymentCollectionId, collection)
  const use = await promotionUse(container, payment.orderId)
  if (use.actions.length > 0)
    await container.resolve(Modules.PROMOTION).registerUsage(use.actions, use.registration)
  // Last: an order that is not canceled any more is a revived one.
  await container.resolve(Modules.ORDER).updateOrders([order])
  return true
}

/**
 * Makes sure that an order's stock is reserved: at once where it still is, else as it was before it was released.
 * Runs under the cart's lock.
 *
 * @returns false, with nothing changed, when the stock is not there any more
 */
export async function reserveAgain(container: MedusaContainer, orderId: string): Promise<boolean> {
  const needed = await reservationsToMake(container, orderId)
  if (needed.length === 0) return true
  const items = [...new Set(needed.map((row) => row.inventory_item_id))].sort()
  return container.resolve(Modules.LOCKING).execute(items, () => reserve(container, needed))
}

/** An order's reservations as they were before they were released; none while it still has them. */
async function reservationsToMake(container: MedusaContainer, orderId: string): Promise<Reservation[]> {
  const rows = await reservationsOf(container, orderId)
  if (rows.some((row) => row.deleted_at === null)) return []
  const last = Math.max(...rows.map((row) => row.deleted_at?.getTime() ?? 0))
  return rows.filter((row) => last - (row.deleted_at?.getTime() ?? 0) <= TAKEN_BACK_TOGETHER_MS)
}

/** One item that an order would need again and that is not there. */
export interface MissingStock {
  readonly inventoryItemId: string
  readonly needed: number
  readonly available: number
}

/** What is missing to bring an order back; nothing is changed. */
export async function missingStock(container: MedusaContainer, orderId: string): Promise<MissingStock[]> {
  return shortOf(container, await reservationsToMake(container, orderId))
}

/** All or nothing, in one transaction of core's; too little stock is an answer, everything else an error. */
async function reserve(container: MedusaContainer, needed: readonly Reservation[]): Promise<boolean> {
  if (!(await isStockThere(container, needed))) return false
  try {
    await container.resolve(Modules.INVENTORY).createReservationItems(
      needed.map((row) => ({
        line_item_id: row.line_item_id,
        inventory_item_id: row.inventory_item_id,
        location_id: row.location_id,
        quantity: row.quantity,
        allow_backorder: row.allow_backorder ?? false,
      })),
    )
    return true
  } catch (error) {
    // Somebody else took it in between: the database or core says so.
    if (!(await isStockThere(container, needed))) return false
    throw new Error(`The stock could not be reserved again: ${reasonOf(error)}`, { cause: error })
  }
}

const isStockThere = async (container: MedusaContainer, needed: readonly Reservation[]): Promise<boolean> =>
  (await shortOf(container, needed)).length === 0

/** Core looks at each reservation alone; several of one item need their sum. */
async function shortOf(container: MedusaContainer, needed: readonly Reservation[]): Promise<MissingStock[]> {
  const sums = new Map<string, { item: string; location: string; quantity: number }>()
  for (const row of needed) {
    if (row.allow_backorder) continue
    const key = `${row.inventory_item_id} ${row.location_id}`
    const quantity = (sums.get(key)?.quantity ?? 0) + row.quantity
    sums.set(key, { item: row.inventory_item_id, location: row.location_id, quantity })
  }
  const inventory = container.resolve(Modules.INVENTORY)
  const short: MissingStock[] = []
  for (const { item, location, quantity } of sums.values()) {
    const available = Number(await inventory.retrieveAvailableQuantity(item, [location]))
    if (available < quantity) short.push({ inventoryItemId: item, needed: quantity, available })
  }
  return short
}

async function reservationsOf(container: MedusaContainer, orderId: string): Promise<Reservation[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: unknown[] = await db("reservation_item as reservation")
    .whereIn(
      "reservation.line_item_id",
      db("order_item").where({ order_id: orderId }).whereNull("deleted_at").select("item_id"),
    )
    .select(
      "reservation.line_item_id",
      "reservation.inventory_item_id",
      "reservation.location_id",
      "reservation.quantity",
      "reservation.allow_backorder",
      "reservation.deleted_at",
    )
  return z.array(reservationRow).parse(rows)
}
