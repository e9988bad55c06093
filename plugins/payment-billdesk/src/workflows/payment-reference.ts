import type { MedusaContainer } from "@medusajs/framework/types"
import { BY_PERSON, paymentMethodName } from "../domain/payment-method-name"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"

/** What a receipt says of how an order was paid. */
export interface PaymentReference {
  /** BillDesk's transaction id, or the bank's reference where a person recorded the money. */
  readonly reference: string
  /** `UPI`, `Net banking`, …; null where BillDesk does not say, or says something unknown. For display only. */
  readonly method: string | null
}

/** @returns null while nobody has paid the order, or another gateway was paid */
export async function paymentReference(
  container: MedusaContainer,
  orderId: string,
): Promise<PaymentReference | null> {
  const { ledger }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const payment = await ledger.payment(orderId)
  const attempt = payment?.paidAttemptId ? await ledger.attempt(payment.paidAttemptId) : undefined
  if (attempt === undefined && payment?.status === "successful" && payment.personReference !== null)
    return { reference: payment.personReference, method: BY_PERSON }
  if (!attempt?.transactionId) return null
  return { reference: attempt.transactionId, method: paymentMethodName(attempt.paymentMethod) }
}
