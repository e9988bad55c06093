import type { Paise } from "medusa-integration-kit"

import { isTransactionId, type TransactionId } from "../ids"
import { readTxnDate } from "./dates"
import { readAmount, readNote, readPaymentMethod } from "./field-values"

/** A payment as a message tells of it: the same 25 fields in the return, the notification and the answer to a query. */
export interface LegacyPayment {
  readonly merchantId: string
  readonly orderId: string
  readonly transactionId: TransactionId
  readonly amount: Paise
  /** As on the wire: `INR`. */
  readonly currency: string
  /** Exactly as received; read it with `readLegacyAuthStatus`. */
  readonly authStatus: string
  /** Exactly as received, when it is a date at all: a refund has to give its day back. */
  readonly transactionDate: string | undefined
  readonly bankReference: string | undefined
  /** For display only. */
  readonly paymentMethod: string | undefined
  readonly errorStatus: string | undefined
  readonly errorDescription: string | undefined
}

/** How many fields stand before the checksum of a return or a notification. */
export const PAYMENT_FIELDS = 25

/** Places in those fields, counted from 1 as in the kit's tables. */
const PLACE = {
  merchantId: 1,
  orderId: 2,
  transactionId: 3,
  bankReference: 4,
  amount: 5,
  method: 8,
  currency: 9,
  date: 14,
  authStatus: 15,
  errorStatus: 24,
  errorDescription: 25,
} as const

/** One of the 25 fields, by name; empty where it is missing. */
export const paymentField = (fields: readonly string[], name: keyof typeof PLACE): string =>
  fields[PLACE[name] - 1] ?? ""

export type ReadPayment =
  | { readonly kind: "payment"; readonly payment: LegacyPayment }
  | { readonly kind: "unreadable"; readonly fields: readonly string[] }

/** Reads fields whose checksum was verified. Never guesses: an amount in another form makes them unreadable. */
export function readPayment(fields: readonly string[]): ReadPayment {
  const field = (name: keyof typeof PLACE): string => paymentField(fields, name)
  if (fields.length !== PAYMENT_FIELDS) return { kind: "unreadable", fields: ["number of fields"] }
  const transactionId = field("transactionId")
  const amount = readAmount(field("amount"))
  const authStatus = field("authStatus")
  if (!isTransactionId(transactionId) || transactionId === "NA")
    return { kind: "unreadable", fields: ["TxnReferenceNo"] }
  if (amount === undefined) return { kind: "unreadable", fields: ["TxnAmount"] }
  // In its place stands a code, or the fields are not where they are believed to be.
  if (!/^(?:\d{4}|NA)$/.test(authStatus)) return { kind: "unreadable", fields: ["AuthStatus"] }
  const date = field("date")
  return {
    kind: "payment",
    payment: {
      merchantId: field("merchantId"),
      orderId: field("orderId"),
      transactionId,
      amount,
      currency: field("currency"),
      authStatus,
      transactionDate: readTxnDate(date) === undefined ? undefined : date,
      bankReference: readNote(field("bankReference")),
      paymentMethod: readPaymentMethod(field("method")),
      errorStatus: readNote(field("errorStatus")),
      errorDescription: readNote(field("errorDescription")),
    },
  }
}
