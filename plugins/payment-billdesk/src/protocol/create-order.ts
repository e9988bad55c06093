import {
  accepted,
  indiaDateTime,
  rupeesFromPaise,
  unknownOutcome,
  type Outcome,
  type Paise,
} from "medusa-integration-kit"
import { z } from "zod"

import { additionalInfo } from "./additional-info"
import type { Call } from "./call"
import { deviceOnTheWire, type Device } from "./device"
import { isLoopbackUrl } from "./hosts"
import { isBdOrderId, type BdOrderId, type GatewayOrderId } from "./ids"
import { InvalidRequestError } from "./invalid-request-error"
import type { JsonObject } from "./json-object"
import { readGatewayTime } from "./wire"

/** ISO 4217 numeric of the Indian rupee, the only currency of these accounts. */
export const INR = "356"

/** What is asked of BillDesk to open an order for one attempt. */
export interface CreateOrderRequest {
  /** Never used before. Store it before the call: a lost answer is met by asking for this id. */
  readonly orderId: GatewayOrderId
  readonly amount: Paise
  readonly orderedAt: Date
  /** Absolute, https (http on loopback), without query and fragment. */
  readonly returnUrl: string
  /** `DIRECT` unless BillDesk has said otherwise. */
  readonly itemCode?: string
  /** Up to seven notes without personal data. */
  readonly additionalInfo: readonly string[]
  readonly device: Device
}

/** An order that can be paid: everything the redirect form needs. */
export interface CreatedOrder {
  readonly gatewayOrderId: GatewayOrderId
  readonly bdOrderId: BdOrderId
  /** After this the redirect is worthless and a new attempt needs a new order id. */
  readonly validUntil: Date
  readonly redirect: Redirect
}

/** A form to be POSTed by the shopper's browser. `rdata` opens this one order: never log it. */
export interface Redirect {
  readonly href: string
  readonly fields: { readonly merchantid: string; readonly bdorderid: string; readonly rdata?: string }
}

/** The call that opens an order. */
export const createOrderCall = (request: CreateOrderRequest, merchantId: string): Call<CreatedOrder> => ({
  name: "orders/create",
  payload: () => createOrderPayload(request, merchantId),
  read: (payload) => readCreatedOrder(payload, request, merchantId),
})

/** @throws {InvalidRequestError} */
export function createOrderPayload(request: CreateOrderRequest, merchantId: string): JsonObject {
  if (request.amount === 0) throw new InvalidRequestError("An order of nothing cannot be paid at BillDesk.")
  checkReturnUrl(request.returnUrl)
  return {
    mercid: merchantId,
    orderid: request.orderId,
    order_date: indiaDateTime(request.orderedAt),
    amount: rupeesFromPaise(request.amount),
    currency: INR,
    ru: request.returnUrl,
    itemcode: request.itemCode ?? "DIRECT",
    additional_info: additionalInfo(request.additionalInfo),
    device: deviceOnTheWire(request.device),
  }
}

function checkReturnUrl(returnUrl: string): void {
  const url = URL.canParse(returnUrl) ? new URL(returnUrl) : undefined
  if (!url || !(url.protocol === "https:" || isLoopbackUrl(returnUrl))) {
    throw new InvalidRequestError("The return URL is an absolute https URL.")
  }
  if (/[?#]/.test(returnUrl)) throw new InvalidRequestError("The return URL has no query and no fragment.")
}

const redirectLink = z.object({
  rel: z.literal("redirect"),
  href: z.string().min(1),
  parameters: z.object({
    mercid: z.string().min(1),
    bdorderid: z.string().min(1),
    rdata: z.string().min(1).nullish(),
  }),
  valid_date: z.string().nullish(),
})

const orderOnTheWire = z.object({
  objectid: z.literal("order"),
  orderid: z.string(),
  mercid: z.string(),
  amount: z.string(),
  currency: z.string(),
  bdorderid: z.custom<BdOrderId>((id) => typeof id === "string" && isBdOrderId(id)),
  createdon: z.string().nullish().catch(undefined),
  links: z.array(z.unknown()),
})

/** Thirty minutes in every published sample; used only where the answer names no `valid_date`. */
const USUAL_VALIDITY_MS = 30 * 60 * 1000

function readCreatedOrder(
  payload: JsonObject,
  request: CreateOrderRequest,
  merchantId: string,
): Outcome<CreatedOrder> {
  const order = orderOnTheWire.safeParse(payload)
  if (!order.success) return unreadable("The answer is not an order.")
  const echo = order.data
  const sameOrder =
    echo.orderid === request.orderId &&
    echo.mercid === merchantId &&
    echo.amount === rupeesFromPaise(request.amount) &&
    echo.currency === INR
  if (!sameOrder)
    return unknownOutcome("mismatched_answer", "BillDesk's answer repeats another order, amount or merchant.")
  const link = echo.links.map((item) => redirectLink.safeParse(item)).find((parsed) => parsed.success)?.data
  if (!link) return unreadable("The answer has no redirect link.")
  if (link.parameters.mercid !== merchantId || link.parameters.bdorderid !== echo.bdorderid) {
    return unknownOutcome("mismatched_answer", "BillDesk's redirect link belongs to another order.")
  }
  const validUntil = readValidity(link.valid_date, echo.createdon, request.orderedAt)
  if (!validUntil) return unreadable("The redirect's end of validity cannot be read.")
  const { mercid, bdorderid, rdata } = link.parameters
  return accepted({
    gatewayOrderId: request.orderId,
    bdOrderId: echo.bdorderid,
    validUntil,
    redirect: { href: link.href, fields: { merchantid: mercid, bdorderid, ...(rdata ? { rdata } : {}) } },
  })
}

function readValidity(
  validDate: string | null | undefined,
  createdOn: string | null | undefined,
  orderedAt: Date,
): Date | undefined {
  if (validDate) return readGatewayTime(validDate)
  const from = createdOn ? readGatewayTime(createdOn) : orderedAt
  return from && new Date(from.getTime() + USUAL_VALIDITY_MS)
}

const unreadable = (message: string): Outcome<never> => unknownOutcome("unreadable_answer", message)
