import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { decideSettlement } from "../../domain/decide-settlement"
import type { GatewayTransaction, GatewayTruth } from "../../domain/gateway-truth"
import { isMoneyRecorded } from "../../domain/records"
import type { PaymentRecord } from "../../domain/records"
import { BILLDESK_MODULE } from "../../modules/billdesk"
import type { Actor, AttemptFacts } from "../../modules/billdesk/ledger-entries"
import { ForeignReferenceError } from "../../modules/billdesk/references"
import type { BillDeskModuleService } from "../../modules/billdesk/service"
import { reserveAgain, reviveOrder } from "../revive-order"
import { readOrderStanding } from "./read-order-standing"

export interface SettleInput {
  readonly attempt_id: string
  readonly order_id: string
  readonly cart_id: string
  readonly truth: GatewayTruth
  readonly actor: Actor
  readonly is_last_question: boolean
}

export interface SettleDecision {
  readonly capture: boolean
  /** The attempt that this settle wrote down as failed. */
  readonly failed_attempt_id: string | null
  readonly order_id: string
  readonly payment_session_id: string
  readonly actor: Actor
  /** The attempt whose money is recorded; null where there is none. */
  readonly paid_attempt_id: string | null
  /** The order stood canceled when it was decided; by a person unless its expiry had begun. */
  readonly canceled_by: "nobody" | "expiry" | "person"
  /** For the audit event of the payment: a person's id and words, where a person settled it. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * Under the cart's lock: reads everything again, decides, and writes the decision into the ledger. A success is
 * recorded here, before core is told, because the payment provider answers core from this record.
 */
export const recordDecisionStep = createStep(
  "billdesk-record-decision",
  async (input: SettleInput, { container }) => {
    const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    const { ledger, overrides, reviews, settings, settlements } = billdesk
    const [payment, attempt, order] = await Promise.all([
      ledger.payment(input.order_id),
      ledger.attempt(input.attempt_id),
      readOrderStanding(container, input.order_id),
    ])
    if (!payment || !attempt || !order)
      throw new Error(`Attempt ${input.attempt_id} has no payment or no order.`)
    const decision: SettleDecision = {
      capture: false,
      failed_attempt_id: null,
      order_id: payment.orderId,
      payment_session_id: payment.paymentSessionId,
      actor: input.actor,
      paid_attempt_id: payment.paidAttemptId,
      canceled_by: !order.isCanceled ? "nobody" : payment.givenUpBy === "expiry" ? "expiry" : "person",
    }
    const settlement = decideSettlement({
      payment: asItStands(payment, order.isCanceled),
      attempt,
      truth: input.truth,
      now: billdesk.clock(),
      graceMs: settings.expiryGraceMs,
      isLastQuestion: input.is_last_question,
    })
    const { actor } = input
    switch (settlement.move) {
      case "ask_again":
        return new StepResponse(decision)
      case "fail": {
        const failed = await ledger.failAttempt(attempt.id, factsOf(settlement.transaction), actor)
        return new StepResponse({ ...decision, failed_attempt_id: failed?.id ?? null })
      }
      case "close":
        await ledger.closeAttempt(attempt.id, actor)
        return new StepResponse(decision)
      case "review":
        await reviews.open(
          attempt.id,
          { reason: settlement.reason, facts: factsOf(settlement.transaction), ...noteBeside(payment) },
          actor,
        )
        return new StepResponse(decision)
      case "join":
        await joinWithPerson(overrides.join(attempt.id, factsOf(settlement.transaction), actor), () =>
          reviews.open(
            attempt.id,
            { reason: "transaction_of_another_order", facts: factsOf(settlement.transaction) },
            actor,
          ),
        )
        return new StepResponse(decision)
      case "confirm":
        return new StepResponse({ ...decision, capture: await settlements.claimUnfinished(payment.orderId) })
      case "capture":
        return new StepResponse({
          ...decision,
          capture: await recordSuccess(billdesk, settlement.transaction, input),
          paid_attempt_id: attempt.id,
        })
    }
  },
)

/** An order that stands canceled can take no money as it is, whatever our row says: a crash came in between. */
const asItStands = (payment: PaymentRecord, isCanceled: boolean): PaymentRecord =>
  isCanceled && !isMoneyRecorded(payment) && (payment.status === "pending" || payment.status === "failed")
    ? { ...payment, status: "expired", givenUpBy: payment.givenUpBy ?? "merchant" }
    : payment

async function recordSuccess(
  { settlements, reviews }: BillDeskModuleService,
  transaction: GatewayTransaction,
  { attempt_id: attemptId, actor }: SettleInput,
): Promise<boolean> {
  const facts = factsOf(transaction)
  try {
    return (await settlements.recordSuccess(attemptId, facts, actor)) !== undefined
  } catch (error) {
    if (!isUniqueViolation(error) && !(error instanceof ForeignReferenceError)) throw error
    // The database knows this transaction from another attempt: one payment cannot buy two orders.
    await reviews.open(attemptId, { reason: "transaction_of_another_order", facts }, actor)
    return false
  }
}

/** A second payment of an order that a person settled may be the first one, under another number: never refunded by itself. */
const noteBeside = ({ personReference }: PaymentRecord): { note: string } | undefined =>
  personReference === null
    ? undefined
    : {
        note: `A person marked this order as paid by the bank reference ${personReference}. Compare with the bank's statement before you refund: it may be the same money.`,
      }

/** The database knows this transaction from another attempt: a person looks. */
async function joinWithPerson(join: Promise<boolean>, review: () => Promise<unknown>): Promise<void> {
  try {
    await join
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    await review()
  }
}

/**
 * The money is recorded; the order must be one that can take it. An order that its time had given up is brought back
 * with its stock; one that stands without stock, because a kill cut its expiry short, gets it back. Where that is not
 * possible, or a person had canceled it, a person decides about the money.
 */
export const ensureOrderStandsStep = createStep(
  "billdesk-ensure-order-stands",
  async (decision: SettleDecision, { container }) => {
    if (!decision.capture || decision.paid_attempt_id === null) return new StepResponse(decision)
    const { reviews }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    if (await makeReady(container, decision)) return new StepResponse(decision)
    const reason = decision.canceled_by === "person" ? "paid_after_cancel" : "paid_without_stock"
    await reviews.openForRecordedMoney(decision.paid_attempt_id, reason, decision.actor)
    return new StepResponse({ ...decision, capture: false })
  },
)

/** @returns false, with nothing changed, when the order cannot take the money */
async function makeReady(container: MedusaContainer, decision: SettleDecision): Promise<boolean> {
  if (decision.canceled_by === "person") return false
  if (decision.canceled_by === "nobody") return reserveAgain(container, decision.order_id)
  const { ledger }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const payment = await ledger.payment(decision.order_id)
  return payment !== undefined && (await reviveOrder(container, payment))
}

const isUniqueViolation = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "23505"

const factsOf = (transaction: GatewayTransaction): AttemptFacts => ({
  transactionId: transaction.transactionId,
  authStatus: transaction.authStatus,
  bankRefNo: transaction.bankRefNo,
  paymentMethod: transaction.paymentMethod,
  errorDescription: transaction.errorDescription,
  transactionDate: transaction.transactionDate,
  paidAmount: transaction.amount,
})

/**
 * Authorizes the order's session, and with it captures: core does both in one transaction. No compensation on purpose:
 * undoing it sets `canceled_at` on the payment, and every later try would then fail for ever. Repeatable: an authorized
 * session answers with its payment.
 */
export const authorizeOnOrderStep = createStep(
  "billdesk-authorize-on-order",
  async (input: SettleDecision, { container }) => {
    const payments = container.resolve(Modules.PAYMENT)
    const payment = await payments.authorizePaymentSession(input.payment_session_id, {})
    // Typed as always there; core answers null where the provider still says `pending_authorization`.
    if (!payment)
      throw new Error(
        `Session ${input.payment_session_id} stays unpaid although BillDesk's payment is recorded.`,
      )
    return new StepResponse({ payment_id: payment.id })
  },
)

/** The order is whole: it gets its number, leaves `requires_action`, and the shop says Successful. */
export const finishOrderStep = createStep(
  "billdesk-finish-order",
  async (input: SettleDecision, { container }) => {
    const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    const order = await readOrderStanding(container, input.order_id)
    if (!order) throw new Error(`Order ${input.order_id} is gone.`)
    const prefix = billdesk.settings.orderNumberPrefix
    const number =
      prefix !== undefined && order.customDisplayId === undefined
        ? { custom_display_id: `${prefix}${await billdesk.ledger.nextOrderNumber()}` }
        : {}
    const status = order.status === "requires_action" ? { status: "pending" as const } : {}
    if (Object.keys(number).length + Object.keys(status).length > 0) {
      await container.resolve(Modules.ORDER).updateOrders([{ id: input.order_id, ...status, ...number }])
    }
    await billdesk.settlements.recordSettled(input.order_id, input.actor, input.detail)
    return new StepResponse(undefined)
  },
)
