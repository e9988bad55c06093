import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { paise, paiseFromDecimal, rupeesFromPaise } from "medusa-integration-kit"
import type { AdminRefundable } from "../contract/admin-order-payment"
import type { AttemptRecord, PaymentRecord } from "../domain/records"
import { refundWindows } from "../domain/refund-windows"

const decimal = z.union([z.string(), z.number()]).transform(paiseFromDecimal)
const paymentRow = z.object({ id: z.string(), captured: decimal, refunded: decimal })

/** What core would refund now, from its own books: captured, and not given back. */
export async function readRefundable(
  container: MedusaContainer,
  payment: PaymentRecord,
  attempts: readonly AttemptRecord[],
): Promise<AdminRefundable> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const sumOf = (table: string) =>
    db(table)
      .whereRaw("payment_id = payment.id")
      .whereNull("deleted_at")
      .select(db.raw("coalesce(sum(amount), 0)"))
  const found: unknown = await db("payment")
    .where({ payment_collection_id: payment.paymentCollectionId, deleted_at: null })
    .whereNotNull("captured_at")
    .first("id", { captured: sumOf("capture"), refunded: sumOf("refund") })
  const paid = attempts.find(({ id }) => id === payment.paidAttemptId)
  const windows = refundWindows(paid?.transactionDate ?? null)
  const told = windows && {
    guest_card_until: windows.guestCardUntil.toISOString(),
    tokenised_card_until: windows.tokenisedCardUntil.toISOString(),
  }
  if (found === undefined) {
    return {
      payment_id: null,
      left: rupeesFromPaise(paise(0)),
      reason: "not_captured",
      windows: told ?? null,
    }
  }
  const row = paymentRow.parse(found)
  const left = Math.max(0, row.captured - row.refunded)
  return {
    payment_id: left > 0 ? row.id : null,
    left: rupeesFromPaise(paise(left)),
    reason: left > 0 ? null : "nothing_left",
    windows: told ?? null,
  }
}
