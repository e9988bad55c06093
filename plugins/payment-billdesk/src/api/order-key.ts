import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { clientAddress } from "medusa-integration-kit"
import { isOrderToken } from "../domain/order-token"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { bodyMember } from "./body-member"
import { guardedOrder } from "./guarded-order"
import { LIMITS, answerTooMany } from "./rate-limits"
import { refuse } from "./refuse"

const customer = z.object({ actor_type: z.literal("customer"), actor_id: z.string() })

/** The customer who is logged in, if anybody is. */
export function loggedInCustomer(req: MedusaRequest<unknown>): string | undefined {
  return customer.safeParse(Reflect.get(req, "auth_context")).data?.actor_id
}

/**
 * True when the request carries the order's token. Otherwise it is answered: 404, alike for a wrong token and an
 * unknown order, and 429 for an address that goes on trying. A right token is never refused, whoever else tried.
 */
export async function opensOrder(
  req: MedusaRequest<unknown>,
  res: MedusaResponse,
  orderId: string,
): Promise<boolean> {
  const billdesk: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  if (isOrderToken(req.query["token"], orderId, billdesk.settings.dataSecret)) return true
  const { address, isShared } = clientAddress(req.socket.remoteAddress, req.ip)
  const turn = await LIMITS.wrongToken.take(isShared ? `${address} ${orderId}` : address)
  if (turn.isAllowed) answerNotFound(res)
  else
    answerTooMany(
      res,
      turn,
      "Too many wrong links were tried. Please wait a minute and open your own link again.",
    )
  return false
}

export function answerNotFound(res: MedusaResponse): void {
  refuse(res, { status: 404, code: "order_not_found", message: "There is no such order." })
}

/** Core opens an order, with e-mail and addresses, to anybody who has its id. Ours want the token or their owner. */
export async function keepOrderShut(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (req.path === "/" && !(await mayOpen(req, res, req.params["id"]))) return
  next()
}

/** The same for `POST /store/returns`, which core opens to anybody who has the order's id. */
export async function keepReturnsShut(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (await mayOpen(req, res, bodyMember(req.body, "order_id"))) next()
}

/** A customer who asks for somebody's order to be handed over learns nothing of it before its owner agrees. */
export async function hideOrderFromStranger(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const order = await guardedOrder(req.scope, "order", req.params["id"])
  if (order && order.customerId !== loggedInCustomer(req)) {
    const answer = res.json.bind(res)
    res.json = (body: unknown) => answer(res.statusCode < 300 ? { order: { id: order.orderId } } : body)
  }
  next()
}

async function mayOpen(req: MedusaRequest<unknown>, res: MedusaResponse, id: unknown): Promise<boolean> {
  const order = await guardedOrder(req.scope, "order", id)
  if (!order) return true
  const isOwner = order.customerId !== null && order.customerId === loggedInCustomer(req)
  if (!isOwner && !(await opensOrder(req, res, order.orderId))) return false
  // Core knows no such parameter and would refuse it.
  delete req.query["token"]
  return true
}
