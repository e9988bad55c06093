import type { PaymentStatus } from "@/commerce/order-payment-shape"

export type Tone = "success" | "warning" | "error" | "info"

export interface Known {
  readonly canRetry: boolean
  /** Whether the gateway's page is still open for this attempt. */
  readonly canGoOn: boolean
}

/** How a state is shown. Every status has its look: a new one is the compiler's news. Its words are `order.status`. */
export const PAYMENT_TONES = {
  pending: "info",
  successful: "success",
  failed: "error",
  expired: "warning",
  review: "warning",
} as const satisfies Record<PaymentStatus, Tone>

type NextSentence = `${PaymentStatus}.next` | "pending.nextGoOn" | "failed.nextRetry"

/** Which sentence of `order.status` says what comes next. */
export function nextSentence(status: PaymentStatus, known: Known): NextSentence {
  return NEXT[status](known)
}

const NEXT = {
  pending: ({ canGoOn }) => (canGoOn ? "pending.nextGoOn" : "pending.next"),
  successful: () => "successful.next",
  failed: ({ canRetry }) => (canRetry ? "failed.nextRetry" : "failed.next"),
  expired: () => "expired.next",
  review: () => "review.next",
} as const satisfies Record<PaymentStatus, (known: Known) => NextSentence>
