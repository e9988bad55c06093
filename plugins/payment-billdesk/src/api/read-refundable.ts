import type { MedusaContainer } from "@medusajs/framework/types"
import { paise, rupeesFromPaise } from "medusa-integration-kit"
import type { AdminRefundable } from "../contract/admin-order-payment"
import type { AttemptRecord, PaymentRecord } from "../domain/records"
import { refundWindows } from "../domain/refund-windows"
import { refundableMoney } from "../workflows/refundable-money"

/** What core would refund now, from its own books: captured, and not given back. */
export async function readRefundable(
  container: MedusaContainer,
  payment: PaymentRecord,
  attempts: readonly AttemptRecord[],
): Promise<AdminRefundable> {
  const found = await refundableMoney(container, payment.paymentCollectionId)
  const by = payment.paidOverrideId !== null && payment.paidAttemptId === null ? "bank_transfer" : "billdesk"
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
      by,
    }
  }
  const { left } = found
  return {
    payment_id: left > 0 ? found.paymentId : null,
    left: rupeesFromPaise(left),
    reason: left > 0 ? null : "nothing_left",
    windows: told ?? null,
    by,
  }
}
