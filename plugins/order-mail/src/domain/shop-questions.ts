import type { MedusaContainer } from "@medusajs/framework/types"

/** A payment that failed, as the gateway tells it. */
export interface FailedPayment {
  readonly orderId: string
  readonly attemptId: string
  readonly failedAt: Date
}

/** What only the store's gateway and its storefront know: functions that the store hands in. */
export interface ShopQuestions {
  /** The address of the page where the shopper sees the order and can pay it; null where there is none. */
  orderLink(container: MedusaContainer, orderId: string): Promise<string | null>
  /** Whether a failed attempt is still the last word about its order; without it, Medusa's own records decide. */
  mayPayAgain(
    container: MedusaContainer,
    failed: { readonly orderId: string; readonly attemptId: string },
  ): Promise<boolean>
  /** Payments that failed since a moment, for what an event lost. */
  failedPayments(container: MedusaContainer, since: Date): AsyncIterable<FailedPayment>
  /** The event that tells of a failed payment, with `{ order_id, attempt_id }`. */
  readonly paymentFailedEvent: string
  /** The page where a customer chooses a new password; null where there is none. The token is a secret. */
  passwordResetLink(token: string, email: string): string | null
}
