import { paise } from "medusa-integration-kit"
import type { Secret } from "medusa-integration-kit"
import { z } from "@medusajs/framework/zod"
import type { AttemptRecord, AttemptRedirect, PaymentRecord } from "../../domain/records"
import { openAtRest } from "../../domain/seal-at-rest"

/** bigint arrives from the driver as text: a rupee amount in paise always fits a safe integer, and is checked. */
export const amountColumn = z.coerce.number().transform(paise)

export const attemptStatus = z.enum([
  "opening",
  "awaiting",
  "superseded",
  "successful",
  "failed",
  "expired",
  "abandoned",
  "review",
  "resolved",
])

export const reviewReason = z.enum([
  "amount_mismatch",
  "currency_mismatch",
  "merchant_mismatch",
  "order_mismatch",
  "transaction_of_another_order",
  "double_payment",
  "paid_without_stock",
  "paid_after_cancel",
  "never_decided",
  "refund_failed",
])

export const paymentStatus = z.enum(["pending", "successful", "failed", "expired", "review"])

const paymentRow = z.object({
  order_id: z.string(),
  cart_id: z.string(),
  payment_session_id: z.string(),
  payment_collection_id: z.string(),
  amount_paise: amountColumn,
  currency_code: z.string(),
  status: paymentStatus,
  review_reason: reviewReason.nullable(),
  payable_until: z.date(),
  paid_attempt_id: z.string().nullable(),
  paid_override_id: z.string().nullable(),
  person_reference: z.string().nullable(),
  given_up_by: z.enum(["expiry", "merchant"]).nullable(),
  settled_at: z.date().nullable(),
  created_at: z.date(),
})

const attemptRow = z.object({
  id: z.string(),
  order_id: z.string(),
  number: z.number(),
  gateway_order_id: z.string(),
  merchant_id: z.string(),
  amount_paise: amountColumn,
  currency_code: z.string(),
  status: attemptStatus,
  bd_order_id: z.string().nullable(),
  sealed_redirect: z.string().nullable(),
  valid_until: z.date().nullable(),
  transaction_id: z.string().nullable(),
  auth_status: z.string().nullable(),
  bank_ref_no: z.string().nullable(),
  payment_method: z.string().nullable(),
  error_description: z.string().nullable(),
  transaction_date: z.string().nullable(),
  paid_paise: amountColumn.nullable(),
  unknown_status: z.string().nullable(),
  last_polled_at: z.date().nullable(),
  created_at: z.date(),
})

const redirectShape = z.object({ action: z.string(), fields: z.record(z.string(), z.string()) })

export function paymentFromRow(row: unknown): PaymentRecord {
  const r = paymentRow.parse(row)
  return {
    orderId: r.order_id,
    cartId: r.cart_id,
    paymentSessionId: r.payment_session_id,
    paymentCollectionId: r.payment_collection_id,
    amount: r.amount_paise,
    currencyCode: r.currency_code,
    status: r.status,
    reviewReason: r.review_reason,
    payableUntil: r.payable_until,
    paidAttemptId: r.paid_attempt_id,
    paidOverrideId: r.paid_override_id,
    personReference: r.person_reference,
    givenUpBy: r.given_up_by,
    settledAt: r.settled_at,
    createdAt: r.created_at,
  }
}

export function attemptFromRow(row: unknown, secret: Secret): AttemptRecord {
  const r = attemptRow.parse(row)
  return {
    id: r.id,
    orderId: r.order_id,
    number: r.number,
    gatewayOrderId: r.gateway_order_id,
    merchantId: r.merchant_id,
    amount: r.amount_paise,
    currencyCode: r.currency_code,
    status: r.status,
    bdOrderId: r.bd_order_id,
    redirect: redirectFrom(r.sealed_redirect, secret),
    validUntil: r.valid_until,
    transactionId: r.transaction_id,
    authStatus: r.auth_status,
    bankRefNo: r.bank_ref_no,
    paymentMethod: r.payment_method,
    errorDescription: r.error_description,
    transactionDate: r.transaction_date,
    paidAmount: r.paid_paise,
    unknownStatus: r.unknown_status,
    lastPolledAt: r.last_polled_at,
    createdAt: r.created_at,
  }
}

/** A redirect sealed with an older secret is as good as none: the shopper opens a new attempt. */
function redirectFrom(sealed: string | null, secret: Secret): AttemptRedirect | null {
  const text = sealed === null ? undefined : openAtRest(sealed, secret)
  if (text === undefined) return null
  const parsed = redirectShape.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}
