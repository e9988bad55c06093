import { randomUUID } from "node:crypto"
import type { PaymentProviderLike } from "../payment-provider-like"
import { KEY, type TinyPayment, type TinyStore } from "./tiny-store"
import { isGenuine } from "./tiny-messages"
import { tinyRefund } from "./tiny-refunds"

/** The tiny store's payments as Medusa's verbs. */
export function tinyProvider(store: TinyStore): PaymentProviderLike {
  const initiated = new Set<string>()
  const paymentOf = (data?: Record<string, unknown>): TinyPayment | undefined =>
    store.payments.get(String(data?.["id"]))
  const give = async (data: Record<string, unknown> | undefined): Promise<void> => {
    const payment = paymentOf(data)
    if (payment?.captures.length) await tinyRefund(store, payment, payment.captures[0] ?? 0)
  }
  const statusOf = (data?: Record<string, unknown>): string => {
    if (store.has("calls everything authorized")) return "authorized"
    const payment = paymentOf(data)
    if (!payment) return store.has("authorizes an empty session") ? "authorized" : "error"
    return payment.status === "paid" ? "captured" : "pending"
  }
  return {
    initiatePayment: async ({ data }) => {
      const id = String(data?.["id"])
      if (store.has("can be initiated once") && initiated.has(id)) throw new Error("Initiated before.")
      initiated.add(id)
      return { id: store.has("gives a new id each time") ? randomUUID() : id, data }
    },
    updatePayment: async ({ data }) => ({ data }),
    deletePayment: async ({ data }) => {
      if (store.has("refunds on delete")) await give(data)
      return { data }
    },
    authorizePayment: async ({ data }) => {
      const payment = paymentOf(data)
      if (payment) await store.settle(payment)
      const at = store.has("hands out dates") ? { at: new Date(0) } : {}
      return { status: statusOf(data), data: { ...data, ...at } }
    },
    capturePayment: async ({ data }) => ({ data }),
    cancelPayment: async ({ data }) => {
      if (store.has("refunds on cancel")) await give(data)
      return { data }
    },
    refundPayment: async ({ data, amount }) => {
      const payment = paymentOf(data)
      if (!payment) throw new Error("No such payment.")
      await tinyRefund(store, payment, Number(amount))
      return { data }
    },
    retrievePayment: async ({ data }) => ({ data }),
    getPaymentStatus: async ({ data }) => {
      if (store.has("has no getPaymentStatus")) throw new Error("Method not implemented.")
      return { status: statusOf(data) }
    },
    getWebhookActionAndData: async ({ headers }) => {
      const trusted = isGenuine(headers["signature"]) || store.has("verifies nothing on Medusa's road")
      return { action: trusted ? "captured" : "not_supported" }
    },
  }
}

/** What the browser may see of a payment. */
export const tinySessionData = (store: TinyStore, payment: TinyPayment): Record<string, unknown> => ({
  id: payment.id,
  ...(store.has("keeps its key in the session") ? { key: KEY } : {}),
})
