import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OverrideStanding } from "../domain/override-table"
import { isMoneyRecorded } from "../domain/records"
import type { AttemptRecord, PaymentRecord } from "../domain/records"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { refundableMoney } from "./refundable-money"
import { readOrderStanding } from "./steps/read-order-standing"

/** An order as the table of moves must know it, with the rows it was read from. */
export interface StandingOrder {
  readonly payment: PaymentRecord
  readonly attempts: readonly AttemptRecord[]
  readonly isCanceled: boolean
  readonly standing: OverrideStanding
}

/** @returns undefined for an order that is not paid through BillDesk */
export async function readOverrideStanding(
  container: MedusaContainer,
  orderId: string,
): Promise<StandingOrder | undefined> {
  const { ledger, reviews }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const payment = await ledger.payment(orderId)
  if (!payment) return undefined
  const [order, attempts, cases, money, hasFulfillment] = await Promise.all([
    readOrderStanding(container, orderId),
    ledger.attempts(orderId),
    reviews.ofOrder(orderId),
    refundableMoney(container, payment.paymentCollectionId),
    isFulfilled(container, orderId),
  ])
  if (!order) return undefined
  const standing: OverrideStanding = {
    payment: payment.status,
    order: order.status,
    isBeingSettled: isMoneyRecorded(payment) && (payment.status === "pending" || payment.status === "failed"),
    hasOpenCase: cases.some(({ state }) => state !== "closed"),
    leftToRefund: money?.left ?? 0,
    hasFulfillment,
  }
  return { payment, attempts, isCanceled: order.isCanceled, standing }
}

async function isFulfilled(container: MedusaContainer, orderId: string): Promise<boolean> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const found: unknown = await db("order_fulfillment as link")
    .join("fulfillment", "fulfillment.id", "link.fulfillment_id")
    .where("link.order_id", orderId)
    .whereNull("link.deleted_at")
    .whereNull("fulfillment.canceled_at")
    .whereNull("fulfillment.deleted_at")
    .first("fulfillment.id")
  return found !== undefined
}
