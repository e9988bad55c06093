import {
  accepted,
  refused,
  unknownOutcome,
  type Clock,
  type HttpCall,
  type Outcome,
} from "medusa-integration-kit"

import type { AttemptToOpen, Gateway, GatewayMessage, OpenedPayment, RefundOrder } from "../domain/gateway"
import type { GatewayRefund, GatewayTransaction, GatewayTruth, ListedRefund } from "../domain/gateway-truth"
import {
  createLegacyClient,
  gatewayOrderId,
  InvalidIdentifierError,
  InvalidRequestError,
  LEGACY_PATHS,
  payMessage,
  readLegacyAuthStatus,
  readPostedMessage,
  readRefundStatus,
  refundReference,
  transactionId,
  type LegacyBases,
  type LegacyClient,
  type LegacyCredentials,
  type LegacyExchange,
  type LegacyPayment,
  type RefundSummary,
} from "../protocol"

export interface LegacyGatewayOptions {
  readonly credentials: LegacyCredentials
  readonly bases: LegacyBases
  readonly returnUrl: string
  /** How long an attempt can be paid, in milliseconds. The pipe messages carry no end, so the window is ours alone. */
  readonly windowMs: number
  /** The wire. It must not repeat by itself. */
  readonly call: HttpCall
  readonly clock: Clock
  /** Milliseconds for one whole exchange. */
  readonly timeoutMs: number
  readonly onExchange?: (exchange: LegacyExchange) => void
}

/** BillDesk's pipe generation behind the port that settling, expiring and refunding know. */
export function createLegacyGateway(options: LegacyGatewayOptions): Gateway {
  const client = createLegacyClient({ ...options, baseUrl: options.bases.server })
  return {
    open: (attempt) => Promise.resolve(openAttempt(attempt, options)),
    ask: (orderId) => ask(orderId, client),
    refund: (refund) => sendRefund(refund, client),
    findRefund: (refund) => findRefund(refund, client),
    readMessage: ({ body }) => Promise.resolve(readMessage(body, options.credentials)),
  }
}

/** Makes no call: the browser itself carries the signed order to BillDesk. */
function openAttempt(attempt: AttemptToOpen, options: LegacyGatewayOptions): Outcome<OpenedPayment> {
  return withRequest(() => {
    const orderId = gatewayOrderId(attempt.gatewayOrderId)
    const { returnUrl, credentials } = options
    const msg = payMessage({ orderId, amount: attempt.amount, returnUrl }, credentials)
    return accepted({
      bdOrderId: null,
      redirect: { action: `${options.bases.browser}${LEGACY_PATHS.pay}`, fields: { msg } },
      validUntil: new Date(attempt.openedAt.getTime() + options.windowMs),
    })
  })
}

async function ask(orderId: string, client: LegacyClient): Promise<GatewayTruth> {
  const outcome = await withRequest(() => client.query(gatewayOrderId(orderId)))
  if (outcome.kind !== "accepted") return { kind: "no_answer", code: outcome.code }
  if (!outcome.value.found) return { kind: "no_transaction" }
  return { kind: "transaction", transaction: transactionOf(outcome.value.payment, outcome.value.refunds) }
}

const transactionOf = (payment: LegacyPayment, refunds: RefundSummary | undefined): GatewayTransaction => ({
  merchantId: payment.merchantId,
  gatewayOrderId: payment.orderId,
  transactionId: payment.transactionId,
  amount: payment.amount,
  // Any other name stays as it is, and agrees with nothing of ours.
  currency: payment.currency === "INR" ? "356" : payment.currency,
  verdict: mayHaveGoneBack(payment, refunds) ? "unknown" : readLegacyAuthStatus(payment.authStatus),
  authStatus: payment.authStatus,
  transactionDate: payment.transactionDate ?? null,
  bankRefNo: payment.bankReference ?? null,
  paymentMethod: payment.paymentMethod ?? null,
  errorDescription: payment.errorDescription ?? payment.errorStatus ?? null,
  refunds: refunds && refunds.total > 0 ? [listedSum(refunds)] : [],
  hasUnreadableRefunds: refunds === undefined,
})

/**
 * All refunds of a transaction as one, since only their sum is told. They count as gone back when the last of them
 * is; until then they count as pending, never as failed, so that no more is given back than was paid.
 */
