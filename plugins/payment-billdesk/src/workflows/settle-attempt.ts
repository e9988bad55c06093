import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { decideSettlement } from "../domain/decide-settlement"
import { nextPollAt } from "../domain/poll-plan"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { Actor } from "../modules/billdesk/ledger-entries"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { askGateway } from "./ask-gateway"
import { settlePaymentWorkflow } from "./settle-payment"

/**
 * The one road from any news to the order: return, webhook, poll, button and expiry all come through here. Asks
 * BillDesk, then settles under the cart's lock; where the answer changes nothing, no lock is taken.
 */
export async function settleAttempt(
  container: MedusaContainer,
  attemptId: string,
  actor: Actor,
): Promise<void> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const { due, ledger, settings } = billdesk
  const attempt = await ledger.attempt(attemptId)
  const payment = attempt && (await ledger.payment(attempt.orderId))
  if (!attempt || !payment || attempt.status === "review") return
  const truth = await askGateway(billdesk, attempt)
  const now = billdesk.clock()
  const authStatus = truth.kind === "transaction" ? truth.transaction.authStatus : null
  await due.notePoll(attempt.id, authStatus, nextPollAt(attempt.createdAt, now, Math.random()))
  warnOfSurprises(container, attempt.gatewayOrderId, truth)
  const { move } = decideSettlement({ payment, attempt, truth, now, graceMs: settings.expiryGraceMs })
  if (move === "ask_again") return
  await settlePaymentWorkflow(container).run({
    input: { attempt_id: attempt.id, order_id: attempt.orderId, cart_id: payment.cartId, truth, actor },
  })
}

function warnOfSurprises(
  container: MedusaContainer,
  gatewayOrderId: string,
  truth: Awaited<ReturnType<typeof askGateway>>,
): void {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  if (truth.kind === "no_answer") {
    logger.warn(
      `BillDesk could not be asked about ${gatewayOrderId} (${truth.code}). Nothing was changed; it is asked again.`,
    )
  } else if (truth.kind === "transaction" && truth.transaction.verdict === "unknown") {
    logger.warn(
      `BillDesk answers the status ${JSON.stringify(truth.transaction.authStatus)} for ${gatewayOrderId}, which this version does not know. It is asked again.`,
    )
  }
}
