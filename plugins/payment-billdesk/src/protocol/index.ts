export { additionalInfo } from "./additional-info"
export { readAuthStatus } from "./auth-status"
export type { KnownAuthStatus, PaymentResult } from "./auth-status"
export { readReturn } from "./browser-return"
export type { BrowserReturn } from "./browser-return"
export type { CallName } from "./call"
export { createBillDeskClient } from "./client"
export type { BillDeskClient, BillDeskClientOptions, CallOptions, Exchange } from "./client"
export { MAX_TOKEN_BYTES } from "./compact-token"
export { createOrderPayload, INR } from "./create-order"
export type { CreatedOrder, CreateOrderRequest, Redirect } from "./create-order"
export type { CreateRefundRequest } from "./create-refund"
export { credentialFaults } from "./credentials"
export type { BillDeskCredentials, HmacCredentials, SymmetricCredentials } from "./credentials"
export type { Device } from "./device"
export { readErrorObject } from "./error-object"
export type { ErrorKind, ErrorObject } from "./error-object"
export { apiBaseUrls, checkRedirectHref, isBillDeskHost, isLoopbackUrl } from "./hosts"
export type { BillDeskEnvironment, CheckedHref } from "./hosts"
export {
  bdOrderId,
  gatewayOrderId,
  InvalidIdentifierError,
  isBdOrderId,
  isGatewayOrderId,
  isRefundId,
  isRefundReference,
  isTraceId,
  isTransactionId,
  refundId,
  refundReference,
  traceId,
  transactionId,
} from "./ids"
export type { BdOrderId, GatewayOrderId, RefundId, RefundReference, TraceId, TransactionId } from "./ids"
export { InvalidRequestError } from "./invalid-request-error"
export { isJsonObject } from "./json-object"
export type { JsonObject } from "./json-object"
export { MAX_NOTIFICATION_BYTES, readNotification } from "./notification"
export type { Notification } from "./notification"
export { open } from "./open"
export type { Opened, RejectionCode } from "./open"
export { readRefund } from "./refund"
export type { Refund } from "./refund"
export { readRefundStatus } from "./refund-status"
export type { KnownRefundStatus, RefundResult } from "./refund-status"
export type { RefundLookup, RefundQuery } from "./retrieve-refund"
export type { TransactionLookup, TransactionQuery } from "./retrieve-transaction"
export { seal } from "./seal"
export { newTraceId } from "./trace"
export type { RandomBytes } from "./trace"
export { readTransaction } from "./transaction"
export type { ReadTransaction, Transaction } from "./transaction"
export { readGatewayTime } from "./wire"
export * from "./legacy"
