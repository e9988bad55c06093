import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { paiseFromDecimal } from "medusa-integration-kit"
import { newGatewayOrderId } from "../../domain/new-gateway-order-id"
import { nextPollAt } from "../../domain/poll-plan"
import { isMoneyRecorded } from "../../domain/records"
import type { PaymentRecord } from "../../domain/records"
import { canRetry } from "../../domain/shopper-view"
import { BILLDESK_MODULE } from "../../modules/billdesk"
import type { Actor } from "../../modules/billdesk/ledger-entries"
import type { BillDeskModuleService } from "../../modules/billdesk/service"
import { PaymentRefusal } from "../payment-refusal"
import { readOrderPayment } from "./read-order-payment"

export interface OpenedAttempt {
  readonly order_id: string
  /** The attempt that this call wrote down and must now take to BillDesk; null when an earlier one stands. */
  readonly opened_attempt_id: string | null
}

/** Runs under the cart's lock. The first attempt of an order, or none when the order has one already. */
export const openFirstAttemptStep = createStep(
  "billdesk-open-first-attempt",
  async (input: { order_id: string; cart_id: string }, { container }) => {
    const payment = await rememberOrder(container, input.order_id, "shopper")
    const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    const existing = await billdesk.ledger.attempts(payment.orderId)
    const opened =
      existing.length > 0 || !canRetry(payment, billdesk.clock()) ? null : await open(billdesk, payment)
    const answer: OpenedAttempt = { order_id: payment.orderId, opened_attempt_id: opened }
    return new StepResponse(answer)
  },
)

/** Runs under the cart's lock. One more attempt on the same order, or a refusal that says why not. */
export const openNextAttemptStep = createStep(
  "billdesk-open-next-attempt",
  async (input: { order_id: string }, { container }) => {
    const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    const payment = await billdesk.ledger.payment(input.order_id)
    if (!payment) throw new PaymentRefusal("order_not_found", "This order does not exist.")
    refuseUnlessPayable(payment, billdesk.clock())
    const answer: OpenedAttempt = {
      order_id: payment.orderId,
      opened_attempt_id: await open(billdesk, payment),
    }
    return new StepResponse(answer)
  },
)

/** Makes our row for an unpaid order and marks the order as one that still asks something of the shopper. */
export async function rememberOrder(
  container: MedusaContainer,
  orderId: string,
  actor: Actor,
): Promise<PaymentRecord> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const known = await billdesk.ledger.payment(orderId)
  if (known) return known
  const order = await readOrderPayment(container, orderId)
  if (!order?.cartId || !order.session)
    throw new PaymentRefusal("order_not_found", "This order is not paid through BillDesk.")
  const payment = await billdesk.ledger.rememberPayment(
    {
      orderId,
      cartId: order.cartId,
      paymentSessionId: order.session.id,
      paymentCollectionId: order.session.collectionId,
      amount: paiseFromDecimal(order.session.amount),
      currencyCode: order.currencyCode,
      payableUntil: new Date(billdesk.clock().getTime() + billdesk.settings.paymentWindowMs),
    },
    actor,
  )
  // Told apart from paid orders at a glance, and by the admin's own status filter, until it is paid.
  if (order.status === "pending" && payment.status === "pending") {
    await container.resolve(Modules.ORDER).updateOrders([{ id: orderId, status: "requires_action" }])
  }
  return payment
}

async function open(billdesk: BillDeskModuleService, payment: PaymentRecord): Promise<string> {
  const now = billdesk.clock()
  const attempt = await billdesk.ledger.openAttempt(
    {
      id: `bdatt_${randomUUID().replaceAll("-", "")}`,
      orderId: payment.orderId,
      gatewayOrderId: newGatewayOrderId(),
      merchantId: billdesk.settings.merchantId,
      amount: payment.amount,
      currencyCode: payment.currencyCode,
      nextPollAt: nextPollAt(now, now, Math.random()),
    },
    "shopper",
  )
  return attempt.id
}

function refuseUnlessPayable(payment: PaymentRecord, now: Date): void {
  switch (payment.status) {
    case "successful":
      throw new PaymentRefusal("order_paid", "This order is paid already.")
    case "review":
      throw new PaymentRefusal(
        "order_under_review",
        "We are looking at a payment for this order. Please do not pay again.",
      )
    case "expired":
      throw new PaymentRefusal(
        "order_expired",
        "The time to pay for this order has run out. Please order again.",
      )
    case "pending":
    case "failed":
      if (isMoneyRecorded(payment)) throw new PaymentRefusal("order_paid", "This order is paid already.")
      if (!canRetry(payment, now)) {
        throw new PaymentRefusal(
          "order_expired",
          "The time to pay for this order has run out. Please order again.",
        )
      }
  }
}
