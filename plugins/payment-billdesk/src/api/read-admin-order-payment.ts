import type { MedusaContainer } from "@medusajs/framework/types"
import { rupeesFromPaise } from "medusa-integration-kit"
import type { AdminAttempt, AdminOrderPayment } from "../contract/admin-order-payment"
import type { AttemptRecord } from "../domain/records"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { MessageSummary } from "../modules/billdesk/inbox"
import type { RefundRecord } from "../modules/billdesk/refunds"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { readOrderPayment } from "../workflows/steps/read-order-payment"
import { adminBankRefunds, adminPersonSettlements } from "./admin-person-settlements"
import { adminReviewCases } from "./admin-review-cases"
import { peopleOf } from "./people"
import { readRefundable } from "./read-refundable"
import { refundRequesters } from "./refund-requesters"

/** The gateway's side of an order, or undefined when it is not paid through BillDesk. */
export async function readAdminOrderPayment(
  container: MedusaContainer,
  orderId: string,
): Promise<AdminOrderPayment | undefined> {
  const { ledger, overrides, reviews, settings, bankRefunds }: BillDeskModuleService =
    container.resolve(BILLDESK_MODULE)
  const payment = await ledger.payment(orderId)
  if (!payment) return undefined
  const [order, attempts, events, cases, override, returned] = await Promise.all([
    readOrderPayment(container, orderId),
    ledger.attempts(orderId),
    ledger.events(orderId),
    reviews.ofOrder(orderId),
    overrides.ofOrder(orderId),
    bankRefunds.ofOrder(orderId),
  ])
  const [settledByPerson] = await adminPersonSettlements(container, override ? [override] : [])
  const nameOf = await peopleOf(
    container,
    events.map(({ by }) => by),
  )
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
    refundable: await readRefundable(container, payment, attempts),
    settled_by_person: settledByPerson ?? null,
    bank_refunds: await adminBankRefunds(container, returned),
    attempts: await Promise.all(attempts.map((attempt) => readAttempt(container, attempt))),
    reviews: await adminReviewCases(container, cases),
    events: events.map((event) => ({
      ...event,
      at: event.at.toISOString(),
      by: event.by === null ? null : nameOf(event.by),
    })),
  }
}

async function readAttempt(container: MedusaContainer, attempt: AttemptRecord): Promise<AdminAttempt> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const [refunds, messages] = await Promise.all([
    billdesk.refunds.ofAttempt(attempt.id),
    billdesk.inbox.about(attempt.gatewayOrderId),
  ])
  const requester = await refundRequesters(container, refunds)
  return {
    ...adminAttempt(attempt),
    refunds: refunds.map((refund) => adminRefund(refund, requester(refund))),
    messages: messages.map(adminMessage),
  }
}

const adminAttempt = (attempt: AttemptRecord): Omit<AdminAttempt, "refunds" | "messages"> => ({
  id: attempt.id,
  number: attempt.number,
  status: attempt.status,
  amount: rupeesFromPaise(attempt.amount),
  paid_amount: attempt.paidAmount === null ? null : rupeesFromPaise(attempt.paidAmount),
  gateway_order_id: attempt.gatewayOrderId,
  bd_order_id: attempt.bdOrderId,
  transaction_id: attempt.transactionId,
  auth_status: attempt.authStatus,
  unknown_status: attempt.unknownStatus,
  bank_ref_no: attempt.bankRefNo,
  payment_method: attempt.paymentMethod,
  error_description: attempt.errorDescription,
  transaction_date: attempt.transactionDate,
  created_at: attempt.createdAt.toISOString(),
  valid_until: attempt.validUntil?.toISOString() ?? null,
  last_polled_at: attempt.lastPolledAt?.toISOString() ?? null,
})

const adminRefund = (refund: RefundRecord, requestedBy: string) => ({
  reference: refund.reference,
  amount: rupeesFromPaise(refund.amount),
  state: refund.state,
  refund_id: refund.refundId,
  message: refund.message,
  requested_by: requestedBy,
  created_at: refund.createdAt.toISOString(),
})

const adminMessage = ({ received_at: receivedAt, ...message }: MessageSummary) => ({
  ...message,
  received_at: receivedAt.toISOString(),
})
