import type { Paise } from "medusa-integration-kit"

import type { AttemptRecord, PaymentRecord } from "../domain/records"

/** The rows that our own books hold for the attempt. */
export function recordsOf(
  gatewayOrderId: string,
  amount: Paise,
  now: Date,
): { payment: PaymentRecord; attempt: AttemptRecord } {
  const payment = {
    orderId: "order_1",
    cartId: "cart_1",
    paymentSessionId: "payses_1",
    paymentCollectionId: "pay_col_1",
    amount,
    currencyCode: "inr",
    status: "pending",
    reviewReason: null,
    givenUpBy: null,
    payableUntil: now,
    paidAttemptId: null,
    paidOverrideId: null,
    personReference: null,
    settledAt: null,
    lastCheckedAt: null,
    createdAt: now,
  } as const
  const attempt = {
    id: "attempt_1",
    orderId: "order_1",
    number: 1,
    gatewayOrderId,
    merchantId: "DEMOMERC",
    amount,
    currencyCode: "inr",
    status: "awaiting",
    bdOrderId: null,
    redirect: null,
    validUntil: now,
    transactionId: null,
    authStatus: null,
    bankRefNo: null,
    paymentMethod: null,
    errorDescription: null,
    transactionDate: null,
    paidAmount: null,
    unknownStatus: null,
    polls: 0,
    lastPolledAt: null,
    createdAt: now,
  } as const
  return { payment, attempt }
}
