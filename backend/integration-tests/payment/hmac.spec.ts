import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BILLDESK_MODULE, type BillDeskModuleService } from "medusa-payment-billdesk/modules/billdesk"
import { reconcilePayments } from "medusa-payment-billdesk/workflows"
import { FLAWS, SIGNED_FLAWS } from "medusa-payment-billdesk/sandbox"
import { paise } from "medusa-integration-kit"
import { openSuite } from "./open-suite"
import { paymentAnswer, type PaymentAnswer } from "./shopper"

const BOTTLE = "LS-INSBOT-EME"
const LAST_THREE = "LS-POWBAN-OFF"

openSuite("hmac", 9911, (suite) => {
  /** The order id at BillDesk of an order's newest attempt. */
  const gatewayOrderId = async (): Promise<string> => (await suite().gateway.orderIds()).at(-1) ?? ""

  const placed = async (sku = BOTTLE, quantity = 1): Promise<{ paid: PaymentAnswer; id: string }> => {
    const before = new Set(await suite().gateway.orderIds())
    const paid = await suite().shopper.order([[sku, quantity]])
    const id = (await suite().gateway.orderIds()).find((orderId) => !before.has(orderId))
    return { paid, id: id ?? "" }
  }

  const statusPage = (paid: PaymentAnswer): string =>
    `http://localhost:8000/order/${paid.order.id}?t=${paid.token}`

  describe("an order", () => {
    it("is unpaid, holds its stock and can be paid before the shopper leaves the shop", async () => {
      const { paid } = await placed(BOTTLE, 2)
      expect(paid.payment).toMatchObject({
        status: "pending",
        attempt: 1,
        amount: paid.order.total,
        currency_code: "inr",
        can_retry: true,
      })
      expect(Object.keys(paid.payment.redirect?.fields ?? {})).toEqual(["merchantid", "bdorderid", "rdata"])
      expect(await suite().books.stockOf(BOTTLE)).toMatchObject({ stocked: 64, reserved: 2, promised: 2 })
      expect(await suite().books.orderStatus(paid.order.id)).toBe("requires_action")
    })

    it("is paid once when the shopper comes back, and gets its number", async () => {
      const { paid, id } = await placed()
      const token = await suite().gateway.book(id)
      expect(await suite().doors.comeBack({ transaction_response: token, orderid: id })).toBe(
        statusPage(paid),
      )
      const seen = await suite().shopper.look(paid)
      expect(seen.payment).toMatchObject({ status: "successful", can_retry: false, redirect: null })
      expect(seen.order.number).toMatch(/^SL\d+$/)
      expect(await suite().books.capturesOf(paid.order.id)).toEqual({
        captures: 1,
        transactions: 1,
        paise: Math.round(paid.order.total * 100),
      })
      expect(await suite().books.orderStatus(paid.order.id)).toBe("pending")
    })

    it("is the same order with the same attempt when it is submitted twice at once", async () => {
      const { shopper, send, gateway } = suite()
      const before = (await gateway.orderIds()).length
      const cartId = await shopper.fillBag([[BOTTLE, 1]])
      await shopper.choosePayment(cartId)
      const answers = await Promise.all(
        [1, 2, 3].map(() => send("POST", `/store/carts/${cartId}/payment-attempts`)),
      )
      const bodies = answers.map((answer) => paymentAnswer.parse(answer.body))
      expect(new Set(bodies.map((body) => body.order.id)).size).toBe(1)
      expect(new Set(bodies.map((body) => JSON.stringify(body.payment.redirect))).size).toBe(1)
      expect((await gateway.orderIds()).length - before).toBe(1)
    })

    it("that core's own route completed is payable through the gateway's route", async () => {
      const { shopper, send } = suite()
      const cartId = await shopper.fillBag([[BOTTLE, 1]])
      await shopper.choosePayment(cartId)
      expect((await send("POST", `/store/carts/${cartId}/complete`)).status).toBe(200)
      const answer = paymentAnswer.parse((await send("POST", `/store/carts/${cartId}/payment-attempts`)).body)
      expect(answer.payment.redirect).not.toBeNull()
    })
  })

  it("an order is written down once, however many write it at once", async () => {
    const { ledger } = suite().container.resolve<BillDeskModuleService>(BILLDESK_MODULE)
    const payment = {
      ...{ orderId: "order_once", cartId: "cart_once", amount: paise(149_900), currencyCode: "inr" },
      ...{ paymentSessionId: "payses_once", paymentCollectionId: "pay_col_once", payableUntil: new Date() },
    }
    const write = () => ledger.rememberPayment(payment, "system")
    const written = await Promise.all(Array.from({ length: 20 }, write))
    expect(new Set(written.map(({ cartId }) => cartId))).toEqual(new Set(["cart_once"]))
    expect(await suite().books.count(`billdesk_event where order_id = 'order_once'`)).toBe(1)
  })

  describe("ten pieces of the same news at once", () => {
    it("capture once", async () => {
      const { paid, id } = await placed()
      const { gateway, doors, send, books, shopper } = suite()
      const token = await gateway.book(id)
      const returns = Array.from({ length: 5 }, () =>
        doors.comeBack({ transaction_response: token, orderid: id }),
      )
      const notifications = Array.from({ length: 4 }, () => doors.notify(token))
      const button = send("POST", `/store/orders/${paid.order.id}/payment/check?token=${paid.token}`)
      expect(new Set(await Promise.all(returns))).toEqual(new Set([statusPage(paid)]))
      expect(new Set(await Promise.all(notifications))).toEqual(new Set([200]))
      expect((await button).status).toBe(200)
      await reconcilePayments(suite().container, "all_open")
      expect((await shopper.look(paid)).payment.status).toBe("successful")
      expect(await books.capturesOf(paid.order.id)).toMatchObject({ captures: 1, transactions: 1 })
    })
  })

  describe("a declined payment", () => {
    it("shows Failed, and another attempt on the same order succeeds", async () => {
      const { paid, id } = await placed()
      const { gateway, doors, send, shopper, books } = suite()
      await doors.comeBack({
        transaction_response: await gateway.book(id, { auth_status: "0399" }),
        orderid: id,
      })
      expect((await shopper.look(paid)).payment).toMatchObject({ status: "failed", can_retry: true })
      const again = paymentAnswer.parse(
        (await send("POST", `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`)).body,
      )
      expect(again.payment).toMatchObject({ status: "pending", attempt: 2 })
      expect(again.order.id).toBe(paid.order.id)
      const second = await gatewayOrderId()
      expect(second).not.toBe(id)
      await doors.comeBack({ transaction_response: await gateway.book(second), orderid: second })
      expect((await shopper.look(paid)).payment.status).toBe("successful")
      expect(await books.capturesOf(paid.order.id)).toMatchObject({ captures: 1, transactions: 1 })
      expect(
        (await send("POST", `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`)).status,
      ).toBe(409)
    })

    it("that arrives after the success changes nothing", async () => {
      const { paid, id } = await placed()
      const { gateway, doors, shopper } = suite()
      const failure = await gateway.book(id, { auth_status: "0399" })
      await doors.comeBack({ transaction_response: await gateway.book(id), orderid: id })
      expect(await doors.notify(failure)).toBe(200)
      expect((await shopper.look(paid)).payment.status).toBe("successful")
    })
  })

  describe("a shopper who never comes back", () => {
    it("has a paid order after the next sweep, with every message lost", async () => {
      const { paid, id } = await placed()
      await suite().gateway.book(id)
      const report = await reconcilePayments(suite().container, "all_open")
      expect(report.faults).toEqual([])
      expect((await suite().shopper.look(paid)).payment.status).toBe("successful")
    })

    it("has a paid order when a crash came between the recorded money and the order", async () => {
      const { paid, id } = await placed()
      const { container, gateway, books, shopper } = suite()
      await gateway.book(id)
      const { ledger, settlements } = container.resolve<BillDeskModuleService>(BILLDESK_MODULE)
      const attempt = await ledger.attemptByGatewayOrderId(id)
      if (!attempt) throw new Error("The order has no attempt.")
      const facts = {
        transactionId: "UCRASH0000001",
        authStatus: "0300",
        bankRefNo: null,
        paymentMethod: null,
        errorDescription: null,
        transactionDate: null,
        paidAmount: attempt.amount,
      }
      await settlements.recordSuccess(attempt.id, facts, "webhook")
      await reconcilePayments(container, "due")
      // The one that recorded it may still be at work: nobody else takes the order up before its claim has ended.
      expect((await shopper.look(paid)).payment.status).toBe("pending")
      await books.endClaim(paid.order.id)
      await reconcilePayments(container, "due")
      expect((await shopper.look(paid)).payment.status).toBe("successful")
      expect(await books.capturesOf(paid.order.id)).toMatchObject({ captures: 1, transactions: 1 })
    })
  })

  describe("a false message", () => {
    it("with any flaw in its envelope changes nothing but the inbox", async () => {
      const { paid, id } = await placed()
      const { gateway, doors, books, shopper } = suite()
      const before = await books.moneyAndStock()
      const inbox = await books.count("billdesk_inbox")
      const flaws = FLAWS.filter((flaw) => flaw !== "plain-signed" && !SIGNED_FLAWS.includes(flaw))
      for (const flaw of flaws) {
        const token = await gateway.forge(id, flaw)
        const form = { transaction_response: token, orderid: "MDSAUNKNOWN0000000000000000000" }
        expect([flaw, await doors.notify(token)]).toEqual([flaw, 400])
        expect([flaw, await doors.comeBack(form)]).toEqual([flaw, "http://localhost:8000/order/unknown"])
      }
      expect(await books.count("billdesk_inbox")).toBe(inbox + flaws.length * 2)
      expect(await books.moneyAndStock()).toBe(before)
      expect((await shopper.look(paid)).payment.status).toBe("pending")
    })

    it("rightly signed, with any lie inside, changes nothing either", async () => {
      const { paid, id } = await placed()
      const { gateway, doors, books, shopper } = suite()
      const before = await books.moneyAndStock()
      for (const flaw of SIGNED_FLAWS.filter((flaw) => flaw !== "none")) {
        const token = await gateway.forge(id, flaw)
        expect([flaw, await doors.notify(token)]).toEqual([flaw, 200])
        await doors.comeBack({ transaction_response: token, orderid: id })
      }
      expect(await books.moneyAndStock()).toBe(before)
      expect((await shopper.look(paid)).payment.status).toBe("pending")
    })

    it("rightly signed, that BillDesk does not confirm, changes nothing", async () => {
      const { paid, id } = await placed()
      const { gateway, doors, shopper } = suite()
      expect(await doors.notify(await gateway.forge(id, "none"))).toBe(200)
      await doors.comeBack({ transaction_response: await gateway.forge(id, "none"), orderid: id })
      expect((await shopper.look(paid)).payment.status).toBe("pending")
    })

    it("rightly signed for order A leads to order A, whatever form it is posted in", async () => {
      const a = await placed()
      const b = await placed()
      const { gateway, doors, shopper } = suite()
      const token = await gateway.book(a.id)
      expect(await doors.comeBack({ transaction_response: token, orderid: b.id })).toBe(statusPage(a.paid))
      expect((await shopper.look(a.paid)).payment.status).toBe("successful")
      expect((await shopper.look(b.paid)).payment.status).toBe("pending")
    })

    it("repeated a hundred times adds no row", async () => {
      const { id } = await placed()
      const { gateway, doors, books } = suite()
      const token = await gateway.book(id)
      await doors.notify(token)
      const rows = await books.count("billdesk_inbox")
      for (let i = 0; i < 100; i += 1) await doors.notify(token)
      expect(await books.count("billdesk_inbox")).toBe(rows)
    })

    it.each([
      ["empty", ""],
      ["not JOSE", "hello"],
      ["HTML", "<html><body>Blocked</body></html>"],
      ["JSON without a token", JSON.stringify({ orderid: "MDSA1234567890" })],
      ["too large", "A".repeat(300 * 1024)],
      ["with a NUL", "a\u0000b"],
    ])("that is %s is answered 400 and stored", async (_what, body) => {
      const { doors, books } = suite()
      const before = await books.count("billdesk_inbox")
      expect(await doors.notify(body)).toBe(400)
      expect(await books.count("billdesk_inbox")).toBe(before + 1)
    })

    it("unsigned, as a cancelled page sends it, leads home and changes nothing", async () => {
      const { paid, id } = await placed()
      const { doors, shopper } = suite()
      expect(
        await doors.comeBack({ orderid: id, terminal_state: "111", txnResponse: "[object Object]" }),
      ).toBe(statusPage(paid))
      expect((await shopper.look(paid)).payment).toMatchObject({ status: "pending", can_retry: true })
    })
  })

  describe("money that does not fit", () => {
    it.each([
      ["another amount", { amount: "1.00" }],
      ["another currency", { currency: "840" }],
      ["another merchant", { mercid: "OTHERMERC" }],
    ])("with %s goes to a person: nothing is captured, nothing refunded", async (_what, members) => {
      const { paid, id } = await placed()
      const { gateway, doors, shopper, books } = suite()
      await doors.comeBack({ transaction_response: await gateway.book(id, members), orderid: id })
      expect((await shopper.look(paid)).payment).toMatchObject({
        status: "review",
        can_retry: false,
        redirect: null,
      })
      expect(await books.capturesOf(paid.order.id)).toEqual({ captures: 0, transactions: 0, paise: 0 })
    })

    it("of a second attempt on a paid order waits for a person, and the order stays paid once", async () => {
      const { paid, id } = await placed()
      const { gateway, doors, send, shopper, books } = suite()
      await send("POST", `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`)
      const second = await gatewayOrderId()
      await doors.comeBack({ transaction_response: await gateway.book(second), orderid: second })
      await doors.comeBack({ transaction_response: await gateway.book(id), orderid: id })
      expect((await shopper.look(paid)).payment.status).toBe("successful")
      expect(await books.capturesOf(paid.order.id)).toMatchObject({ captures: 1, transactions: 1 })
      const { ledger } = suite().container.resolve<BillDeskModuleService>(BILLDESK_MODULE)
      const attempts = await ledger.attempts(paid.order.id)
      expect(attempts.map((attempt) => attempt.status)).toEqual(["review", "successful"])
    })
  })

  describe("an order that nobody pays", () => {
    it("is canceled after its time and gives its stock back; money that still comes brings it back to life", async () => {
      const { paid, id } = await placed(BOTTLE, 2)
      const { books, container, gateway, doors, shopper } = suite()
      await books.letTimePass(paid.order.id, 60)
      await reconcilePayments(container, "due")
      expect((await shopper.look(paid)).payment).toMatchObject({
        status: "expired",
        can_retry: false,
        redirect: null,
      })
      expect(await books.orderStatus(paid.order.id)).toBe("canceled")
      expect(await books.stockOf(BOTTLE)).toMatchObject({ reserved: 0, promised: 0 })
      await doors.comeBack({ transaction_response: await gateway.book(id), orderid: id })
      expect((await shopper.look(paid)).payment.status).toBe("successful")
      expect(await books.orderStatus(paid.order.id)).toBe("pending")
      expect(await books.capturesOf(paid.order.id)).toMatchObject({ captures: 1, transactions: 1 })
      expect(await books.stockOf(BOTTLE)).toMatchObject({ reserved: 2, promised: 2 })
    })

    it("keeps its stock while BillDesk cannot be asked", async () => {
      const { paid } = await placed(BOTTLE, 2)
      const { books, container, gateway, shopper } = suite()
      await books.letTimePass(paid.order.id, 60)
      await gateway.plan("transactions/get", "500", 3)
      await reconcilePayments(container, "due")
      expect((await shopper.look(paid)).payment.status).toBe("pending")
      expect(await books.stockOf(BOTTLE)).toMatchObject({ reserved: 2 })
    })

    it("is never both paid and canceled when both come at once", async () => {
      const { paid, id } = await placed()
      const { books, container, gateway, doors, shopper } = suite()
      const token = await gateway.book(id)
      await books.letTimePass(paid.order.id, 60)
      const sweeps = Array.from({ length: 3 }, () => reconcilePayments(container, "due"))
      const returns = Array.from({ length: 3 }, () =>
        doors.comeBack({ transaction_response: token, orderid: id }),
      )
      await Promise.all([...sweeps, ...returns])
      expect((await shopper.look(paid)).payment.status).toBe("successful")
      expect(await books.orderStatus(paid.order.id)).toBe("pending")
      expect(await books.capturesOf(paid.order.id)).toMatchObject({ captures: 1, transactions: 1 })
    })
  })

  describe("BillDesk out of reach", () => {
    it.each(["reset", "500", "503-html", "garbage", "wrong-key", "lost-answer"])(
      "by %s leaves an order that can be tried again",
      async (fault) => {
        const { gateway, send, shopper, books } = suite()
        await gateway.plan("orders/create", fault)
        const paid = await shopper.order([[BOTTLE, 1]])
        expect(paid.payment).toMatchObject({ status: "pending", redirect: null, can_retry: true })
        expect(await books.stockOf(BOTTLE)).toMatchObject({ reserved: 1 })
        const again = paymentAnswer.parse(
          (await send("POST", `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`)).body,
        )
        expect(again.payment.redirect).not.toBeNull()
      },
    )
  })

  describe("the order's page", () => {
    it("opens with its token only", async () => {
      const { paid } = await placed()
      const { send } = suite()
      for (const token of ["", "x", paid.token.slice(0, -1), `${paid.token}x`]) {
        expect((await send("GET", `/store/orders/${paid.order.id}/payment?token=${token}`)).status).toBe(404)
        expect(
          (await send("POST", `/store/orders/${paid.order.id}/payment-attempts?token=${token}`)).status,
        ).toBe(404)
        expect(
          (await send("POST", `/store/orders/${paid.order.id}/payment/check?token=${token}`)).status,
        ).toBe(404)
      }
      expect((await send("GET", `/store/orders/order_unknown/payment?token=${paid.token}`)).status).toBe(404)
    })

    it("may ask BillDesk once in five seconds", async () => {
      const { paid } = await placed()
      const url = `/store/orders/${paid.order.id}/payment/check?token=${paid.token}`
      const answers = await Promise.all([1, 2, 3].map(() => suite().send("POST", url)))
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 429, 429])
    })

    it("keeps its payment session: core's own route may not replace it", async () => {
      const { shopper, send } = suite()
      const cartId = await shopper.fillBag([[BOTTLE, 1]])
      const collectionId = await shopper.choosePayment(cartId)
      await send("POST", `/store/carts/${cartId}/payment-attempts`)
      const replaced = await send("POST", `/store/payment-collections/${collectionId}/payment-sessions`, {
        provider_id: "pp_billdesk_billdesk",
      })
      expect(replaced.status).toBe(409)
    })
  })

  describe("stock", () => {
    it("that ran out between bag and payment blocks the checkout with a sentence that names the item", async () => {
      const { shopper, send } = suite()
      const late = await shopper.fillBag([[LAST_THREE, 2]])
      await shopper.choosePayment(late)
      await shopper.order([[LAST_THREE, 2]])
      const refused = await send("POST", `/store/carts/${late}/payment-attempts`)
      expect(refused).toMatchObject({ status: 400, body: { code: "not_enough_stock" } })
      expect(JSON.stringify(refused.body)).toMatch(/Only 1 of .*Power Bank/i)
    })

    it("of five units is sold to exactly five of thirty shoppers", async () => {
      const { shopper, send, books, container } = suite()
      await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
        `update inventory_level set stocked_quantity = 5, raw_stocked_quantity = '{"value":"5","precision":20}'
          where inventory_item_id = (select id from inventory_item where sku = ?)`,
        [BOTTLE],
      )
      const carts: string[] = []
      for (let i = 0; i < 30; i += 1) {
        const cartId = await shopper.fillBag([[BOTTLE, 1]])
        await shopper.choosePayment(cartId)
        carts.push(cartId)
      }
      const answers = await Promise.all(
        carts.map((cartId) => send("POST", `/store/carts/${cartId}/payment-attempts`)),
      )
      const statuses = answers.map((answer) => answer.status)
      expect(statuses.filter((status) => status === 200)).toHaveLength(5)
      expect(statuses.filter((status) => status === 400)).toHaveLength(25)
      expect(await books.stockOf(BOTTLE)).toEqual({ stocked: 5, reserved: 5, promised: 5 })
      expect(await books.count(`"order" where canceled_at is null and deleted_at is null`)).toBe(5)
    })
  })
})
