import {
  accepted,
  indiaDate,
  indiaTimestamp,
  refused,
  rupeesFromPaise,
  unknownOutcome,
  type Outcome,
  type Paise,
} from "medusa-integration-kit"

import { isRefundId, type GatewayOrderId, type RefundReference, type TransactionId } from "../ids"
import { InvalidRequestError } from "../invalid-request-error"
import type { LegacyCredentials } from "./credentials"
import { readTxnDate } from "./dates"
import { readAmount, readNote } from "./field-values"
import { NOTHING, sealMessage } from "./seal-message"

export interface LegacyRefundRequest {
  readonly orderId: GatewayOrderId
  readonly transactionId: TransactionId
  /** The exact text of the transaction: `dd-mm-yyyy hh:mm:ss`. */
  readonly transactionDate: string
  readonly transactionAmount: Paise
  readonly amount: Paise
  /** One for each intention; a second use is said to be refused with `ERR_REF013`. */
  readonly reference: RefundReference
}

export interface LegacyRefund {
  /** BillDesk's id where it gave one. */
  readonly refundId: string | undefined
  /** `0799` refunded, `0699` cancelled before settlement; absent while not decided. */
  readonly status: string | undefined
}

const REQUEST = "0400"
const ANSWER = "0410"

/**
 * `0400|…|checksum`: twelve fields.
 *
 * @throws {InvalidRequestError} for nothing, for more than was paid, and for a date that BillDesk did not give
 */
export function refundMessage(
  request: LegacyRefundRequest,
  at: Date,
  credentials: LegacyCredentials,
): string {
  if (request.amount === 0) throw new InvalidRequestError("A refund of nothing cannot be asked for.")
  if (request.amount > request.transactionAmount) {
    throw new InvalidRequestError("A refund is at most the amount of its transaction.")
  }
  const paidAt = readTxnDate(request.transactionDate)
  if (!paidAt) throw new InvalidRequestError("The date of the transaction is dd-mm-yyyy hh:mm:ss.")
  return sealMessage(
    [
      REQUEST,
      credentials.merchantId,
      request.transactionId,
      indiaDate(paidAt).replaceAll("-", ""),
      request.orderId,
      rupeesFromPaise(request.transactionAmount),
      rupeesFromPaise(request.amount),
      indiaTimestamp(at),
      request.reference,
      NOTHING,
      NOTHING,
      NOTHING,
    ],
    credentials,
  )
}

const ANSWER_FIELDS = 13

/** Reads an answer whose checksum was verified. */
export function readRefundAnswer(
  fields: readonly string[],
  request: LegacyRefundRequest,
): Outcome<LegacyRefund> {
  if (fields.length !== ANSWER_FIELDS || fields[0] !== ANSWER) {
    return unknownOutcome("unreadable_answer", "The answer is not the answer to a refund.")
  }
  const [, , transactionId, , orderId, , amount, , status, refundId, errorCode, errorReason, processed] =
    fields
  const done = processed === "Y"
  if (!done && processed !== "N") {
    return unknownOutcome("implausible_answer", "The fields of the answer are not where they should be.")
  }
  // A refusal may leave out what it could not read; a success repeats everything.
  const repeats = (text: string | undefined, same: boolean): boolean =>
    same || (!done && readNote(text) === undefined)
  if (
    !repeats(transactionId, transactionId === request.transactionId) ||
    !repeats(orderId, orderId === request.orderId) ||
    !repeats(amount, readAmount(amount ?? "") === request.amount)
  ) {
    return unknownOutcome(
      "mismatched_answer",
      "BillDesk's answer repeats another order, amount or transaction.",
    )
  }
  if (!done) return readRefusal(readNote(errorCode), readNote(errorReason))
  const id = readNote(refundId)
  return accepted({ refundId: id !== undefined && isRefundId(id) ? id : undefined, status: readNote(status) })
}

/** The codes of the kit's table, as public integrations repeat it. */
type RefundErrorCode =
  `ERR_REF00${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` | `ERR_REF01${0 | 1 | 2 | 3 | 4 | 5}` | "ERR122"

/** `own`: refused for the reason that the code names. */
const REFUSALS = {
  ERR_REF001: "own", // transaction not found
  ERR_REF002: "own", // MerchantRefNo
  ERR_REF003: "own", // MerchantID
  ERR_REF004: "own", // CustomerID
  ERR_REF005: "own", // the transaction is not successful
  ERR_REF006: "own", // refund amount
  ERR_REF007: "own", // transaction date
  ERR_REF008: "own", // more than was paid
  ERR_REF009: "duplicate", // a cancellation is there already
  ERR_REF010: "own", // more than is left
  ERR_REF011: "authentication_failed", // the caller's address
  ERR_REF012: "authentication_failed", // the checksum
  ERR_REF013: "duplicate", // this MerchantRefNo was used before
  ERR_REF014: "own", // message
  ERR_REF015: "unknown", // processing error
  ERR122: "unknown", // try again later
} as const satisfies Record<RefundErrorCode, "own" | "duplicate" | "authentication_failed" | "unknown">

const isKnown = (code: string): code is RefundErrorCode => Object.hasOwn(REFUSALS, code)

function readRefusal(code: string | undefined, reason: string | undefined): Outcome<never> {
  const said = `BillDesk said: ${[code, reason].filter((part) => part !== undefined).join(" ") || "no reason"}.`
  const meaning = code !== undefined && isKnown(code) ? REFUSALS[code] : "unknown"
  switch (meaning) {
    case "own":
      return refused(code ?? "refused", said)
    case "duplicate":
    case "authentication_failed":
      return refused(meaning, said)
    case "unknown":
      return unknownOutcome("server_error", said)
  }
}
