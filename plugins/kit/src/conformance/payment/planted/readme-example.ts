import type { GatewayOrder, Payment, PaymentProviderLike, PaymentSubject } from "../.."

/** What the laws need of your gateway's sandbox. Yours will look different: this is where you translate. */
export interface Sandbox {
  orders(sessionId: string): Promise<GatewayOrder[]>
  pay(sessionId: string, how?: { amount?: number; currency?: string }): Promise<void>
  decline(sessionId: string): Promise<void>
  loseTheNextAnswer(call: "open" | "refund"): void
}

/** Your provider without a store: the adapter does what Medusa would do with it. */
export function subjectOf(provider: PaymentProviderLike, sandbox: Sandbox): PaymentSubject {
  type Session = {
    id: string
    minor: number
    data: Record<string, unknown>
    captures: number[]
    refunds: number[]
  }
  const sessions = new Map<string, Session>()
  const at = ({ id }: Payment): Session => {
    const session = sessions.get(id)
    if (!session) throw new Error(`No session ${id}.`)
    return session
  }
  // In a Medusa package hand out `new BigNumber(text)`, as core does.
  const decimal = (minor: number): string => (minor / 100).toFixed(2)

  const prepare = async ({ amount = 49_900 }: { amount?: number } = {}): Promise<Payment> => {
    const id = `payses_${sessions.size + 1}`
    sessions.set(id, { id, minor: amount, data: { session_id: id }, captures: [], refunds: [] })
    return { id }
  }
  const start = async (payment: Payment): Promise<void> => {
    const session = at(payment)
    const { id, minor, data } = session
    const context = { idempotency_key: id }
    const input = { amount: decimal(minor), currency_code: "inr", data, context }
    session.data = { ...data, ...(await provider.initiatePayment(input)).data }
  }
  const learn = async (payment: Payment): Promise<void> => {
    const session = at(payment)
    const { id, data } = session
    const { status } = await provider.authorizePayment({ data, context: { idempotency_key: id } })
    if (!["authorized", "captured"].includes(status) || session.captures.length > 0) return
    await provider.capturePayment({ data, context: { idempotency_key: id } })
    session.captures.push(session.minor)
  }

  return {
    name: "my provider",
    absent: {
      deliver: "Notifications are tested in a store.",
      notificationOf: "Notifications are tested in a store.",
      falseNotifications: "Notifications are tested in a store.",
      sweep: "The poll is a job of the store.",
    },
    prepare,
    start,
    learn,
    statusOf: async (payment) => {
      const { captures, data } = at(payment)
      if (captures.length > 0) return "paid"
      const { status } = await provider.getPaymentStatus({ data })
      return status === "error" || status === "canceled" ? "failed" : "open"
    },
    medusaBooks: async (payment) => ({ captures: at(payment).captures, refunds: at(payment).refunds }),
    capturedPayment: async (amount) => {
      const payment = await prepare({ amount })
      await start(payment)
      await sandbox.pay(payment.id)
      await learn(payment)
      return payment
    },
    refund: async (payment, amount) => {
      const { id, data, refunds } = at(payment)
      await provider.refundPayment({
        amount: decimal(amount),
        data,
        context: { idempotency_key: `${id}_refund` },
      })
      refunds.push(amount)
    },
    gatewayBooks: ({ id }) => sandbox.orders(id),
    pay: ({ id }, how) => sandbox.pay(id, how),
    book: ({ id }, status) => (status === "PAID" ? sandbox.pay(id) : sandbox.decline(id)),
    statuses: [
      { status: "PAID", means: "paid" },
      { status: "REFUSED", means: "failed" },
    ],
    failedStatus: "REFUSED",
    whileAnswerIsLost: async (call, act) => {
      sandbox.loseTheNextAnswer(call)
      await act()
    },
    provider: async () => provider,
    session: async (payment) => {
      const { id, minor, data } = at(payment)
      return { id, data, amount: decimal(minor), currency_code: "inr" }
    },
  }
}
