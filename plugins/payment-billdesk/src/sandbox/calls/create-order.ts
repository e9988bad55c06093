import { z } from "zod"

import type { JsonObject } from "../../protocol"
import type { SandboxMerchant } from "../options"
import { hostedPageUrl, type SandboxContext } from "../sandbox-context"
import { orderObject } from "../wire-objects"
import { duplicate, ok, type ApiResult } from "./api-result"
import * as field from "./fields"

const request = z.strictObject({
  mercid: field.text,
  orderid: field.merchantReference,
  order_date: field.indianTime,
  amount: field.amount,
  currency: field.rupee,
  ru: field.returnUrl,
  itemcode: field.text,
  additional_info: field.additionalInfo,
  device: field.device,
  settlement_lob: field.text.optional(),
})

/** Opens an order; an order id is taken for good by its first request. */
export function createOrder(
  payload: JsonObject,
  merchant: SandboxMerchant,
  context: SandboxContext,
): ApiResult {
  const read = field.readFields(request, payload, "ORIDE0001")
  if (!read.ok) return read.result
  const { fields } = read
  const { merchantId, clientId } = merchant.credentials
  if (context.ledger.findOrder(fields.orderid, merchantId)) {
    return duplicate("A transaction request already exists for this merchant and order id")
  }
  const createdAt = context.ledger.now()
  const order = context.ledger.addOrder({
    merchantId,
    clientId,
    orderId: fields.orderid,
    amount: fields.amount,
    orderDate: fields.order_date,
    returnUrl: fields.ru,
    itemCode: fields.itemcode,
    additionalInfo: fields.additional_info,
    createdAt,
    validUntil: new Date(createdAt.getTime() + context.validityMs),
    scenario: context.scenarios.takeForOrder(),
  })
  return ok({ ...orderObject(order, hostedPageUrl(context)), device: fields.device })
}
