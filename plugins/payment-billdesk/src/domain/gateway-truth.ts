import type { Paise } from "medusa-integration-kit"

/** What BillDesk says of an attempt when asked. Only this decides; messages merely make us ask. */
export type GatewayTruth =
  | { readonly kind: "transaction"; readonly transaction: GatewayTransaction }
  /** BillDesk answered, verified, that nobody has tried to pay this order id. */
  | { readonly kind: "no_transaction" }
  /** No verified answer. Says nothing about the money. */
  | { readonly kind: "no_answer"; readonly code: string }

export interface GatewayTransaction {
  readonly merchantId: string
  readonly gatewayOrderId: string
  readonly transactionId: string
  readonly amount: Paise
  /** ISO 4217 numeric: `356` is INR. */
  readonly currency: string
  readonly verdict: "success" | "pending" | "failed" | "unknown"
  readonly authStatus: string
  readonly transactionDate: string | null
  readonly bankRefNo: string | null
  readonly paymentMethod: string | null
  readonly errorDescription: string | null
  /** Everything given back on this transaction, by us or in the gateway's own portal. */
  readonly refunds: readonly ListedRefund[]
  /** True when the list is incomplete: nothing more may be refunded before a person looked. */
  readonly hasUnreadableRefunds: boolean
}

/** A refund as the gateway tells of it. */
export interface GatewayRefund {
  readonly refundId: string
  /** `accepted`: the money goes back; `pending`: not decided, ask again; `failed`: the gateway says that it does not. */
  readonly status: "accepted" | "pending" | "failed"
  /** The gateway's own code, such as `0699`. */
  readonly rawStatus: string
}

export interface ListedRefund extends GatewayRefund {
  /** Null for a refund that does not carry our reference. */
  readonly reference: string | null
  readonly amount: Paise
}
