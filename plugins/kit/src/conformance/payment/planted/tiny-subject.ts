import type { Message, Payment } from "../payment-abilities"
import type { PaymentSubject } from "../payment-subject"
import type { Flaw } from "./flaws"
import { takeMessage, tinyMessage } from "./tiny-messages"
import { tinyProvider, tinySessionData } from "./tiny-provider"
import { tinyRefund } from "./tiny-refunds"
import { KEY, TinyStore } from "./tiny-store"

/** A subject that can do everything, without a flaw or with one. */
export function tinySubject(flaw?: Flaw) {
  const store = new TinyStore(flaw)
  const { gateway } = store
  const at = (payment: Payment) => store.find(payment.id)
  const newest = (payment: Payment): string => at(payment).keys.at(-1) ?? ""
  const provider = tinyProvider(store)
  const subject = {
    name: "a tiny store",
    prepare: async ({ amount = 49_900 } = {}) => store.prepare(amount),
    start: (payment: Payment) => store.start(at(payment)),
    retry: (payment: Payment) => store.start(at(payment), true),
    statusOf: async (payment: Payment) => at(payment).status,
    medusaBooks: async (payment: Payment) => ({
      captures: [...at(payment).captures],
      refunds: at(payment)
        .refunds.filter(({ state }) => state === "done" || store.has("records a refund before it asks"))
        .map(({ amount }) => amount),
    }),
    capturedPayment: async (amount = 49_900) => {
      const payment = store.prepare(amount)
      await store.start(payment)
      gateway.book(newest(payment), { status: "PAID" })
      await store.settle(payment)
      return payment
    },
    learn: (payment: Payment) => store.settle(at(payment)),
    giveUp: async (payment: Payment) => store.giveUp(at(payment)),
    sweep: async () => {
      if (store.has("has an idle poll")) return
      for (const payment of store.payments.values()) await store.settle(payment)
    },
    refund: (payment: Payment, amount: number) => tinyRefund(store, at(payment), amount),
    gatewayBooks: async (payment: Payment) => at(payment).keys.map((key) => gateway.orderOf(key)),
    pay: async (
      payment: Payment,
      { order, ...how }: { amount?: number; currency?: string; order?: string } = {},
    ) => gateway.book(order ?? newest(payment), { status: "PAID", ...how }),
    book: async (payment: Payment, status: string) => gateway.book(newest(payment), { status }),
    statuses: [
      { status: "PAID", means: "paid" },
      { status: "REFUSED", means: "failed" },
      { status: "PENDING", means: "open" },
    ],
    unknownStatus: "SOMETHING NEW",
    pendingStatus: "PENDING",
    failedStatus: "REFUSED",
    payPending: async (payment: Payment) => gateway.payPending(newest(payment)),
    whileAnswerIsLost: async (call: "open" | "refund", act: () => Promise<void>) => {
      gateway.lose = call
      await act().finally(() => (gateway.lose = undefined))
    },
    whileRefundsAreSlow: async (act: () => Promise<void>) => {
      gateway.slowMs = 5
      await act().finally(() => (gateway.slowMs = 0))
    },
    whileGatewayIsDead: async (act: () => Promise<void>) => {
      gateway.dead = true
      await act().finally(() => (gateway.dead = false))
    },
    timeLimitMs: 50,
    notificationOf: async (payment: Payment) => {
      const { captured } = gateway.orderOf(newest(payment))
      return tinyMessage(at(payment), captured > 0 ? "PAID" : "REFUSED")
    },
    deliver: (message: Message) => takeMessage(store, message),
    rest: async () => undefined,
    falseNotifications: async (payment: Payment) => [
      { flaw: "unsigned", message: tinyMessage(at(payment), "PAID", "") },
      { flaw: "another key", message: tinyMessage(at(payment), "PAID", "signed 1") },
    ],
    unconfirmedNotification: async (payment: Payment) => tinyMessage(at(payment), "PAID"),
    whileStoringFails: async (act: () => Promise<void>) => {
      store.storingFails = true
      await act().finally(() => (store.storingFails = false))
    },
    provider: async () => provider,
    session: async (payment: Payment) => {
      const { id, amount } = at(payment)
      return { id, amount, currency_code: "inr", data: tinySessionData(store, at(payment)) }
    },
    canaries: [KEY],
    traces: async (payment: Payment) => ({
      "session data": JSON.stringify(tinySessionData(store, at(payment))),
      log: store.log.join("\n"),
    }),
    amounts: [110, 115_555, 1, 9_999_999_999],
  } satisfies PaymentSubject
  return subject
}
