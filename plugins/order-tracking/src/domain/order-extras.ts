import type { PaymentReference, RefundProgress } from "./shop-questions"

/** What the order itself does not know. */
export interface OrderExtras {
  /** How soon the chosen delivery comes, in the shop's words; null where it makes none. */
  readonly promise: string | null
  /** The gateway's words; null where it has none. */
  readonly payment: PaymentReference | null
  /** By Medusa's id of the refund. */
  readonly refunds: ReadonlyMap<string, RefundProgress>
}
