import type { Paise } from "medusa-integration-kit"
import type { AttemptStatus, PaymentStatus, ReviewReason } from "../contract/payment-status"

/** The payment of one order: our row, one for an order's life. */
export interface PaymentRecord {
  readonly orderId: string
  /** Also the name of the one lock that start, settle and expire share with core. */
  readonly cartId: string
  readonly paymentSessionId: string
  readonly paymentCollectionId: string
  readonly amount: Paise
  /** ISO 4217, lower case as in Medusa: `inr`. */
  readonly currencyCode: string
  readonly status: PaymentStatus
  readonly reviewReason: ReviewReason | null
  readonly payableUntil: Date
  readonly paidAttemptId: string | null
  /** The override by which a person recorded the money. Together with an attempt once BillDesk has told the same. */
  readonly paidOverrideId: string | null
  /** The bank's reference that the person gave, in upper case. */
  readonly personReference: string | null
  /** Who canceled the unpaid order: its time, or a person. Null while it stands. */
  readonly givenUpBy: "expiry" | "merchant" | null
  readonly settledAt: Date | null
  readonly createdAt: Date
}

/** One try at the gateway. The row exists before BillDesk hears of it and is never deleted. */
export interface AttemptRecord {
  readonly id: string
  readonly orderId: string
  readonly number: number
  readonly gatewayOrderId: string
  readonly merchantId: string
  readonly amount: Paise
  readonly currencyCode: string
  readonly status: AttemptStatus
  readonly bdOrderId: string | null
  readonly redirect: AttemptRedirect | null
  readonly validUntil: Date | null
  readonly transactionId: string | null
  readonly authStatus: string | null
  readonly bankRefNo: string | null
  readonly paymentMethod: string | null
  readonly errorDescription: string | null
  /** The exact text of BillDesk; refunds must send it back unchanged. */
  readonly transactionDate: string | null
  /** What BillDesk says was paid, which differs from `amount` only where a person has to look. */
  readonly paidAmount: Paise | null
  /** A status that this version does not know; it is asked about again, and shown to a person. */
  readonly unknownStatus: string | null
  readonly lastPolledAt: Date | null
  readonly createdAt: Date
}

/** Where the shopper's browser is sent, and with which hidden fields. A bearer secret of this attempt: never logged. */
export interface AttemptRedirect {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/** Money of the order is recorded, through BillDesk or by a person; its own books may still have to follow. */
export const isMoneyRecorded = ({ paidAttemptId, paidOverrideId }: PaymentRecord): boolean =>
  paidAttemptId !== null || paidOverrideId !== null
