import { indiaDate, paise, type Paise } from "medusa-integration-kit"

import { readRefundStatus } from "../protocol"
import type { SandboxLedger } from "./ledger"
import type { SandboxRefund, SandboxTransaction } from "./state"

/** What can still be refunded: a refund that failed has given nothing back, one that is pending may. */
export function refundable(transaction: SandboxTransaction, ledger: SandboxLedger): Paise {
  if (transaction.authStatus !== "0300") return paise(0)
  const taken = ledger
    .refundsOf(transaction)
    .filter((refund) => readRefundStatus(refund.refundStatus) !== "failed")
    .reduce((sum, refund) => sum + refund.amount, 0)
  return paise(Math.max(0, transaction.amount - taken))
}

/** A whole refund before settlement, here the end of the Indian day, counts as a cancellation. */
export function acceptedStatus(
  amount: Paise,
  transaction: SandboxTransaction,
  ledger: SandboxLedger,
): string {
  const sameDay = transaction.transactionDate.slice(0, 10) === indiaDate(ledger.now())
  return amount === transaction.amount && sameDay ? "0699" : "0799"
}

/**
 * Somebody refunds in BillDesk's portal, which the merchant's own books know nothing of.
 * @param amount paise; all that is left when undefined
 * @returns undefined when there is not so much left.
 */
export function bookPortalRefund(
  transaction: SandboxTransaction,
  amount: Paise | undefined,
  ledger: SandboxLedger,
): SandboxRefund | undefined {
  const left = refundable(transaction, ledger)
  const asked = amount ?? left
  if (asked === 0 || asked > left) return undefined
  return ledger.addRefund({
    reference: ledger.portalReference(transaction),
    transactionId: transaction.transactionId,
    amount: asked,
    refundStatus: acceptedStatus(asked, transaction, ledger),
    origin: "portal",
  })
}
