import type { Message } from "../payment-abilities"
import { KEY, type TinyPayment, type TinyStore } from "./tiny-store"
import type { Try } from "./tiny-gateway"

export const isGenuine = (signature: unknown): boolean => signature === `signed ${KEY.length}`

/** A notification about a payment, genuine unless another signature is given. */
export function tinyMessage(
  payment: TinyPayment,
  status: string,
  signature = `signed ${KEY.length}`,
): Message {
  const word: Try = { status, amount: payment.amount, currency: "INR" }
  return { body: JSON.stringify({ id: payment.id, word }), headers: { signature } }
}

/** The store's door for notifications. @returns whether it answered 2xx */
export async function takeMessage(store: TinyStore, { body, headers }: Message): Promise<boolean> {
  if (store.has("refuses every notification")) return false
  if (store.storingFails) return store.has("acknowledges before it stores")
  if (!isGenuine(headers["signature"]) && !store.has("verifies no signature")) return false
  const { id, word } = JSON.parse(body) as { id: string; word: Try }
  const payment = store.find(id)
  if (store.has("asks nobody") || store.has("verifies no signature")) {
    if (payment.status !== "paid") store.decide(payment, word)
  } else if (store.has("captures for each notification") || store.has("believes the last message")) {
    store.decide(payment, word)
  } else {
    await store.settle(payment)
  }
  return true
}
