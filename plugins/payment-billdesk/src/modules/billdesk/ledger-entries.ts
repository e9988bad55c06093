import type { Paise } from "medusa-integration-kit"

/** Who caused a change: written beside it, in the same database transaction. */
export type Actor = "shopper" | "browser_return" | "webhook" | "poll" | "expiry" | "merchant" | "system"

export interface NewPayment {
  readonly orderId: string
  readonly cartId: string
  readonly paymentSessionId: string
  readonly paymentCollectionId: string
  readonly amount: Paise
  readonly currencyCode: string
  readonly payableUntil: Date
}

export interface NewAttempt {
  readonly id: string
  readonly orderId: string
  readonly gatewayOrderId: string
  readonly merchantId: string
  readonly amount: Paise
  readonly currencyCode: string
  readonly nextPollAt: Date | null
}

/** What a transaction of BillDesk adds to its attempt. */
export interface AttemptFacts {
  readonly transactionId: string
  readonly authStatus: string
  readonly bankRefNo: string | null
  readonly paymentMethod: string | null
  readonly errorDescription: string | null
  readonly transactionDate: string | null
  /** What BillDesk says was paid. */
  readonly paidAmount: Paise
}

export interface LedgerEvent {
  readonly at: Date
  readonly actor: string
  readonly kind: "payment" | "attempt" | "review" | "refund" | "order" | "override"
  readonly from_status: string | null
  readonly to_status: string | null
  readonly attempt_number: number | null
  /** The id of the person who decided, and why; null for what nobody decided. */
  readonly by: string | null
  readonly why: string | null
}
