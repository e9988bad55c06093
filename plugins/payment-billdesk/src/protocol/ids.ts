/**
 * The identifiers of the gateway, each of its own kind so that one cannot be passed for another.
 * The first three are chosen by us, so their charset is the narrowest that BillDesk's check lists agree on; the others
 * are BillDesk's, so anything is taken that cannot break out of a form field or a log line.
 */
const OURS = /^[A-Za-z0-9]{10,35}$/
const THEIRS = /^[A-Za-z0-9_-]{1,64}$/

/** Our order id at BillDesk, one for each attempt: 10 to 35 letters and digits. */
export type GatewayOrderId = string & { readonly __kind: "GatewayOrderId" }
/** One for each request: 10 to 35 letters and digits, never used twice within 24 hours. */
export type TraceId = string & { readonly __kind: "TraceId" }
/** Our reference of one refund intention (`merc_refund_ref_no`): 10 to 35 letters and digits. */
export type RefundReference = string & { readonly __kind: "RefundReference" }
/** BillDesk's id of an order (`bdorderid`). */
export type BdOrderId = string & { readonly __kind: "BdOrderId" }
/** BillDesk's id of one try to pay an order (`transactionid`). */
export type TransactionId = string & { readonly __kind: "TransactionId" }
/** BillDesk's id of a refund (`refundid`). */
export type RefundId = string & { readonly __kind: "RefundId" }

export const isGatewayOrderId = (text: string): text is GatewayOrderId => OURS.test(text)
export const isTraceId = (text: string): text is TraceId => OURS.test(text)
export const isRefundReference = (text: string): text is RefundReference => OURS.test(text)
export const isBdOrderId = (text: string): text is BdOrderId => THEIRS.test(text)
export const isTransactionId = (text: string): text is TransactionId => THEIRS.test(text)
export const isRefundId = (text: string): text is RefundId => THEIRS.test(text)

/** A text that is not an identifier of the kind asked for. */
export class InvalidIdentifierError extends Error {
  readonly code = "invalid_identifier"
  constructor(kind: string, rule: string) {
    super(`This is not a ${kind}: ${rule}.`)
    this.name = "InvalidIdentifierError"
  }
}

const OUR_RULE = "it has 10 to 35 letters and digits and nothing else"
const THEIR_RULE = "it has 1 to 64 letters, digits, hyphens and underscores"

/** @throws {InvalidIdentifierError} */
export function gatewayOrderId(text: string): GatewayOrderId {
  if (!isGatewayOrderId(text)) throw new InvalidIdentifierError("gateway order id", OUR_RULE)
  return text
}

/** @throws {InvalidIdentifierError} */
export function traceId(text: string): TraceId {
  if (!isTraceId(text)) throw new InvalidIdentifierError("trace id", OUR_RULE)
  return text
}

/** @throws {InvalidIdentifierError} */
export function refundReference(text: string): RefundReference {
  if (!isRefundReference(text)) throw new InvalidIdentifierError("refund reference", OUR_RULE)
  return text
}

/** @throws {InvalidIdentifierError} */
export function bdOrderId(text: string): BdOrderId {
  if (!isBdOrderId(text)) throw new InvalidIdentifierError("BillDesk order id", THEIR_RULE)
  return text
}

/** @throws {InvalidIdentifierError} */
export function transactionId(text: string): TransactionId {
  if (!isTransactionId(text)) throw new InvalidIdentifierError("transaction id", THEIR_RULE)
  return text
}

/** @throws {InvalidIdentifierError} */
export function refundId(text: string): RefundId {
  if (!isRefundId(text)) throw new InvalidIdentifierError("refund id", THEIR_RULE)
  return text
}
