import type { MedusaContainer } from "@medusajs/framework/types"
import type { AttemptRecord, PaymentRecord } from "../domain/records"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { StoredMessage } from "../modules/billdesk/inbox"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { adoptForgottenOrders } from "./adopt-forgotten-orders"
import { expirePaymentWorkflow } from "./expire-payment"
import { finishBankRefunds } from "./finish-bank-refunds"
import { finishOverrides } from "./finish-overrides"
import { takeBackForgotten } from "./half-made-orders"
import { actOnMessage, understandMessage } from "./process-message"
import { reconcileRefunds } from "./reconcile-refunds"
import { refundOpenCases } from "./review-actions"
import { settleAttempt } from "./settle-attempt"
import { Sweep } from "./sweep"

export interface ReconcileReport {
  readonly adopted: number
  readonly messages: number
  readonly asked: number
  readonly expired: number
  /** Refunds that were looked up or finished. */
  readonly refunds: number
  /** One sentence for each thing that could not be done; it is tried again by the next sweep. */
  readonly faults: readonly string[]
}

const BATCH = 50

/**
 * One sweep: finishes what a crash left, asks about the attempts that are due, gives up what nobody paid, brings
 * refunds to their end and throws old messages away.
 *
 * @param scope `due` follows each attempt's plan; `all_open` asks about every attempt that can still bring money
 */
export async function reconcilePayments(
  container: MedusaContainer,
  scope: "due" | "all_open",
): Promise<ReconcileReport> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const sweep = new Sweep(container)
  await sweep.each([BATCH], "half-made orders", async (limit) => {
    await takeBackForgotten(container, limit)
  })
  const adopted = await adoptForgottenOrders(container, BATCH)
  const messages = await sweep.each(await billdesk.inbox.unprocessed(BATCH), "a stored message", (stored) =>
    processStored(container, stored),
  )
  const asked = await sweep.each(await attemptsOf(billdesk, scope), "an attempt", async (attempt) => {
    await settleAttempt(container, attempt.id, "poll")
  })
  const past = await billdesk.due.unpaidPastWindow(BATCH)
  const expired = await sweep.each(past, "an unpaid order", (payment) =>
    expireIfOver(container, billdesk, payment),
  )
  await finishOverrides(container, sweep, BATCH)
  await finishBankRefunds(container, sweep, BATCH)
  const refunds = await reconcileRefunds(container, sweep, { scope, limit: BATCH })
  if (billdesk.settings.autoRefund) await refundOpenCases(container, sweep, BATCH)
  await billdesk.inbox.forgetOlderThan(billdesk.settings.inboxRetentionDays)
  await billdesk.health.noteSweep(sweep.faults.length)
  return { adopted, messages, asked, expired, refunds, faults: sweep.faults }
}

async function processStored(container: MedusaContainer, stored: StoredMessage): Promise<void> {
  const { id: inboxId, channel, body } = stored
  const message = { inboxId, channel, body, contentType: stored.contentType ?? undefined }
  const understood = await understandMessage(container, message)
  if (understood.kind === "about") await actOnMessage(container, message, understood.attempt)
}

async function attemptsOf(
  billdesk: BillDeskModuleService,
  scope: "due" | "all_open",
): Promise<AttemptRecord[]> {
  const unfinished = await billdesk.due.unsettledSuccesses(BATCH)
  const others =
    scope === "due"
      ? await billdesk.due.takeAttemptsToPoll(BATCH)
      : await billdesk.due.openAttempts(BATCH * 10)
  const known = new Set(unfinished.map((attempt) => attempt.id))
  return [...unfinished, ...others.filter((attempt) => !known.has(attempt.id))]
}

/** BillDesk has the last word on every attempt before stock is released. */
async function expireIfOver(
  container: MedusaContainer,
  billdesk: BillDeskModuleService,
  payment: PaymentRecord,
): Promise<void> {
  for (const attempt of await billdesk.ledger.attempts(payment.orderId)) {
    if (attempt.status !== "expired") await settleAttempt(container, attempt.id, "expiry")
  }
  await expirePaymentWorkflow(container).run({
    input: { order_id: payment.orderId, cart_id: payment.cartId },
  })
}
