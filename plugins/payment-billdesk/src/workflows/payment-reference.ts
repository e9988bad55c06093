import type { MedusaContainer } from "@medusajs/framework/types"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"

/** What a receipt says of how an order was paid. */
export interface PaymentReference {
  /** BillDesk's transaction id. */
  readonly reference: string
  /** `UPI`, `Net banking`, …; null where BillDesk does not say, or says something unknown. For display only. */
  readonly method: string | null
}

/** BillDesk's words for a payment method, as a shopper reads them. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ["upi", "UPI"],
  ["netbanking", "Net banking"],
  ["card", "Card"],
  ["credit_card", "Credit card"],
  ["debit_card", "Debit card"],
  ["cash_card", "Cash card"],
  ["rupay", "RuPay"],
  ["wallet", "Wallet"],
  ["imps", "IMPS"],
  ["reward_points", "Reward points"],
])

/** @returns null while nobody has paid the order, or another gateway was paid */
export async function paymentReference(
  container: MedusaContainer,
  orderId: string,
): Promise<PaymentReference | null> {
  const { ledger }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const payment = await ledger.payment(orderId)
  const attempt = payment?.paidAttemptId ? await ledger.attempt(payment.paidAttemptId) : undefined
  if (!attempt?.transactionId) return null
  const method = METHODS.get(attempt.paymentMethod?.toLowerCase() ?? "") ?? null
  return { reference: attempt.transactionId, method }
}
