import type { Outcome } from "medusa-integration-kit"
import type {
  AttemptToOpen,
  Gateway,
  GatewayMessage,
  OpenedPayment,
  RawMessage,
  RefundOrder,
} from "../domain/gateway"
import type { GatewayRefund, GatewayTruth } from "../domain/gateway-truth"
import {
  gatewayOrderId,
  open,
  readAuthStatus,
  readNotification,
  readRefundStatus,
  readReturn,
  readTransaction,
  refundReference,
  transactionId,
} from "../protocol"
import type { BillDeskClient, BillDeskCredentials, JsonObject, Refund, Transaction } from "../protocol"

export interface JoseGatewayOptions {
  readonly client: BillDeskClient
  readonly credentials: BillDeskCredentials
  readonly returnUrl: string
  readonly itemCode: string
}

/** BillDesk's JOSE API behind the port: signed, or encrypted and signed, JSON in both directions. */
export function createJoseGateway(options: JoseGatewayOptions): Gateway {
  const { client } = options
  return {
    open: (attempt) => openPayment(options, attempt),
    ask: async (id) => truthFrom(await client.retrieveTransaction({ orderId: gatewayOrderId(id) })),
    refund: async (order) =>
      mapped(
        await client.createRefund({
          orderId: gatewayOrderId(order.gatewayOrderId),
          transactionId: transactionId(order.transactionId),
          transactionDate: order.transactionDate,
          transactionAmount: order.transactionAmount,
          refundAmount: order.amount,
          reference: refundReference(order.reference),
        }),
        refundFrom,
      ),
    findRefund: (order) => findRefund(client, order),
    readMessage: (message) => readMessage(message, options.credentials),
  }
}

async function openPayment(
  { client, returnUrl, itemCode }: JoseGatewayOptions,
  attempt: AttemptToOpen,
): Promise<Outcome<OpenedPayment>> {
  const created = await client.createOrder({
    orderId: gatewayOrderId(attempt.gatewayOrderId),
    amount: attempt.amount,
    orderedAt: attempt.openedAt,
    returnUrl,
    itemCode,
    additionalInfo: [attempt.gatewayOrderId, "web", `attempt ${String(attempt.number)}`],
    device: attempt.device,
  })
  return mapped(created, ({ bdOrderId, redirect, validUntil }) => {
    const { merchantid, bdorderid, rdata } = redirect.fields
    const fields = { merchantid, bdorderid, ...(rdata === undefined ? {} : { rdata }) }
    return { bdOrderId, redirect: { action: redirect.href, fields }, validUntil }
  })
}

function truthFrom(outcome: Awaited<ReturnType<BillDeskClient["retrieveTransaction"]>>): GatewayTruth {
  if (outcome.kind !== "accepted") return { kind: "no_answer", code: outcome.code }
  return outcome.value.found
    ? { kind: "transaction", transaction: transactionFrom(outcome.value.transaction) }
    : { kind: "no_transaction" }
}

const transactionFrom = (transaction: Transaction) => ({
  merchantId: transaction.merchantId,
  gatewayOrderId: transaction.orderId,
  transactionId: transaction.transactionId,
  amount: transaction.amount,
  currency: transaction.currency,
  verdict: readAuthStatus(transaction.authStatus),
  authStatus: transaction.authStatus,
  transactionDate: transaction.transactionDate ?? null,
  bankRefNo: transaction.bankReference ?? null,
  paymentMethod: transaction.paymentMethod ?? null,
  errorDescription: transaction.errorDescription ?? null,
  refunds: transaction.refunds.map((refund) => ({
    ...refundFrom(refund),
    reference: refund.reference ?? null,
    amount: refund.amount,
  })),
  hasUnreadableRefunds: transaction.unreadableRefunds > 0,
})

const refundFrom = (refund: Refund): GatewayRefund => ({
  refundId: refund.refundId,
  status: readRefundStatus(refund.refundStatus),
  rawStatus: refund.refundStatus,
})

async function findRefund(
  client: BillDeskClient,
  order: RefundOrder,
): Promise<Outcome<GatewayRefund | undefined>> {
  const found = await client.retrieveRefund({ reference: refundReference(order.reference) })
  return mapped(found, (lookup) => (lookup.found ? refundFrom(lookup.refund) : undefined))
}

async function readMessage(message: RawMessage, credentials: BillDeskCredentials): Promise<GatewayMessage> {
  const found = findToken(message)
  if (found.kind !== "token") {
    return found.orderIdHint === undefined
      ? { kind: "unverifiable", code: found.code }
      : { kind: "unsigned", code: found.code, gatewayOrderId: found.orderIdHint }
  }
  const opened = await open(found.token, credentials)
  if (opened.kind === "rejected") return { kind: "unverifiable", code: opened.code }
  const read = readTransaction(opened.payload)
  return {
    kind: "signed",
    gatewayOrderId: read.kind === "transaction" ? read.transaction.orderId : orderIdOf(opened.payload),
  }
}

type FoundToken =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "none"; readonly code: string; readonly orderIdHint: string | undefined }

function findToken({ channel, body, contentType }: RawMessage): FoundToken {
  if (channel === "webhook") {
    const notification = readNotification(body, contentType)
    return notification.kind === "token"
      ? notification
      : { kind: "none", code: notification.code, orderIdHint: undefined }
  }
  const returned = readReturn(Object.fromEntries(new URLSearchParams(body)))
  return returned.kind === "token"
    ? returned
    : { kind: "none", code: returned.kind, orderIdHint: returned.orderIdHint }
}

/** A signed error object may still name the order: reason enough to ask. */
function orderIdOf(payload: JsonObject): string | undefined {
  const orderId = payload["orderid"]
  return typeof orderId === "string" ? orderId : undefined
}

function mapped<A, B>(outcome: Outcome<A>, map: (value: A) => B): Outcome<B> {
  return outcome.kind === "accepted" ? { kind: "accepted", value: map(outcome.value) } : outcome
}
