import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AttemptRecord, PaymentRecord } from "../domain/records"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { Actor } from "../modules/billdesk/ledger-entries"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { adoptForgottenOrders } from "./adopt-forgotten-orders"
import { expirePaymentWorkflow } from "./expire-payment"
import { actOnMessage, understandMessage } from "./process-message"
import { settleAttempt } from "./settle-attempt"
import { reasonOf } from "../domain/reason-of"

export interface ReconcileReport {
  readonly adopted: number
  readonly messages: number
  readonly asked: number
  readonly expired: number
  /** One sentence for each thing that could not be done; it is tried again by the next sweep. */
  readonly faults: readonly string[]
}

const BATCH = 50

/**
 * One sweep: finishes what a crash left, asks about the attempts that are due, gives up what nobody paid.
 *
 * @param scope `due` follows each attempt's plan; `all_open` asks about every attempt that can still bring money
 */
export async function reconcilePayments(
  container: MedusaContainer,
  scope: "due" | "all_open",
): Promise<ReconcileReport> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const sweep = new Sweep(container)
  const adopted = await adoptForgottenOrders(container, BATCH)
  const messages = await sweep.each(
    await billdesk.inbox.unprocessed(BATCH),
    "a stored message",
    async (stored) => {
      const message = {
        inboxId: stored.id,
        channel: stored.channel,
        body: stored.body,
        contentType: stored.contentType ?? undefined,
      }
      const understood = await understandMessage(container, message)
      if (understood.kind === "about") await actOnMessage(container, message, understood.attempt)
    },
  )
  const asked = await sweep.each(await attemptsOf(billdesk, scope), "an attempt", (attempt) =>
    settleAttempt(container, attempt.id, "poll"),
  )
  const past = await billdesk.due.unpaidPastWindow(BATCH)
  const expired = await sweep.each(past, "an unpaid order", (payment) =>
    expireIfOver(container, billdesk, payment),
  )
  return { adopted, messages, asked, expired, faults: sweep.faults }
}

async function attemptsOf(
  billdesk: BillDeskModuleService,
  scope: "due" | "all_open",
): Promise<AttemptRecord[]> {
  const unfinished = await billdesk.due.unsettledSuccesses(BATCH)
  const others =
    scope === "due" ? await billdesk.due.attemptsToPoll(BATCH) : await billdesk.due.openAttempts(BATCH * 10)
  const known = new Set(unfinished.map((attempt) => attempt.id))
  return [...unfinished, ...others.filter((attempt) => !known.has(attempt.id))]
}

/** BillDesk has the last word on every attempt before stock is released. */
async function expireIfOver(
  container: MedusaContainer,
  billdesk: BillDeskModuleService,
  payment: PaymentRecord,
): Promise<void> {
  const actor: Actor = "expiry"
  for (const attempt of await billdesk.ledger.attempts(payment.orderId)) {
    if (attempt.status !== "expired" && attempt.status !== "review")
      await settleAttempt(container, attempt.id, actor)
  }
  await expirePaymentWorkflow(container).run({
    input: { order_id: payment.orderId, cart_id: payment.cartId },
  })
}

/** One thing that fails must not keep the others waiting. */
class Sweep {
  readonly faults: string[] = []
  readonly #container: MedusaContainer

  constructor(container: MedusaContainer) {
    this.#container = container
  }

  async each<T>(items: readonly T[], what: string, act: (item: T) => Promise<void>): Promise<number> {
    let done = 0
    for (const item of items) {
      try {
        await act(item)
        done += 1
      } catch (error) {
        const reason = reasonOf(error)
        this.faults.push(`Reconciling ${what} failed: ${reason}`)
        this.#container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`BillDesk: reconciling ${what} failed and is tried again: ${reason}`)
      }
    }
    return done
  }
}
