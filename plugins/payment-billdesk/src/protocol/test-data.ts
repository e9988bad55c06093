import { paise, Secret } from "medusa-integration-kit"

import type { CreateOrderRequest } from "./create-order"
import type { HmacCredentials, SymmetricCredentials } from "./credentials"
import { gatewayOrderId } from "./ids"

/** Invented: they open nothing anywhere. */
export const hmac: HmacCredentials = {
  mode: "hmac",
  merchantId: "DEMOMERC",
  clientId: "demomerc",
  hmacKey: new Secret("DEMOhmacSecret0123456789abcdefgh"),
}

export const symmetric: SymmetricCredentials = {
  mode: "symmetric",
  merchantId: "DEMOMERC",
  clientId: "demomercsj",
  keyId: "demoKid00001",
  encryptionKey: new Secret("DEMOencryptKey0123456789abcdefgh"),
  signingKey: new Secret("DEMOsigningKey0123456789abcdefgh"),
}

export const orderRequest: CreateOrderRequest = {
  orderId: gatewayOrderId("SHOP20250120000142A1"),
  amount: paise(149_900),
  orderedAt: new Date("2025-01-20T08:35:09Z"),
  returnUrl: "https://shop.example/payments/billdesk/return",
  additionalInfo: ["SHOP20250120000142", "web", "retail"],
  device: { ip: "203.0.113.7", userAgent: "Mozilla/5.0" },
}

export const orderAnswer = {
  objectid: "order",
  orderid: "SHOP20250120000142A1",
  bdorderid: "OADEMO00000001",
  mercid: "DEMOMERC",
  amount: "1499.00",
  currency: "356",
  status: "ACTIVE",
  next_step: "redirect",
  createdon: "2025-01-20T14:05:10+05:30",
  links: [
    { href: "https://www.billdesk.com", rel: "self", method: "GET" },
    {
      href: "https://uat1.billdesk.com/u2/web/v1_2/embeddedsdk",
      rel: "redirect",
      method: "POST",
      parameters: { mercid: "DEMOMERC", bdorderid: "OADEMO00000001", rdata: "00AA.00BB" },
      valid_date: "2025-01-20T14:35:10+05:30",
      headers: { authorization: "OToken 00AA.00BB" },
    },
  ],
}

export const transactionAnswer = {
  objectid: "transaction",
  transactionid: "UDEMO000000001",
  orderid: "SHOP20250120000142A1",
  mercid: "DEMOMERC",
  transaction_date: "2025-01-20T14:06:30+05:30",
  amount: "1499.00",
  surcharge: "0.00",
  discount: "0.00",
  charge_amount: "1499.00",
  currency: "356",
  auth_status: "0300",
  transaction_error_type: "success",
  transaction_error_code: "TRS0000",
  transaction_error_desc: "Transaction Successful",
  payment_method_type: "upi",
  txn_process_type: "intent",
  itemcode: "DIRECT",
  bank_ref_no: "501200000001",
}

export const refundAnswer = {
  objectid: "refund",
  refundid: "RDEMO000000001",
  transactionid: "UDEMO000000001",
  orderid: "SHOP20250120000142A1",
  mercid: "DEMOMERC",
  transaction_date: "2025-01-20T14:06:30+05:30",
  txn_amount: "1499.00",
  refund_amount: "500.00",
  currency: "356",
  refund_date: "2025-01-21T10:00:00+05:30",
  merc_refund_ref_no: "RF20250120000142N01",
  refund_status: "0799",
}
