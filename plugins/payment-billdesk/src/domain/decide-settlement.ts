import type { AttemptStatus, PaymentStatus, ReviewReason } from "../contract/payment-status"
import type { GatewayTransaction, GatewayTruth } from "./gateway-truth"
import type { AttemptRecord, PaymentRecord } from "./records"

/** The next move for an attempt, decided from BillDesk's word and our own records alone. */
export type Settlement =
  /** The money is there and everything agrees: capture it on the order, once. */
  | { readonly move: "capture"; readonly transaction: GatewayTransaction }
  /** It was captured before: only finish what a crash may have left. */
  | { readonly move: "confirm"; readonly transaction: GatewayTransaction }
  | { readonly move: "fail"; readonly transaction: GatewayTransaction }
  /** A person had recorded this very money, by its reference: BillDesk confirms it. Nothing is captured again. */
  | { readonly move: "join"; readonly transaction: GatewayTransaction }
  /** Nobody paid, and nobody can any more. */
  | { readonly move: "close" }
  /** Money and records disagree: a person decides, nothing is captured and nothing refunded. */
  | { readonly move: "review"; readonly reason: ReviewReason; readonly transaction: GatewayTransaction }
  | { readonly move: "ask_again" }

const INR_NUMERIC = "356"

export interface SettlementQuestion {
  readonly payment: PaymentRecord
  readonly attempt: AttemptRecord
  readonly truth: GatewayTruth
  readonly now: Date
  /** How long after the end of its validity an unpaid attempt is still waited for. */
  readonly graceMs: number
  /** True when this was the last question of the attempt's plan. */
  readonly isLastQuestion: boolean
}

/** Decides what an answer of BillDesk means for an attempt. */
export function decideSettlement(question: SettlementQuestion): Settlement {
  const { attempt, truth, now, graceMs } = question
  switch (truth.kind) {
    case "no_answer":
      return { move: "ask_again" }
    case "no_transaction":
      return isOver(attempt, now, graceMs) ? { move: "close" } : { move: "ask_again" }
    case "transaction":
      return decideTransaction(question, truth.transaction)
  }
}

function decideTransaction(
  { payment, attempt, isLastQuestion }: SettlementQuestion,
  transaction: GatewayTransaction,
): Settlement {
  switch (transaction.verdict) {
    case "pending":
    case "unknown":
      // The stock cannot wait for ever for a bank that never decides.
      return isLastQuestion && !isLastWord(attempt.status)
        ? { move: "review", reason: "never_decided", transaction }
        : { move: "ask_again" }
    case "failed":
      // A paid attempt never returns to failed, whatever arrives late or out of order.
      return isLastWord(attempt.status) ? { move: "ask_again" } : { move: "fail", transaction }
    case "success":
      return decideSuccess(payment, attempt, transaction)
  }
}

function decideSuccess(
  payment: PaymentRecord,
  attempt: AttemptRecord,
  transaction: GatewayTransaction,
): Settlement {
  const disagreement = findDisagreement(attempt, transaction)
  if (disagreement) return { move: "review", reason: disagreement, transaction }
  if (payment.paidAttemptId === attempt.id) return { move: "confirm", transaction }
  // BillDesk, or somebody in its portal, gave the money back before we heard of it: there is nothing to capture.
  if (isGivenBack(transaction)) return { move: "fail", transaction }
  // Money of another attempt is recorded already, be its order finished or not.
  if (payment.paidAttemptId !== null) return { move: "review", reason: "double_payment", transaction }
  if (payment.personReference !== null) return decideBesidePerson(payment, transaction)
  return ON_SUCCESS[payment.status](payment, transaction)
}

/** A person has recorded money for this order. The same money is joined with it; any other is one payment too many. */
function decideBesidePerson(payment: PaymentRecord, transaction: GatewayTransaction): Settlement {
  // The order is being brought in line with the person's word at this moment; then this is asked about again.
  if (payment.status !== "successful") return { move: "ask_again" }
  const isSame = [transaction.transactionId, transaction.bankRefNo].some(
    (told) => told?.toUpperCase() === payment.personReference,
  )
  return isSame ? { move: "join", transaction } : { move: "review", reason: "double_payment", transaction }
}

type SuccessRule = (payment: PaymentRecord, transaction: GatewayTransaction) => Settlement

/** What a verified success means, by what the order's payment already is. */
const ON_SUCCESS = {
  pending: (_, transaction) => ({ move: "capture", transaction }),
  failed: (_, transaction) => ({ move: "capture", transaction }),
  successful: (_, transaction) => ({ move: "review", reason: "double_payment", transaction }),
  // Late money: the order comes back to life if its stock is still there. What a person canceled, a person revives.
  expired: ({ givenUpBy }, transaction) =>
    givenUpBy === "merchant"
      ? { move: "review", reason: "paid_after_cancel", transaction }
      : { move: "capture", transaction },
  // While a person decides about one attempt, the money of another is one more thing to decide.
  review: (_, transaction) => ({ move: "review", reason: "double_payment", transaction }),
} satisfies Record<PaymentStatus, SuccessRule>

function findDisagreement(attempt: AttemptRecord, transaction: GatewayTransaction): ReviewReason | undefined {
  if (transaction.merchantId !== attempt.merchantId) return "merchant_mismatch"
  if (transaction.gatewayOrderId !== attempt.gatewayOrderId) return "order_mismatch"
  if (transaction.currency !== INR_NUMERIC) return "currency_mismatch"
  if (transaction.amount !== attempt.amount) return "amount_mismatch"
  return undefined
}

function isGivenBack({ amount, refunds }: GatewayTransaction): boolean {
  const back = refunds.reduce((sum, refund) => sum + (refund.status === "accepted" ? refund.amount : 0), 0)
  return back >= amount
}

function isLastWord(status: AttemptStatus): boolean {
  return status === "successful" || status === "review" || status === "resolved"
}

/** An attempt that BillDesk never confirmed has no validity of its own: its age decides. */
function isOver(attempt: AttemptRecord, now: Date, graceMs: number): boolean {
  const end = attempt.validUntil ?? new Date(attempt.createdAt.getTime() + UNCONFIRMED_VALIDITY_MS)
  return now.getTime() > end.getTime() + graceMs
}

/** BillDesk's orders live 30 minutes in every published sample; an unconfirmed one cannot live longer. */
const UNCONFIRMED_VALIDITY_MS = 30 * 60_000
