import { z } from "zod"
import { openSuite } from "./open-suite"
import type { Merchant } from "./merchant"
import { Visitor } from "./doors-visitor"

const row = z.object({
  id: z.string(),
  number: z.string(),
  payment_status: z.string(),
  total: z.number(),
  paid: z.number(),
  payment_method: z.string().nullable(),
  transaction_id: z.string().nullable(),
  bank_reference: z.string().nullable(),
})
const page = z.object({ orders: z.array(row), payment_statuses: z.record(z.string(), z.number()) })
type Row = z.infer<typeof row>

/** Two turns of the desk, and a busy machine. */
const PATIENCE_MS = 15_000

openSuite("hmac", 9919, (suite) => {
  let merchant: Merchant
  beforeEach(async () => {
    merchant = await suite().logIn()
  })

  const ask = async (query: string) =>
    page.parse((await merchant.send("GET", `/admin/order-desk/orders?${query}`)).body)
  const seen = async (orderId: string, status: string): Promise<Row> => {
    const end = Date.now() + PATIENCE_MS
    for (;;) {
      const found = (await ask(`q=${orderId}`)).orders.find(({ id }) => id === orderId)
      if (found?.payment_status === status) return found
      if (Date.now() > end) throw new Error(`Not ${status} yet: ${JSON.stringify(found)}`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }

  it("an order is pending, then successful with BillDesk's and the bank's references, by which it is found", async () => {
    const { paid, id } = await new Visitor(suite()).order()
    expect(await seen(paid.order.id, "pending")).toMatchObject({ paid: 0, transaction_id: null })
    await suite().doors.comeBack({ transaction_response: await suite().gateway.book(id), orderid: id })
    const settled = await seen(paid.order.id, "successful")
    expect(settled).toMatchObject({ paid: settled.total, payment_method: "UPI" })
    expect(settled.total).toBe(Math.round(paid.payment.amount * 100))
    expect(settled.number).toMatch(/^SL\d+$/)
    for (const reference of [settled.transaction_id, settled.bank_reference, id, settled.number]) {
      expect(reference).toBeTruthy()
      const { orders } = await ask(`q=${encodeURIComponent(reference ?? "")}`)
      expect(orders.map((order) => order.id)).toEqual([paid.order.id])
    }
  })

  it("a payment that failed is failed", async () => {
    const { paid, id } = await new Visitor(suite()).order()
    const token = await suite().gateway.book(id, { auth_status: "0399" })
    await suite().doors.comeBack({ transaction_response: token, orderid: id })
    expect(await seen(paid.order.id, "failed")).toMatchObject({ paid: 0 })
    expect((await ask("")).payment_statuses["failed"]).toBe(1)
  })

  it("an order that was paid twice needs a decision until it is made", async () => {
    const { paid, id } = await new Visitor(suite()).order()
    await suite().send("POST", `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`)
    const second = (await suite().gateway.orderIds()).at(-1) ?? ""
    for (const attempt of [second, id]) {
      const answer = await suite().gateway.book(attempt)
      await suite().doors.comeBack({ transaction_response: answer, orderid: attempt })
    }
    await seen(paid.order.id, "review")
    const [waiting] = (await merchant.queue()).reviews
    await merchant.decide(waiting?.id ?? "", "refund")
    await seen(paid.order.id, "successful")
  })
})
