import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { GatewayWord } from "../../contract/admin-override"
import { judgeMove } from "../../domain/override-table"
import type { PaymentRecord } from "../../domain/records"
import { BILLDESK_MODULE } from "../../modules/billdesk"
import { wordsOf } from "../../modules/billdesk/overrides"
import type { OverrideRecord } from "../../modules/billdesk/override-rows"
import type { BillDeskModuleService } from "../../modules/billdesk/service"
import { missingStockWords } from "../missing-stock-words"
import { PaymentRefusal } from "../payment-refusal"
import { readOverrideStanding } from "../read-override-standing"
import { missingStock, reserveAgain, reviveOrder } from "../revive-order"
import { readOrderStanding } from "./read-order-standing"
import type { SettleDecision } from "./settle-steps"

export interface PersonSettleInput {
  readonly order_id: string
  readonly cart_id: string
  /** What a person asks for; null when a crash cut an earlier run short and it is finished now. */
  readonly request: {
    readonly bank_reference: string
    readonly reason: string
    readonly person_id: string
    readonly gateway_word: readonly GatewayWord[]
  } | null
}

/**
 * Under the cart's lock: reads everything again, asks the table again, and writes the person's word into the ledger.
 * As with BillDesk's own money it is recorded before core is told, because the payment provider answers from it.
 */
export const recordByPersonStep = createStep(
  "billdesk-record-by-person",
  async (input: PersonSettleInput, { container }) => {
    const { overrides, settlements }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    const found = await readOverrideStanding(container, input.order_id)
    if (!found) throw new PaymentRefusal("order_not_found", "This order is not paid through BillDesk.")
    const { payment } = found
    if (input.request === null) {
      const override = await overrides.ofOrder(payment.orderId)
      const capture = override !== undefined && (await settlements.claimUnfinished(payment.orderId))
      return new StepResponse(decisionOf(payment, override, capture))
    }
    const rule = judgeMove(found.standing, "successful")
    if (!rule.allowed) throw new PaymentRefusal("stale", rule.why)
    await refuseWithoutStock(container, payment.orderId)
    return new StepResponse(decisionOf(payment, await record(container, input.order_id, input.request), true))
  },
)

async function record(
  container: MedusaContainer,
  orderId: string,
  request: NonNullable<PersonSettleInput["request"]>,
): Promise<OverrideRecord> {
  const { overrides, search }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const { bank_reference: bankReference, reason, person_id: personId, gateway_word: gatewayWord } = request
  const recorded = await overrides.record({ orderId, bankReference, reason, personId, gatewayWord })
  switch (recorded.kind) {
    case "recorded":
      return recorded.override
    case "reference_used": {
      const numbers = await search.orderNumbers([recorded.orderId])
      throw new PaymentRefusal(
        "bank_reference_used",
        `The reference ${bankReference} belongs to order ${numbers.get(recorded.orderId) ?? recorded.orderId} already. One payment of the bank pays one order. Nothing was changed.`,
      )
    }
    case "not_free":
      throw new PaymentRefusal(
        "order_in_work",
        "Another process is working on this order's payment. Look again in a minute. Nothing was changed.",
      )
  }
}

/** @throws {PaymentRefusal} that names what is missing, before anything is written */
export async function refuseWithoutStock(container: MedusaContainer, orderId: string): Promise<void> {
  const missing = await missingStock(container, orderId)
  if (missing.length === 0) return
  const words = await missingStockWords(container, missing)
  throw new PaymentRefusal(
    "stock_is_gone",
    `This order's stock was released and is sold: ${words}. Nothing was changed. Raise the stock first, or pay the money back.`,
  )
}

const decisionOf = (
  payment: PaymentRecord,
  override: OverrideRecord | undefined,
  capture: boolean,
): SettleDecision => ({
  capture,
  failed_attempt_id: null,
  order_id: payment.orderId,
  payment_session_id: payment.paymentSessionId,
  actor: "merchant",
  paid_attempt_id: null,
  canceled_by: "nobody",
  ...(override ? { detail: wordsOf(override) } : {}),
})

/** The order must be one that can take the money: brought back with its stock where it was given up. */
export const ensureOrderTakesItStep = createStep(
  "billdesk-ensure-order-takes-it",
  async (decision: SettleDecision, { container }) => {
    if (!decision.capture) return new StepResponse(decision)
    const { ledger, overrides }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    const [payment, order] = await Promise.all([
      ledger.payment(decision.order_id),
      readOrderStanding(container, decision.order_id),
    ])
    if (!payment || !order) throw new Error(`Order ${decision.order_id} is gone.`)
    const isReady = order.isCanceled
      ? await reviveOrder(container, payment)
      : await reserveAgain(container, payment.orderId)
    if (isReady) return new StepResponse(decision)
    // Sold between the look and the reservation: the person's word is taken back and told so.
    const override = await overrides.ofOrder(payment.orderId)
    if (override) await overrides.withdraw(override, "stock_is_gone")
    await refuseWithoutStock(container, payment.orderId)
    throw new PaymentRefusal(
      "stock_is_gone",
      "This order's stock was sold a moment ago. Nothing was changed.",
    )
  },
)
