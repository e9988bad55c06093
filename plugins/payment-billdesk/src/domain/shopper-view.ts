import { rupeesFromPaise } from "medusa-integration-kit"
import type { ShopperPayment, ShopperRedirect } from "../contract/shopper-payment"
import type { AttemptRecord, PaymentRecord } from "./records"

/** What the shopper is told, from our stored state only. */
export function shopperView(
  payment: PaymentRecord,
  current: AttemptRecord | undefined,
  now: Date,
): ShopperPayment {
  return {
    status: payment.status,
    attempt: current?.number ?? 0,
    amount: Number(rupeesFromPaise(payment.amount)),
    currency_code: payment.currencyCode,
    expires_at: payment.payableUntil.toISOString(),
    can_retry: canRetry(payment, now),
    redirect: canRetry(payment, now) && current ? redirectOf(current, now) : null,
  }
}

/** A new attempt may be opened while the order is unpaid, its time has not run out and no person is deciding. */
export function canRetry(payment: PaymentRecord, now: Date): boolean {
  return (payment.status === "pending" || payment.status === "failed") && now < payment.payableUntil
}

function redirectOf(attempt: AttemptRecord, now: Date): ShopperRedirect | null {
  if (attempt.status !== "awaiting" || !attempt.redirect || !attempt.validUntil || now >= attempt.validUntil)
    return null
  return {
    method: "POST",
    action: attempt.redirect.action,
    fields: attempt.redirect.fields,
    expires_at: attempt.validUntil.toISOString(),
  }
}
