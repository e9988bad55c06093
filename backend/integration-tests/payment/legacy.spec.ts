import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LEGACY_FLAWS } from "medusa-payment-billdesk/sandbox"
import { reconcilePayments } from "medusa-payment-billdesk/workflows"
import { z } from "zod"
import { openSuite } from "./open-suite"
import type { PaymentAnswer } from "./shopper"

const BOTTLE = "LS-INSBOT-EME"
const FORM = "application/x-www-form-urlencoded"

const bodyOf = (form: Record<string, string>): string => new URLSearchParams(form).toString()

openSuite("legacy", 9915, (suite) => {
  /** An order whose shopper stands on BillDesk's page: only then does BillDesk know of it. */
  const orderOnPage = async (): Promise<{ paid: PaymentAnswer; id: string }> => {
    const { shopper, gateway } = suite()
    const paid = await shopper.order([[BOTTLE, 1]])
    const { redirect } = paid.payment
    if (!redirect) throw new Error("The attempt has no redirect.")
    expect(Object.keys(redirect.fields)).toEqual(["msg"])
    expect(await gateway.openPage(redirect)).toBe(200)
    return { paid, id: redirect.fields["msg"]?.split("|")[1] ?? "" }
  }

  const expectPaidOnce = async ({ order }: PaymentAnswer): Promise<void> => {
    const { books } = suite()
    expect(await books.capturesOf(order.id)).toEqual({
      captures: 1,
      transactions: 1,
      paise: Math.round(order.total * 100),
    })
    expect(await books.orderStatus(order.id)).toBe("pending")
  }

  const refund = async (orderId: string, amount: number): Promise<number> => {
    const { container } = suite()
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["payment_collections.payments.id"],
      filters: { id: orderId },
    })
    const schema = z.array(
      z.object({
        payment_collections: z.array(z.object({ payments: z.array(z.object({ id: z.string() })) })),
      }),
    )
    const payment = schema.parse(data)[0]?.payment_collections[0]?.payments[0]
    const { errors } = await refundPaymentWorkflow(container).run({
      input: { payment_id: payment?.id ?? "", amount },
      throwOnError: false,
    })
    return errors.length
  }

  const payAndComeBack = async (): Promise<{ paid: PaymentAnswer; id: string }> => {
    const { gateway, doors } = suite()
    const { paid, id } = await orderOnPage()
    expect(await doors.comeBack(await gateway.bookForm(id))).toContain(`/order/${paid.order.id}?t=`)
    return { paid, id }
  }

  it("a browser that comes back ends in a paid order, and a second time changes nothing", async () => {
    const { shopper, gateway, doors, books } = suite()
    const { paid, id } = await orderOnPage()
    const form = await gateway.bookForm(id)
    await doors.comeBack(form)
    expect((await shopper.look(paid)).payment.status).toBe("successful")
    await expectPaidOnce(paid)
    const before = await books.moneyAndStock()
    expect(await doors.notify(bodyOf(form), FORM)).toBe(200)
    await doors.comeBack(form)
    expect(await books.moneyAndStock()).toBe(before)
  })

  it("a notification alone ends in a paid order", async () => {
    const { shopper, gateway, doors } = suite()
    const { paid, id } = await orderOnPage()
    expect(await doors.notify(bodyOf(await gateway.bookForm(id)), FORM)).toBe(200)
    // It is answered before it is acted on.
    for (let look = 0; look < 50; look += 1) {
      if ((await shopper.look(paid)).payment.status === "successful") break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect((await shopper.look(paid)).payment.status).toBe("successful")
    await expectPaidOnce(paid)
  })

  it("the poll alone reaches the last word, after a query without an answer too", async () => {
    const { shopper, gateway, container } = suite()
    const { paid, id } = await orderOnPage()
    await gateway.bookForm(id)
    await gateway.planLegacy("query", "wrong-checksum")
    await reconcilePayments(container, "all_open")
    expect((await shopper.look(paid)).payment.status).toBe("pending")
    await reconcilePayments(container, "all_open")
    expect((await shopper.look(paid)).payment.status).toBe("successful")
    await expectPaidOnce(paid)
  })

  it("a declined payment can be tried again on the same order, with another order number", async () => {
    const { shopper, gateway, doors, books, send } = suite()
    const { paid, id } = await orderOnPage()
    await doors.comeBack(await gateway.bookForm(id, { auth_status: "0399" }))
    const declined = await shopper.look(paid)
    expect(declined.payment).toMatchObject({ status: "failed", can_retry: true })
    expect(await books.capturesOf(paid.order.id)).toMatchObject({ captures: 0, transactions: 0 })
    const path = `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`
    expect((await send("POST", path)).status).toBe(200)
    const next = (await shopper.look(paid)).payment.redirect
    if (!next) throw new Error("The second attempt has no redirect.")
    expect(await gateway.openPage(next)).toBe(200)
    const nextId = next.fields["msg"]?.split("|")[1] ?? ""
    expect(nextId).not.toBe(id)
    await doors.comeBack(await gateway.bookForm(nextId))
    await expectPaidOnce(paid)
  })

  it("an order that nobody took to the page is asked about and stays unpaid", async () => {
    const { shopper, container } = suite()
    const paid = await shopper.order([[BOTTLE, 1]])
    await reconcilePayments(container, "all_open")
    expect((await shopper.look(paid)).payment.status).toBe("pending")
  })

  it("a refund goes back once, and no more than was paid", async () => {
    const { books } = suite()
    const { paid } = await payAndComeBack()
    expect(await refund(paid.order.id, 500)).toBe(0)
    expect(await books.count("billdesk_refund where state = 'accepted'")).toBe(1)
    expect(await refund(paid.order.id, paid.order.total)).toBe(1)
    expect(await books.count("billdesk_refund where state = 'accepted'")).toBe(1)
  })

  it("a refund whose answer was lost is looked up and not sent twice", async () => {
    const { gateway, books } = suite()
    const { paid } = await payAndComeBack()
    await gateway.planLegacy("refund", "lost-answer")
    expect(await refund(paid.order.id, 500)).toBe(1)
    expect(await refund(paid.order.id, 500)).toBe(0)
    expect(await books.count("billdesk_refund where state = 'accepted'")).toBe(1)
    expect(await books.count("billdesk_refund")).toBe(1)
  })

  it("a forged message changes neither money nor stock, whatever is false in it", async () => {
    const { gateway, doors, books, shopper } = suite()
    const { paid, id } = await orderOnPage()
    const before = await books.moneyAndStock()
    for (const flaw of LEGACY_FLAWS.filter((name) => name !== "none")) {
      const form = { msg: await gateway.forgeLegacy(id, flaw) }
      expect([flaw, await doors.notify(bodyOf(form), FORM)]).toEqual([flaw, 400])
      await doors.comeBack(form)
      expect(await books.moneyAndStock()).toBe(before)
    }
    expect((await shopper.look(paid)).payment.status).toBe("pending")
  })

  it("a signed success that BillDesk does not confirm pays nothing", async () => {
    const { gateway, doors, books } = suite()
    const { paid, id } = await orderOnPage()
    const form = { msg: await gateway.forgeLegacy(id, "none") }
    expect(await doors.notify(bodyOf(form), FORM)).toBe(200)
    await doors.comeBack(form)
    expect(await books.capturesOf(paid.order.id)).toMatchObject({ captures: 0, transactions: 0 })
  })

  it("neither the key nor the signed order stands in the database in clear", async () => {
    const { paid } = await payAndComeBack()
    const db = suite().container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const tables = ["billdesk_attempt", "billdesk_inbox", "billdesk_event", "payment_session", "payment"]
    const rows: unknown[] = await Promise.all(tables.map((table) => db(table).select("*")))
    const text = JSON.stringify(rows)
    expect(text).toContain(paid.order.id)
    for (const secret of ["DEMOchecksum", paid.payment.redirect?.fields["msg"] ?? "msg"])
      expect(text).not.toContain(secret)
  })
})