const listedSum = ({ total, status, lastReference }: RefundSummary): ListedRefund => ({
  ...refundOf(lastReference ?? "NA", status),
  status: isAccepted(status) ? "accepted" : "pending",
  reference: null,
  amount: total,
})

/**
 * A payment that succeeds a day late is seen to be given back by BillDesk itself, and is still called `0300`. While
 * such a refund is not accepted the success is no money and no failure either: it pays nothing and fails nothing.
 */
const mayHaveGoneBack = (payment: LegacyPayment, refunds: RefundSummary | undefined): boolean =>
  refunds !== undefined && refunds.total > 0 && refunds.total >= payment.amount && !isAccepted(refunds.status)

const isAccepted = (status: string | undefined): boolean => readRefundStatus(status ?? "") === "accepted"

async function sendRefund(refund: RefundOrder, client: LegacyClient): Promise<Outcome<GatewayRefund>> {
  const outcome = await withRequest(() =>
    client.refund({
      orderId: gatewayOrderId(refund.gatewayOrderId),
      transactionId: transactionId(refund.transactionId),
      transactionDate: refund.transactionDate,
      transactionAmount: refund.transactionAmount,
      amount: refund.amount,
      reference: refundReference(refund.reference),
    }),
  )
  return outcome.kind === "accepted"
    ? accepted(refundOf(outcome.value.refundId ?? refund.reference, outcome.value.status))
    : outcome
}

const refundOf = (refundId: string, status: string | undefined): GatewayRefund => ({
  refundId,
  status: readRefundStatus(status ?? ""),
  rawStatus: status ?? "NA",
})

/**
 * Looks for a refund in what a query tells of a transaction: the sum of its refunds and the last of them. There is no
 * list and no query by our reference that is documented well enough to be relied on.
 *
 * Known to be there: the last refund carries our reference; or the whole amount was asked for and the whole amount
 * has gone back. Known not to be there: less has gone back than was asked for, nothing included. In between, where
 * others of the same transaction may hide it, the answer is `unknown` with the code `refund_not_identified`, and a
 * person compares the merchant's report.
 */
async function findRefund(
  refund: RefundOrder,
  client: LegacyClient,
): Promise<Outcome<GatewayRefund | undefined>> {
  const outcome = await withRequest(() => client.query(gatewayOrderId(refund.gatewayOrderId)))
  if (outcome.kind !== "accepted") return outcome
  const lookup = outcome.value
  if (!lookup.found || lookup.payment.transactionId !== refund.transactionId) {
    return unknownOutcome("mismatched_answer", "BillDesk does not show the transaction of this refund.")
  }
  return lookup.refunds
    ? findIn(lookup.refunds, refund)
    : unknownOutcome("implausible_answer", "The refund fields of the answer are not where they should be.")
}

function findIn(summary: RefundSummary, refund: RefundOrder): Outcome<GatewayRefund | undefined> {
  const { total, status, lastReference } = summary
  const isLast = lastReference === refund.reference
  if (total < refund.amount && !isLast) return accepted(undefined)
  if (total >= refund.amount && isLast) return accepted(refundOf(refund.reference, status))
  if (!isLast && refund.amount === refund.transactionAmount && total === refund.transactionAmount) {
    return accepted(refundOf(lastReference ?? refund.reference, status))
  }
  return unknownOutcome(
    "refund_not_identified",
    "BillDesk tells only the sum of the refunds and the last one; whether this one is among them cannot be seen.",
  )
}

function readMessage(body: string, credentials: LegacyCredentials): GatewayMessage {
  const message = readPostedMessage(body, credentials)
  switch (message.kind) {
    case "signed":
      return { kind: "signed", gatewayOrderId: message.orderId }
    case "unsigned":
      return { kind: "unsigned", code: message.code, gatewayOrderId: message.orderIdHint }
    case "unverifiable":
      return message
  }
}

/** What cannot be put in BillDesk's form is refused before anything is sent. */
function withRequest<T extends Outcome<unknown> | Promise<Outcome<unknown>>>(make: () => T) {
  try {
    return make()
  } catch (error) {
    if (error instanceof InvalidIdentifierError || error instanceof InvalidRequestError) {
      return refused(error.code, error.message)
    }
    throw error
  }
}
