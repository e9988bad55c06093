import type { MedusaContainer } from "@medusajs/framework/types"

/** How far a refund has come, as the gateway tells it. */
export type RefundProgress = "pending" | "done" | "delayed"

/** How an order was paid. */
export interface PaymentReference {
  /** The gateway's number of the payment. */
  readonly reference: string
  /** `UPI`, `Net banking`, …; null where nobody knows. */
  readonly method: string | null
}

/** What only the store's gateway knows: functions that the store hands in. */
export interface ShopQuestions {
  /** Whether a token opens an order. It is asked for every request and must compare in constant time. */
  readonly mayOpen: (container: MedusaContainer, orderId: string, token: string) => Promise<boolean>
  /** The token that opens an order; null where there is none. Asked also about orders that do not exist. */
  readonly orderKey: (
    container: MedusaContainer,
    orderId: string,
  ) => Promise<{ readonly token: string } | null>
  /** How an order was paid; without it the payment's id in Medusa is the reference. */
  readonly paymentReference?: (
    container: MedusaContainer,
    orderId: string,
  ) => Promise<PaymentReference | null>
  /** How far a refund of Medusa's has come; without it a refund that Medusa has is done. */
  readonly refundProgress?: (container: MedusaContainer, refundId: string) => Promise<RefundProgress | null>
}
