import { z } from "zod"
import { Visitor } from "./doors-visitor"
import { openSuite } from "./open-suite"

const tracked = z.object({
  order: z.object({ number: z.string(), status: z.string() }),
  tax_lines: z.array(z.object({ label: z.string(), amount: z.number() })),
  totals: z.object({ total: z.number(), tax_total: z.number() }),
  payment: z.object({ status: z.string(), method: z.string().nullable() }),
  refunds: z.array(z.object({ amount: z.number(), status: z.string() })),
})
const found = z.object({ order: z.object({ id: z.string(), token: z.string() }) })

/** The shopper's mobile is given without the country; the shop keeps it as E.164. */
const MOBILE = "098765 43210"

openSuite("hmac", 9917, (suite) => {
  const lookUp = (number: string, mobile = MOBILE) =>
    suite().send("POST", "/store/order-lookups", { number, mobile })

  it("a paid order is found by its number and mobile, tracked by the same token as its payment page, and receipted", async () => {
    const visitor = new Visitor(suite())
    const { paid, id } = await visitor.order()
    const counted = String(paid.order.display_id)
    expect(found.parse((await lookUp(counted)).body).order).toEqual({ id: paid.order.id, token: paid.token })
    const page = `/store/orders/${paid.order.id}`
    const unpaid = await visitor.say("GET", `${page}/tracking?token=${paid.token}`)
    expect(tracked.parse(unpaid.body)).toMatchObject({
      order: { status: "placed", number: counted },
      payment: { status: "unpaid", method: null },
    })
    expect(await visitor.say("GET", `${page}/receipt?token=${paid.token}`)).toMatchObject({
      status: 409,
      body: { code: "order_not_paid" },
    })

    await suite().doors.comeBack({ transaction_response: await suite().gateway.book(id), orderid: id })
    const number = (await suite().shopper.look(paid)).order.number ?? ""
    expect(number).toMatch(/^SL\d+$/)
    const { token } = found.parse((await lookUp(` ${number.toLowerCase()} `)).body).order
    expect(token).toBe(paid.token)
    const now = tracked.parse((await visitor.say("GET", `${page}/tracking?token=${token}`)).body)
    expect(now).toMatchObject({
      order: { status: "paid", number },
      payment: { status: "paid", method: "UPI" },
      totals: { total: paid.payment.amount },
    })
    const taxes = now.tax_lines.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)
    expect(taxes).toBe(Math.round(now.totals.tax_total * 100))

    const receipt = await visitor.say("GET", `${page}/receipt?token=${token}`)
    expect(receipt.status).toBe(200)
    expect(receipt.headers).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="receipt-${number}.pdf"`,
      "cache-control": "no-store",
    })
    expect(receipt.text.slice(0, 5)).toBe("%PDF-")
  })

  it("with another mobile, another number or a wrong token there is no such order", async () => {
    const visitor = new Visitor(suite())
    const { paid } = await visitor.paidOrder()
    const number = (await suite().shopper.look(paid)).order.number ?? ""
    const strangers = [await lookUp(number, "9876543211"), await lookUp("SL999999999")]
    for (const said of strangers)
      expect(said).toMatchObject({ status: 404, body: { code: "order_not_found" } })
    expect(strangers[0]).toEqual(strangers[1])
    for (const door of ["tracking", "receipt"])
      expect(
        await visitor.say("GET", `/store/orders/${paid.order.id}/${door}?token=${paid.token}x`),
      ).toMatchObject({ status: 404, body: { code: "order_not_found" } })
  })

  it("money that is given back is told with what BillDesk says of it", async () => {
    const visitor = new Visitor(suite())
    const { paid } = await visitor.paidOrder()
    const merchant = await suite().logIn()
    const { refundable } = await merchant.order(paid.order.id)
    const path = `/admin/payments/${refundable.payment_id ?? ""}/refund`
    expect((await merchant.send("POST", path, { amount: 100 })).status).toBe(200)
    const said = await visitor.say("GET", `/store/orders/${paid.order.id}/tracking?token=${paid.token}`)
    const { payment, refunds } = tracked.parse(said.body)
    expect(payment.status).toBe("partially_refunded")
    expect(refunds).toHaveLength(1)
    expect(refunds[0]?.amount).toBe(100)
    expect(["done", "pending"]).toContain(refunds[0]?.status)
  })
})
