import type { Minor } from "../../minor"
import type { TinyPayment, TinyRefund, TinyStore } from "./tiny-store"

/** A refund in the store: an intent with its own reference, written down before the gateway hears of it. */
export async function tinyRefund(store: TinyStore, payment: TinyPayment, asked: Minor): Promise<void> {
  const amount = store.has("rounds refunds") ? Math.ceil(asked / 100) * 100 : asked
  const key = payment.watched
  if (key === undefined) throw new Error("The payment was never opened.")
  const lost = store.has("sends a lost refund again")
    ? undefined
    : payment.refunds.find((intent) => intent.state === "lost" && intent.amount === amount)
  if (!lost) mustFit(store, payment, amount)
  if (store.has("checks refunds before it waits")) await new Promise((resolve) => setImmediate(resolve))
  if (store.has("takes equal refunds for one") && payment.refunds.some((done) => done.amount === amount))
    return
  const intent = lost ?? newIntent(store, payment, amount)
  intent.state = "under way"
  try {
    await store.gateway.refund(key, intent.reference, amount)
    intent.state = "done"
  } catch (error) {
    intent.state = "lost"
    throw error
  }
}

function newIntent(store: TinyStore, payment: TinyPayment, amount: Minor): TinyRefund {
  const last = store.has("sends twins under one reference") ? amount : payment.refunds.length + 1
  const intent: TinyRefund = { reference: `${payment.id}_${last}`, amount, state: "under way" }
  payment.refunds.push(intent)
  return intent
}

function mustFit(store: TinyStore, payment: TinyPayment, amount: Minor): void {
  if (amount <= 0 && !store.has("refunds nothing and less")) throw new Error("A refund is more than nothing.")
  if (store.has("refunds without a limit") || store.has("refunds what nobody paid")) return
  const promised = payment.refunds.reduce((sum, intent) => sum + intent.amount, 0)
  const captured = payment.captures.reduce((sum, part) => sum + part, 0)
  if (promised + amount > captured) throw new Error("More than is left of the capture.")
}
