import { z } from "zod"

/** The name of all mail in the outbox. */
export const MAIL_DESTINATION = "mail"

const payloads = {
  order_confirmation: z.object({ order_id: z.string() }),
  payment_failed: z.object({ order_id: z.string(), attempt_id: z.string() }),
  password_reset: z.object({ sealed: z.string() }),
}

/** A mail about an order: ids, and no person. */
export type OrderErrand =
  | { readonly kind: "order_confirmation"; readonly orderId: string }
  | { readonly kind: "payment_failed"; readonly orderId: string; readonly attemptId: string }

/** A way to a new password: who and by which token is sealed. */
export interface ResetErrand {
  readonly kind: "password_reset"
  readonly sealed: string
}

/** A delivery of the outbox as this plugin makes it. */
export type MailErrand = OrderErrand | ResetErrand

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
  if (kind === "password_reset") {
    const read = payloads.password_reset.safeParse(payload)
    return read.success ? { kind, sealed: read.data.sealed } : undefined
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

/** One for each token. One reader's are a line, in the order in which they were asked for. */
export const resetOf = (asked: {
  readonly reader: string
  readonly key: string
  readonly sealed: string
}) => ({
  kind: "password_reset",
  subject: `password_reset:${asked.reader}`,
  dedupeKey: asked.key,
  payload: { sealed: asked.sealed },
})
