import type { MedusaContainer } from "@medusajs/framework/types"
import { rupeesFromPaise } from "medusa-integration-kit"
import type { AdminAttempt, AdminOrderPayment } from "../contract/admin-order-payment"
import type { AttemptRecord } from "../domain/records"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { readOrderPayment } from "../workflows/steps/read-order-payment"

/** The gateway's side of an order, or undefined when it is not paid through BillDesk. */
export async function readAdminOrderPayment(
  container: MedusaContainer,
  orderId: string,
): Promise<AdminOrderPayment | undefined> {
  const { ledger, settings }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const [order, payment, attempts, events] = await Promise.all([
    readOrderPayment(container, orderId),
    ledger.payment(orderId),
    ledger.attempts(orderId),
    ledger.events(orderId),
  ])
  if (!payment) return undefined
  return {
    environment: settings.environment,
    order_number: order?.customDisplayId ?? null,
    payment: {
      status: payment.status,
      review_reason: payment.reviewReason,
      amount: rupeesFromPaise(payment.amount),
      currency_code: payment.currencyCode,
      payable_until: payment.payableUntil.toISOString(),
      settled_at: payment.settledAt?.toISOString() ?? null,
    },
    attempts: attempts.map(adminAttempt),
    events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
  }
}

const adminAttempt = (attempt: AttemptRecord): AdminAttempt => ({
  number: attempt.number,
  status: attempt.status,
  amount: rupeesFromPaise(attempt.amount),
  gateway_order_id: attempt.gatewayOrderId,
  bd_order_id: attempt.bdOrderId,
  transaction_id: attempt.transactionId,
  auth_status: attempt.authStatus,
  bank_ref_no: attempt.bankRefNo,
  payment_method: attempt.paymentMethod,
  error_description: attempt.errorDescription,
  created_at: attempt.createdAt.toISOString(),
  valid_until: attempt.validUntil?.toISOString() ?? null,
  last_polled_at: attempt.lastPolledAt?.toISOString() ?? null,
})
