import { z } from "zod"

/** The name of all mail in the outbox. */
export const MAIL_DESTINATION = "mail"

const payloads = {
  order_confirmation: z.object({ order_id: z.string() }),
  payment_failed: z.object({ order_id: z.string(), attempt_id: z.string() }),
}

/** A delivery of the outbox as this plugin makes it: ids, and no person. */
export type MailErrand =
  | { readonly kind: "order_confirmation"; readonly orderId: string }
  | { readonly kind: "payment_failed"; readonly orderId: string; readonly attemptId: string }

/** Undefined for what this version never made. */
export function readErrand(kind: string, payload: unknown): MailErrand | undefined {
  if (kind === "order_confirmation") {
    const read = payloads.order_confirmation.safeParse(payload)
    return read.success ? { kind, orderId: read.data.order_id } : undefined
  }
  if (kind === "payment_failed") {
    const read = payloads.payment_failed.safeParse(payload)
    return read.success ? { kind, orderId: read.data.order_id, attemptId: read.data.attempt_id } : undefined
  }
  return undefined
}

/** One for an order's life, however often and by whomever it is told that it was paid. */
export const confirmationOf = (orderId: string) => ({
  kind: "order_confirmation",
  subject: orderId,
  dedupeKey: `order_confirmation:${orderId}`,
  payload: { order_id: orderId },
})

/**
 * One for each failed attempt, not before the shopper has had time to pay at once. Its subject is its own: an order that
 * is paid meanwhile is confirmed without waiting for it.
 */
export const failureOf = (failed: {
  readonly orderId: string
  readonly attemptId: string
  readonly notBefore: Date
}) => ({
  kind: "payment_failed",
  subject: `${failed.orderId}:payment_failed`,
  dedupeKey: `payment_failed:${failed.attemptId}`,
  payload: { order_id: failed.orderId, attempt_id: failed.attemptId },
  notBefore: failed.notBefore,
})
