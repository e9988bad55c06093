import type { MedusaContainer } from "@medusajs/framework/types"
import type { GatewayWord, OverrideTarget } from "../contract/admin-override"
import { isStillOpen } from "../domain/expiry"
import { judgeMove, statusToMove } from "../domain/override-table"
import type { MoveRoad } from "../domain/override-table"
import { askEveryAttempt } from "./ask-every-attempt"
import { giveUpPaymentWorkflow } from "./give-up-payment"
import { moveOrder } from "./move-order"
import { openPaymentAgain } from "./open-payment-again"
import type { OverrideRequest } from "./override-request"
import { PaymentRefusal } from "./payment-refusal"
import { readOverrideStanding } from "./read-override-standing"
import type { StandingOrder } from "./read-override-standing"
import { settleByPersonWorkflow } from "./settle-by-person"

type OverrideOutcome = "done" | "settled_by_billdesk"

/**
 * Changes a status on a person's word, along the written table only. Money is booked by core's capture and leaves by
 * a refund; no status is written that the money does not bear out.
 *
 * @throws {PaymentRefusal} in words, with nothing changed
 */
export async function overrideStatus(
  container: MedusaContainer,
  request: OverrideRequest,
): Promise<{ readonly outcome: OverrideOutcome; readonly before: StandingOrder }> {
  const before = await readOverrideStanding(container, request.orderId)
  if (!before) throw new PaymentRefusal("order_not_found", "This order is not paid through BillDesk.")
  const stands = statusToMove(before.standing, request.to)
  if (stands !== request.expected)
    throw new PaymentRefusal(
      "stale",
      `This was changed meanwhile: it is ${stands} now, not ${request.expected}. Look again before you decide. Nothing was changed.`,
    )
  const rule = judgeMove(before.standing, request.to)
  if (!rule.allowed) throw new PaymentRefusal("move_not_allowed", rule.why)
  return { outcome: await ROADS[rule.road](container, request, before), before }
}

type Road = (
  container: MedusaContainer,
  request: OverrideRequest,
  before: StandingOrder,
) => Promise<OverrideOutcome>

const ROADS = {
  capture: markAsPaid,
  give_up: giveUp,
  open_again: async (container, request) => {
    await openPaymentAgain(container, request.orderId, request)
    return "done"
  },
  complete: moveOrder,
  archive: moveOrder,
  cancel: moveOrder,
} as const satisfies Record<MoveRoad, Road>

async function markAsPaid(
  container: MedusaContainer,
  { orderId, reason, bankReference, confirmsOpenAttempt, personId }: OverrideRequest,
  { payment: { cartId } }: StandingOrder,
): Promise<OverrideOutcome> {
  if (bankReference === undefined)
    throw new PaymentRefusal("bank_reference_needed", "Name the bank's reference of the payment.")
  const { now, words } = await askFirst(container, orderId, "successful")
  if (now === undefined) return "settled_by_billdesk"
  if (!confirmsOpenAttempt) refuseUnconfirmed(now, words)
  const request = { bank_reference: bankReference, reason, person_id: personId, gateway_word: words }
  await settleByPersonWorkflow(container).run({ input: { order_id: orderId, cart_id: cartId, request } })
  return "done"
}

async function giveUp(
  container: MedusaContainer,
  { orderId, reason, personId }: OverrideRequest,
  { payment: { cartId } }: StandingOrder,
): Promise<OverrideOutcome> {
  const { now, words } = await askFirst(container, orderId, "expired")
  if (now === undefined) return "settled_by_billdesk"
  if (words.some(({ answered }) => !answered))
    throw new PaymentRefusal(
      "gateway_silent",
      "BillDesk could not be asked. An order is given up only after its last word on every attempt. Nothing was changed.",
    )
  const open = now.attempts.filter(isStillOpen)
  if (open.length > 0)
    throw new PaymentRefusal(
      "open_attempt",
      `${namesOf(open)} can still be paid at BillDesk. The order expires by itself when that is over. Nothing was changed.`,
    )
  const input = { order_id: orderId, cart_id: cartId, reason, person_id: personId }
  await giveUpPaymentWorkflow(container).run({ input })
  return "done"
}

/** BillDesk has the first word. @returns no `now` when it knew of a payment, which is settled by this */
async function askFirst(
  container: MedusaContainer,
  orderId: string,
  to: OverrideTarget,
): Promise<{ readonly now: StandingOrder | undefined; readonly words: readonly GatewayWord[] }> {
  const words = await askEveryAttempt(container, orderId)
  const now = await readOverrideStanding(container, orderId)
  if (!now) throw new PaymentRefusal("order_not_found", "This order is gone.")
  if (now.payment.paidAttemptId !== null && now.payment.status === "successful")
    return { now: undefined, words }
  const rule = judgeMove(now.standing, to)
  if (!rule.allowed) throw new PaymentRefusal("stale", rule.why)
  return { now, words }
}

function refuseUnconfirmed(now: StandingOrder, words: readonly GatewayWord[]): void {
  const silent = words.filter(({ answered }) => !answered)
  if (silent.length > 0)
    throw new PaymentRefusal(
      "gateway_silent",
      "BillDesk could not be asked whether it has a payment for this order; should it have one, the order is paid twice. Confirm this to go on; it is recorded with your decision. Nothing was changed yet.",
    )
  const open = now.attempts.filter(isStillOpen)
  if (open.length > 0)
    throw new PaymentRefusal(
      "open_attempt",
      `${namesOf(open)} can still be paid at BillDesk: a second payment could come. Confirm this to go on. Nothing was changed yet.`,
    )
}

const namesOf = (attempts: readonly { readonly number: number }[]): string =>
  attempts.length === 1
    ? `Attempt ${String(attempts[0]?.number)}`
    : `Attempts ${attempts.map(({ number }) => String(number)).join(", ")}`
