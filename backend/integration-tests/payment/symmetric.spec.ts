import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcilePayments } from "medusa-payment-billdesk/workflows"
import { z } from "zod"
import { openSuite } from "./open-suite"
import type { PaymentAnswer } from "./shopper"

const BOTTLE = "LS-INSBOT-EME"

openSuite("symmetric", 9912, (suite) => {
  const paidOrder = async (): Promise<{ paid: PaymentAnswer; id: string }> => {
    const { shopper, gateway, doors } = suite()
    const paid = await shopper.order([[BOTTLE, 1]])
    const id = (await gateway.orderIds()).at(-1) ?? ""
    await doors.comeBack({ transaction_response: await gateway.book(id), orderid: id })
    return { paid, id }
  }

  const paymentId = async (orderId: string): Promise<string> => {
    const query = suite().container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: ["payment_collections.payments.id"],
      filters: { id: orderId },
    })
    const schema = z.array(
      z.object({
        payment_collections: z.array(z.object({ payments: z.array(z.object({ id: z.string() })) })),
      }),
    )
    return schema.parse(data)[0]?.payment_collections[0]?.payments[0]?.id ?? ""
  }

  it("an encrypted journey ends in a paid order", async () => {
    const { paid } = await paidOrder()
    expect((await suite().shopper.look(paid)).payment.status).toBe("successful")
    expect(await suite().books.capturesOf(paid.order.id)).toMatchObject({ captures: 1, transactions: 1 })
  })

  it("a signed message in the clear is refused", async () => {
    const { shopper, gateway, doors } = suite()
    const paid = await shopper.order([[BOTTLE, 1]])
    const id = (await gateway.orderIds()).at(-1) ?? ""
    expect(await doors.notify(await gateway.forge(id, "plain-signed"))).toBe(400)
    expect((await shopper.look(paid)).payment.status).toBe("pending")
  })

  it("the poll alone reaches the last word", async () => {
    const { shopper, gateway, container } = suite()
    const paid = await shopper.order([[BOTTLE, 1]])
    await gateway.book((await gateway.orderIds()).at(-1) ?? "")
    await reconcilePayments(container, "all_open")
    expect((await shopper.look(paid)).payment.status).toBe("successful")
  })

  it("a refund whose answer was lost is looked up and not sent twice", async () => {
    const { gateway, container, books } = suite()
    const { paid } = await paidOrder()
    const payment = await paymentId(paid.order.id)
    await gateway.plan("refunds/create", "lost-answer")
    const refund = () =>
      refundPaymentWorkflow(container).run({
        input: { payment_id: payment, amount: 500 },
        throwOnError: false,
      })
    expect((await refund()).errors).toHaveLength(1)
    expect((await refund()).errors).toHaveLength(0)
    expect(await books.count("billdesk_refund where state = 'accepted'")).toBe(1)
    expect(await books.count("billdesk_refund")).toBe(1)
  })

  it("no secret of the gateway stands in the database in clear", async () => {
    const { paid } = await paidOrder()
    const db = suite().container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const tables = ["billdesk_attempt", "billdesk_inbox", "billdesk_event", "payment_session", "payment"]
    const rows: unknown[] = await Promise.all(tables.map((table) => db(table).select("*")))
    const text = JSON.stringify(rows)
    expect(text).toContain(paid.order.id)
    for (const secret of [
      "DEMOencryptKey",
      "DEMOsigningKey",
      paid.payment.redirect?.fields["rdata"] ?? "rdata",
    ]) {
      expect(text).not.toContain(secret)
    }
  })
})
