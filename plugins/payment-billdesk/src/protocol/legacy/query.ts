import { accepted, indiaTimestamp, unknownOutcome, type Outcome, type Paise } from "medusa-integration-kit"

import type { GatewayOrderId } from "../ids"
import type { LegacyCredentials } from "./credentials"
import { readAmount, readNote } from "./field-values"
import { PAYMENT_FIELDS, paymentField, readPayment, type LegacyPayment } from "./payment"
import { NOTHING, sealMessage } from "./seal-message"

/** What a query tells of the refunds of a transaction: their sum and the last of them, no list. */
export interface RefundSummary {
  readonly total: Paise
  /** `0699`, `0799`, or absent while there is none. */
  readonly status: string | undefined
  readonly lastReference: string | undefined
}

export type LegacyLookup =
  | { readonly found: false }
  | {
      readonly found: true
      readonly payment: LegacyPayment
      /** Absent when these fields do not look like what should stand there. */
      readonly refunds: RefundSummary | undefined
    }

const REQUEST = "0122"
const ANSWER = "0130"

/** `0122|MerchantID|CustomerID|yyyyMMddHHmmss|checksum`, the time in India. */
export const queryMessage = (orderId: GatewayOrderId, at: Date, credentials: LegacyCredentials): string =>
  sealMessage([REQUEST, credentials.merchantId, orderId, indiaTimestamp(at)], credentials)

/** Before the checksum: the type, the 25 fields of a payment, a filler, four of refunds, the query's own status. */
const ANSWER_FIELDS = 1 + PAYMENT_FIELDS + 6

/** Reads an answer whose checksum was verified. What is not plainly an answer about this order is unknown. */
export function readQueryAnswer(fields: readonly string[], orderId: GatewayOrderId): Outcome<LegacyLookup> {
  if (fields.length !== ANSWER_FIELDS || fields[0] !== ANSWER) {
    return unknownOutcome("unreadable_answer", "The answer is not the answer to a query.")
  }
  const payment = fields.slice(1, 1 + PAYMENT_FIELDS)
  if (paymentField(payment, "orderId") !== orderId) {
    return unknownOutcome("mismatched_answer", "BillDesk's answer is about another order.")
  }
  const queryStatus = fields.at(-1)
  if (queryStatus !== "Y" && queryStatus !== "N") {
    return unknownOutcome("implausible_answer", "The fields of the answer are not where they should be.")
  }
  if (readNote(paymentField(payment, "transactionId")) === undefined)
    return withoutTransaction(payment, queryStatus)
  if (queryStatus === "N") return unknownOutcome("query_not_valid", "BillDesk calls the query not valid.")
  const read = readPayment(payment)
  return read.kind === "payment"
    ? accepted({ found: true, payment: read.payment, refunds: readRefunds(fields.slice(-5, -1)) })
    : unknownOutcome("unreadable_answer", `The answer has an unreadable ${read.fields.join(", ")}.`)
}

const SAYS_NOT_FOUND = /not\s+found|no\s+(?:such\s+)?(?:record|transaction|data)|does\s+not\s+exist/i

/**
 * No transaction is named. `NA` is also what a wrong checksum or an unknown address is said to get, so an answer that
 * gives another reason than "not found" is none about the order.
 */
function withoutTransaction(payment: readonly string[], queryStatus: "Y" | "N"): Outcome<LegacyLookup> {
  const reasons = [paymentField(payment, "errorStatus"), paymentField(payment, "errorDescription")]
    .map(readNote)
    .filter((reason) => reason !== undefined)
  const nothingThere = queryStatus === "N" || paymentField(payment, "authStatus") === NOTHING
  const quiet = reasons.length === 0 || SAYS_NOT_FOUND.test(reasons.join(" "))
  return nothingThere && quiet
    ? accepted({ found: false })
    : unknownOutcome("query_refused", `BillDesk named no transaction: ${reasons.join(" ") || "no reason"}.`)
}

/**
 * RefundStatus, TotalRefundAmount, LastRefundDate, LastRefundRefNo, by the kit's numbers. One public package reads
 * them one place off, so each has to look like itself, or none is believed.
 */
function readRefunds(fields: readonly string[]): RefundSummary | undefined {
  const [status = "", total = "", , last] = fields
  const sum = readAmount(total) ?? (readNote(total) === undefined ? readAmount("0.00") : undefined)
  if (sum === undefined || !/^(?:\d{4}|NA|)$/.test(status)) return undefined
  const summary = { total: sum, status: readNote(status), lastReference: readNote(last) }
  // A sum without a status, or a status without a sum, cannot both be right.
  const hasSum = sum > 0
  const hasStatus = summary.status !== undefined
  return hasSum === hasStatus ? summary : undefined
}
