import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { decideSettlement } from "../domain/decide-settlement"
import type { GatewayTruth } from "../domain/gateway-truth"
import { nextPollAt } from "../domain/poll-plan"
import type { AttemptRecord } from "../domain/records"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { Actor } from "../modules/billdesk/ledger-entries"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { settlePaymentWorkflow } from "./settle-payment"

/**
 * The one road from any news to the order: return, webhook, poll, button and expiry all come through here. Asks
 * BillDesk, then settles under the cart's lock; where the answer changes nothing, no lock is taken.
 *
 * @returns false when BillDesk did not answer
 */
export async function settleAttempt(
  container: MedusaContainer,
  attemptId: string,
  actor: Actor,
): Promise<boolean> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const { due, gateway, ledger, settings } = billdesk
  const attempt = await ledger.attempt(attemptId)
  if (!attempt || attempt.status === "review" || attempt.status === "resolved") return true
  const [payment, truth] = await Promise.all([
    ledger.payment(attempt.orderId),
    gateway.ask(attempt.gatewayOrderId),
  ])
  if (!payment) return true
  const now = billdesk.clock()
  const next = nextPollAt(attempt.createdAt, now, Math.random())
  const authStatus = truth.kind === "transaction" ? truth.transaction.authStatus : null
  const noted = due.notePoll(
    attempt.id,
    authStatus,
    truth.kind === "no_answer" ? (next ?? inAnHour(now)) : next,
  )
  const isLastQuestion = next === null
  const question = { payment, attempt, truth, now, graceMs: settings.expiryGraceMs, isLastQuestion }
  const { id: attempt_id, orderId: order_id } = attempt
  const input = {
    attempt_id,
    order_id,
    cart_id: payment.cartId,
    truth,
    actor,
    is_last_question: isLastQuestion,
  }
  const changesNothing = decideSettlement(question).move === "ask_again"
  // What is noted of the question decides nothing: the money does not wait for it.
  await Promise.all([
    noted,
    raiseAttention(container, attempt, truth),
    changesNothing ? undefined : settlePaymentWorkflow(container).run({ input }),
  ])
  return !changesNothing || truth.kind !== "no_answer"
}

/** An attempt whose last planned question found nobody is not forgotten for that. */
const inAnHour = (now: Date): Date => new Date(now.getTime() + 60 * 60_000)

async function raiseAttention(
  container: MedusaContainer,
  attempt: AttemptRecord,
  truth: GatewayTruth,
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { gatewayOrderId } = attempt
  if (truth.kind === "no_answer") {
    logger.warn(
      `BillDesk could not be asked about ${gatewayOrderId} (${truth.code}). Nothing was changed; it is asked again.`,
    )
  } else if (truth.kind === "transaction" && truth.transaction.verdict === "unknown") {
    const { authStatus } = truth.transaction
    const { due }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    if (!(await due.noteUnknownStatus(attempt.id, authStatus))) return
    logger.warn(
      `BillDesk answers the status ${JSON.stringify(authStatus)} for ${gatewayOrderId}, which this version does not know. It is asked again.`,
    )
  }
}
