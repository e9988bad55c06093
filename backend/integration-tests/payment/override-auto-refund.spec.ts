import { reconcilePayments } from "medusa-payment-billdesk/workflows"
import { openSuite } from "./open-suite"
import type { Merchant } from "./merchant"
import type { PaymentAnswer } from "./shopper"

const BOTTLE = "LS-INSBOT-EME"
const UTR = "HDFCR52026112287654321"
const WHY = "The bank confirmed the transfer on the telephone."

process.env["AUTO_REFUND"] = "on"

openSuite("hmac", 7919, (suite) => {
  let merchant: Merchant
  beforeEach(async () => {
    merchant = await suite().logIn()
  })

  const payAt = async (id: string): Promise<void> => {
    const token = await suite().gateway.book(id)
    await suite().doors.comeBack({ transaction_response: token, orderid: id })
  }

  const sweepThrice = async (scope: "due" | "all_open" = "due"): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) await reconcilePayments(suite().container, scope)
  }

  /** A person's word about an order while BillDesk can still take money for it. */
  const marked = async (bankReference: (id: string) => Promise<string>) => {
    const paid = await suite().shopper.order([[BOTTLE, 1]])
    const id = (await suite().gateway.orderIds()).at(-1) ?? ""
    const answer = await merchant.send("POST", `/admin/billdesk/orders/${paid.order.id}/override`, {
      ...{ to: "successful", expected: "pending", reason: WHY, confirm_open_attempt: true },
      bank_reference: await bankReference(id),
    })
    expect(answer.status).toBe(200)
    return { paid, id }
  }

  const paidOnce = async (paid: PaymentAnswer): Promise<void> => {
    expect((await suite().shopper.look(paid)).payment.status).toBe("successful")
    const kept = await suite().books.capturesOf(paid.order.id)
    expect(kept).toEqual({ captures: 1, transactions: 1, paise: Math.round(paid.order.total * 100) })
  }

  it("a second payment beside nobody's word goes back by itself", async () => {
    const { shopper, gateway, send } = suite()
    const paid = await shopper.order([[BOTTLE, 1]])
    const first = (await gateway.orderIds()).at(-1) ?? ""
    await send("POST", `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`)
    const second = (await gateway.orderIds()).at(-1) ?? ""
    for (const id of [first, second]) await payAt(id)
    await sweepThrice()
    expect(await gateway.refundsOf(first)).toEqual([])
    expect(await gateway.refundsOf(second)).toHaveLength(1)
    expect((await merchant.queue()).count).toBe(0)
    await paidOnce(paid)
  })

  describe("an order that a person marked as paid, in a shop that refunds by itself", () => {
    it("leaves a second payment to a person, for it may be the same money under a mistyped reference", async () => {
      const { paid, id } = await marked(() => Promise.resolve(UTR))
      await payAt(id)
      await sweepThrice()
      expect(await suite().gateway.refundsOf(id)).toEqual([])
      const { reviews } = await merchant.queue()
      expect(reviews).toMatchObject([{ reason: "double_payment", order_id: paid.order.id }])
      expect((await merchant.decide(reviews[0]?.id ?? "", "refund")).status).toBe(200)
      await sweepThrice()
      expect(await suite().gateway.refundsOf(id)).toMatchObject([
        { refund_amount: paid.order.total.toFixed(2) },
      ])
      expect((await merchant.queue()).count).toBe(0)
      await paidOnce(paid)
    })

    it("is refunded nothing when BillDesk tells of the same money", async () => {
      const { paid, id } = await marked((orderId) => suite().gateway.bookUndecided(orderId))
      await suite().gateway.decide(id)
      await sweepThrice("all_open")
      expect(await suite().gateway.refundsOf(id)).toEqual([])
      expect((await merchant.queue()).count).toBe(0)
      await paidOnce(paid)
    })
  })
})
