import { describe, expect, it } from "vitest"
import { withoutPaymentData } from "./without-payment-data"

const ours = {
  id: "payses_1",
  provider_id: "pp_billdesk_billdesk",
  data: { session_id: "s" },
  context: { email: "e" },
  amount: 1,
}
const theirs = { id: "payses_2", provider_id: "pp_stripe_stripe", data: { client_secret: "c" }, context: {} }

describe("an answer of the store API", () => {
  it("loses the private members of our payments at any depth", () => {
    const seen = {
      order: {
        payment_collections: [{ payments: [{ ...ours, payment_session: ours }], payment_sessions: [ours] }],
      },
    }
    const shown = { id: "payses_1", provider_id: "pp_billdesk_billdesk", amount: 1 }
    expect(withoutPaymentData(seen)).toEqual({
      order: {
        payment_collections: [
          { payments: [{ ...shown, payment_session: shown }], payment_sessions: [shown] },
        ],
      },
    })
    expect(seen.order.payment_collections[0]?.payment_sessions[0]).toBe(ours)
  })

  it("keeps what another provider's storefront needs", () => {
    expect(withoutPaymentData({ payment_sessions: [theirs] })).toEqual({ payment_sessions: [theirs] })
  })

  it.each(["payses_1", "pay_1"])("loses the private members of %s when it names no provider", (id) => {
    expect(withoutPaymentData([{ id, data: { transaction_id: "t" } }])).toEqual([{ id }])
  })

  it("keeps everything else as it is", () => {
    const at = new Date(0)
    const body = {
      cart: {
        id: "cart_1",
        metadata: { a: 1 },
        shipping_methods: [{ data: { a: 1 } }],
        at,
        none: null,
        list: [1, "a"],
      },
    }
    expect(withoutPaymentData(body)).toEqual(body)
    expect(withoutPaymentData("text")).toBe("text")
  })
})
