import { indiaDateTime, rupeesFromPaise } from "medusa-integration-kit"

import type { JsonObject } from "../protocol"
import type { SandboxOrder, SandboxRefund, SandboxTransaction } from "./state"

/** The objects of BillDesk's answers, as JSON. */

export function orderObject(order: SandboxOrder, hostedPageUrl: string): JsonObject {
  const createdOn = indiaDateTime(order.createdAt)
  return {
    objectid: "order",
    orderid: order.orderId,
    bdorderid: order.bdOrderId,
    mercid: order.merchantId,
    order_date: order.orderDate,
    amount: rupeesFromPaise(order.amount),
    currency: "356",
    ru: order.returnUrl,
    itemcode: order.itemCode,
    additional_info: order.additionalInfo,
    createdon: createdOn,
    next_step: "redirect",
    status: "ACTIVE",
    links: [
      { href: hostedPageUrl.replace(/\/web\/.*$/, "/"), rel: "self", method: "GET" },
      {
        href: hostedPageUrl,
        rel: "redirect",
        method: "POST",
        parameters: { mercid: order.merchantId, bdorderid: order.bdOrderId, rdata: order.rdata },
        valid_date: indiaDateTime(order.validUntil),
        headers: { authorization: `OToken ${order.rdata}` },
      },
    ],
  }
}

interface Diagnosis {
  readonly type: string
  readonly code: string
  readonly text: string
}

const DIAGNOSES: ReadonlyMap<string, Diagnosis> = new Map([
  ["0300", { type: "success", code: "TRS0000", text: "Transaction Successful" }],
  ["0002", { type: "pending", code: "TRP0000", text: "Transaction Pending" }],
  ["0399", { type: "payment_processing_error", code: "TRPPE0001", text: "Payment processing error" }],
])
const OTHER: Diagnosis = { type: "payment_processing_error", code: "TRPPE0008", text: "Internal error" }

export function transactionObject(
  transaction: SandboxTransaction,
  order: SandboxOrder,
  refunds?: readonly SandboxRefund[],
): JsonObject {
  const diagnosis = DIAGNOSES.get(transaction.authStatus) ?? OTHER
  const amount = rupeesFromPaise(transaction.amount)
  return {
    objectid: "transaction",
    transactionid: transaction.transactionId,
    orderid: order.orderId,
    bdorderid: order.bdOrderId,
    mercid: transaction.merchantId,
    transaction_date: transaction.transactionDate,
    amount,
    surcharge: "0.00",
    discount: "0.00",
    charge_amount: amount,
    currency: transaction.currency,
    auth_status: transaction.authStatus,
    transaction_error_type: diagnosis.type,
    transaction_error_code: diagnosis.code,
    transaction_error_desc: diagnosis.text,
    payment_method_type: transaction.method,
    txn_process_type: transaction.processType,
    payment_category: "10",
    bankid: "SBX",
    bank_ref_no: transaction.bankReference,
    itemcode: order.itemCode,
    ru: order.returnUrl,
    additional_info: {
      ...order.additionalInfo,
      additional_info8: "NA",
      additional_info9: "NA",
      additional_info10: "NA",
    },
    ...(refunds ? { refundInfo: refunds.map((refund) => refundObject(refund, transaction, order)) } : {}),
  }
}

export const refundObject = (
  refund: SandboxRefund,
  transaction: SandboxTransaction,
  order: SandboxOrder,
): JsonObject => ({
  objectid: "refund",
  refundid: refund.refundId,
  transactionid: transaction.transactionId,
  orderid: order.orderId,
  mercid: order.merchantId,
  transaction_date: transaction.transactionDate,
  txn_amount: rupeesFromPaise(transaction.amount),
  refund_amount: rupeesFromPaise(refund.amount),
  currency: "356",
  refund_date: refund.refundDate,
  merc_refund_ref_no: refund.reference,
  refund_status: refund.refundStatus,
})

export interface ErrorParts {
  readonly status: number
  readonly type: string
  readonly code: string
  readonly message: string
}

export const errorObject = ({ status, type, code, message }: ErrorParts): JsonObject => ({
  status,
  error_type: type,
  error_code: code,
  message,
})
