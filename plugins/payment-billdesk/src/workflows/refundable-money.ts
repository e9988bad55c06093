import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { paise, paiseFromDecimal } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"

const decimal = z.union([z.string(), z.number()]).transform(paiseFromDecimal)
const paymentRow = z.object({ id: z.string(), captured: decimal, refunded: decimal })

/**
 * What core would refund now, from its own books: captured, and not given back.
 *
 * @returns undefined while nothing is captured
 */
export async function refundableMoney(
  container: MedusaContainer,
  paymentCollectionId: string,
): Promise<{ readonly paymentId: string; readonly left: Paise } | undefined> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const sumOf = (table: string) =>
    db(table)
      .whereRaw("payment_id = payment.id")
      .whereNull("deleted_at")
      .select(db.raw("coalesce(sum(amount), 0)"))
  const found: unknown = await db("payment")
    .where({ payment_collection_id: paymentCollectionId, deleted_at: null })
    .whereNotNull("captured_at")
    .first("id", { captured: sumOf("capture"), refunded: sumOf("refund") })
  if (found === undefined) return undefined
  const { id, captured, refunded } = paymentRow.parse(found)
  return { paymentId: id, left: paise(Math.max(0, captured - refunded)) }
}
