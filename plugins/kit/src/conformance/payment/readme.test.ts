import { describe, expect, it } from "vitest"
import { paymentProvider, runConformance, type PaymentProviderLike } from ".."
import { readmeContains } from "../planted/readme-contains"
import { subjectOf, type Sandbox } from "./planted/readme-example"
import { TinyGateway } from "./planted/tiny-gateway"

/** A gateway that a session is known to by its id, and a provider that speaks to it. */
function tinyPair(): { provider: PaymentProviderLike; sandbox: Sandbox } {
  const gateway = new TinyGateway()
  const opened = new Map<string, Promise<void>>()
  const paid = async (data?: Record<string, unknown>): Promise<string> => {
    const status = (await gateway.query(String(data?.["session_id"])))?.status
    return status === "PAID" ? "captured" : status === "REFUSED" ? "error" : "pending"
  }
  const provider: PaymentProviderLike = {
    initiatePayment: async ({ amount, data }) => {
      const id = String(data?.["session_id"])
      if (!opened.has(id)) opened.set(id, gateway.open(id, Math.round(Number(amount) * 100)))
      await opened.get(id)?.catch(() => undefined)
      return { id, data }
    },
    updatePayment: async ({ data }) => ({ data }),
    deletePayment: async ({ data }) => ({ data }),
    authorizePayment: async ({ data }) => ({ status: await paid(data), data }),
    capturePayment: async ({ data }) => ({ data }),
    cancelPayment: async ({ data }) => ({ data }),
    refundPayment: async ({ amount, data }) => {
      const id = String(data?.["session_id"])
      await gateway.refund(id, `${id}_${String(amount)}`, Math.round(Number(amount) * 100))
      return { data }
    },
    retrievePayment: async ({ data }) => ({ data }),
    getPaymentStatus: async ({ data }) => ({ status: await paid(data) }),
    getWebhookActionAndData: async () => ({ action: "not_supported" }),
  }
  const sandbox: Sandbox = {
    orders: async (id) => [gateway.orderOf(id)],
    pay: async (id, how) => gateway.book(id, { status: "PAID", ...how }),
    decline: async (id) => gateway.book(id, { status: "REFUSED" }),
    loseTheNextAnswer: (call) => (gateway.lose = call),
  }
  return { provider, sandbox }
}

describe("the example of the README", () => {
  it("is the one that is compiled and run here", () => {
    expect(readmeContains("payment/planted/readme-example.ts")).toBe(true)
  })

  it("judges a provider without a store", async () => {
    const { provider, sandbox } = tinyPair()
    const { laws } = await runConformance(paymentProvider(), subjectOf(provider, sandbox))
    const verdict = new Map(laws.map((law) => [law.id, law.verdict]))
    expect(verdict.get("captured-means-captured")).toBe("holds")
    expect(verdict.get("one-order-for-one-payment")).toBe("holds")
    // This provider compares nothing and knows its refunds by their amounts.
    expect(verdict.get("another-amount-is-not-paid")).toBe("broken")
    expect(verdict.get("equal-refunds-one-after-the-other-are-two")).toBe("broken")
    expect(verdict.get("poll-alone-reaches-the-last-word")).toBe("not applicable")
  })
})
