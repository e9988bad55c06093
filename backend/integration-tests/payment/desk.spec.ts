import { reconcilePayments } from "medusa-payment-billdesk/workflows"
import demo from "../../src/config/sandbox-credentials.json"
import { openSuite } from "./open-suite"
import { connection, reviewOutcome, type Merchant } from "./merchant"
import type { PaymentAnswer } from "./shopper"

const BOTTLE = "LS-INSBOT-EME"
const LAST_THREE = "LS-POWBAN-OFF"

openSuite("hmac", 7913, (suite) => {
  let merchant: Merchant
  beforeEach(async () => {
    merchant = await suite().logIn()
  })

  const newest = async (): Promise<string> => (await suite().gateway.orderIds()).at(-1) ?? ""

  const placed = async (sku = BOTTLE, quantity = 1): Promise<{ paid: PaymentAnswer; id: string }> => {
    const paid = await suite().shopper.order([[sku, quantity]])
    return { paid, id: await newest() }
  }

  const payAt = async (id: string, members: Record<string, unknown> = {}): Promise<void> => {
    const { gateway, doors } = suite()
    const token = await gateway.book(id, members)
    await doors.comeBack({ transaction_response: token, orderid: id })
  }

  const paidTwice = async (): Promise<{ paid: PaymentAnswer; first: string }> => {
    const { paid, id: first } = await placed()
    const again = `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`
    await suite().send("POST", again)
    await payAt(await newest())
    await payAt(first)
    return { paid, first }
  }

  const gaveUp = async (sku: string, quantity: number): Promise<{ paid: PaymentAnswer; id: string }> => {
    const order = await placed(sku, quantity)
    await suite().books.letTimePass(order.paid.order.id, 60)
    await reconcilePayments(suite().container, "due")
    expect(await suite().books.orderStatus(order.paid.order.id)).toBe("canceled")
    return order
  }

  const onlyCase = async () => {
    const { reviews, count } = await merchant.queue()
    expect(count).toBe(1)
    const [only] = reviews
    if (!only) throw new Error("The queue is empty.")
    return only
  }

  describe("an order that was paid twice", () => {
    it("is in the queue, and five presses at once give the second payment back once", async () => {
      const { paid, first } = await paidTwice()
      const waiting = await onlyCase()
      expect(waiting).toMatchObject({
        order_id: paid.order.id,
        reason: "double_payment",
        amount: paid.order.total.toFixed(2),
        attempt_number: 1,
        actions: ["refund", "close"],
      })
      expect(waiting.order_number).toMatch(/^SL\d+$/)
      const presses = await Promise.all(
        Array.from({ length: 5 }, () => merchant.decide(waiting.id, "refund", "paid twice")),
      )
      expect(presses.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(presses.filter(({ status }) => status === 409)).toHaveLength(4)
      expect((await merchant.decide(waiting.id, "refund")).status).toBe(409)
      expect(await suite().gateway.refundsOf(first)).toHaveLength(1)
      expect((await merchant.queue()).count).toBe(0)
      const view = await merchant.order(paid.order.id)
      expect(view.payment.status).toBe("successful")
      expect(view.reviews).toMatchObject([
        { state: "closed", resolution: "refunded", note: "paid twice", closed_by: demo.admin.email },
      ])
      expect(view.attempts.map(({ status }) => status)).toEqual(["resolved", "successful"])
      expect(view.attempts[0]?.refunds).toMatchObject([
        { state: "accepted", requested_by: demo.admin.email, amount: waiting.amount },
      ])
      expect(new Set(view.events.map(({ kind }) => kind))).toEqual(
        new Set(["payment", "attempt", "review", "refund"]),
      )
      expect(await suite().books.capturesOf(paid.order.id)).toMatchObject({ captures: 1 })
    })
  })

  describe("money of another amount", () => {
    it("waits with what was really paid, and that is what goes back", async () => {
      const { paid, id } = await placed()
      await payAt(id, { amount: "1.00" })
      const waiting = await onlyCase()
      expect(waiting).toMatchObject({ reason: "amount_mismatch", amount: "1.00", state: "open" })
      expect((await merchant.order(paid.order.id)).attempts[0]?.paid_amount).toBe("1.00")
      const answer = await merchant.decide(waiting.id, "refund")
      expect(reviewOutcome.parse(answer.body).outcome).toBe("refunded")
      expect(await suite().gateway.refundsOf(id)).toMatchObject([{ refund_amount: "1.00" }])
    })

    it("is closed with a note that says how it was settled, and with none stays open", async () => {
      const { paid, id } = await placed()
      await payAt(id, { amount: "1.00" })
      const waiting = await onlyCase()
      const silent = await merchant.decide(waiting.id, "close")
      expect(silent).toMatchObject({ status: 400, body: { code: "note_needed" } })
      expect((await onlyCase()).state).toBe("open")
      const answer = await merchant.decide(waiting.id, "close", "Paid the rest by bank transfer.")
      expect(reviewOutcome.parse(answer.body)).toMatchObject({
        outcome: "closed",
        review: { resolution: "settled_elsewhere", note: "Paid the rest by bank transfer.", actions: [] },
      })
      expect(await suite().gateway.refundsOf(id)).toEqual([])
      expect((await suite().shopper.look(paid)).payment.status).toBe("failed")
    })

    it("cannot be fulfilled", async () => {
      const { id } = await placed()
      await payAt(id, { amount: "1.00" })
      const answer = await merchant.decide((await onlyCase()).id, "fulfil")
      expect(answer).toMatchObject({ status: 409, body: { code: "case_not_fulfillable" } })
    })
  })

  describe("money that comes after the order was given up", () => {
    it("brings the order back when its stock is still there", async () => {
      const { paid, id } = await gaveUp(BOTTLE, 2)
      await payAt(id)
      expect((await suite().shopper.look(paid)).payment.status).toBe("successful")
      expect(await suite().books.orderStatus(paid.order.id)).toBe("pending")
      expect(await suite().books.stockOf(BOTTLE)).toMatchObject({ reserved: 2, promised: 2 })
      expect((await merchant.queue()).count).toBe(0)
    })

    it("waits when the stock is sold, and pays the order once there is stock again", async () => {
      const { paid, id } = await gaveUp(LAST_THREE, 2)
      await suite().books.changeStock(LAST_THREE, -2)
      await payAt(id)
      const waiting = await onlyCase()
      expect(waiting).toMatchObject({
        reason: "paid_without_stock",
        actions: ["fulfil", "refund", "close"],
      })
      const early = await merchant.decide(waiting.id, "fulfil")
      expect(reviewOutcome.parse(early.body).outcome).toBe("not_fulfilled")
      const still = await onlyCase()
      expect(still.reason).toBe("paid_without_stock")
      await suite().books.changeStock(LAST_THREE, 2)
      const answer = await merchant.decide(still.id, "fulfil", "new stock came")
      expect(reviewOutcome.parse(answer.body)).toMatchObject({
        outcome: "fulfilled",
        review: { state: "closed", resolution: "fulfilled", note: "new stock came" },
      })
      expect((await suite().shopper.look(paid)).payment.status).toBe("successful")
      expect(await suite().books.stockOf(LAST_THREE)).toMatchObject({ reserved: 2, promised: 2 })
      expect(await suite().books.capturesOf(paid.order.id)).toMatchObject({ captures: 1, transactions: 1 })
      expect((await merchant.queue()).count).toBe(0)
    })
  })

  it("ten refunds of a tenth at once stand in the order's books once each", async () => {
    const { paid, id } = await placed()
    await payAt(id)
    const { refundable } = await merchant.order(paid.order.id)
    const road = `/admin/payments/${refundable.payment_id ?? ""}/refund`
    const amount = Math.floor(paid.order.total / 10)
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => merchant.send("POST", road, { amount })),
    )
    const taken = answers.filter(({ status }) => status === 200).length
    const paise = taken * amount * 100
    expect(taken).toBe(10)
    expect(await suite().books.refundsOf(paid.order.id)).toEqual({ refunds: 10, transactions: 10, paise })
    expect(await suite().gateway.refundsOf(id)).toHaveLength(10)
  })

  describe("a refund that BillDesk takes and later fails", () => {
    const refunded = async (share: number): Promise<{ orderId: string; id: string }> => {
      const { gateway } = suite()
      const { paid, id } = await placed()
      await payAt(id)
      await gateway.follow("refund-pending")
      const { refundable } = await merchant.order(paid.order.id)
      const amount = Math.round(paid.order.total * share)
      const road = `/admin/payments/${refundable.payment_id ?? ""}/refund`
      expect((await merchant.send("POST", road, { amount })).status).toBe(200)
      return { orderId: paid.order.id, id }
    }

    const lastFails = async (id: string): Promise<void> => {
      const { gateway, container } = suite()
      const last = (await gateway.refundsOf(id)).at(-1)
      await gateway.settleRefund(last?.merc_refund_ref_no ?? "", "failed")
      await reconcilePayments(container, "all_open")
    }

    afterEach(() => suite().gateway.calm())

    it("is sent once more under a new reference, and then waits for a person", async () => {
      const { orderId, id } = await refunded(1)
      await lastFails(id)
      const statuses = async () => (await suite().gateway.refundsOf(id)).map((refund) => refund.refund_status)
      expect(await statuses()).toEqual(["0399", "0002"])
      expect(await onlyCase()).toMatchObject({
        order_id: orderId,
        reason: "refund_failed",
        state: "refunding",
      })
      await lastFails(id)
      await reconcilePayments(suite().container, "all_open")
      expect(await statuses()).toEqual(["0399", "0399"])
      const waiting = await onlyCase()
      expect(waiting).toMatchObject({ state: "open", actions: ["refund", "close"] })
      await suite().gateway.calm()
      expect((await merchant.decide(waiting.id, "refund")).status).toBe(200)
      expect((await merchant.queue()).count).toBe(0)
      expect((await suite().gateway.refundsOf(id)).at(-1)?.refund_status).toBe("0699")
    })

    it("is closed by itself when the second one goes through", async () => {
      const { id, orderId } = await refunded(1)
      await lastFails(id)
      const second = (await suite().gateway.refundsOf(id)).at(-1)
      await suite().gateway.settleRefund(second?.merc_refund_ref_no ?? "", "accepted")
      await reconcilePayments(suite().container, "all_open")
      expect((await merchant.queue()).count).toBe(0)
      const { reviews } = await merchant.order(orderId)
      expect(reviews).toMatchObject([{ resolution: "refunded", closed_by: "system" }])
    })

    it("waits for a person at once where two of it would fit into what was paid", async () => {
      const { id } = await refunded(0.4)
      await lastFails(id)
      expect(await suite().gateway.refundsOf(id)).toHaveLength(1)
      expect(await onlyCase()).toMatchObject({ reason: "refund_failed", state: "open" })
    })
  })

  describe("money for an order whose expiry was cut between its stock and its cancellation", () => {
    it("reserves the stock again", async () => {
      const { paid, id } = await placed(LAST_THREE, 2)
      await suite().books.releaseStockOf(paid.order.id)
      await payAt(id)
      expect((await suite().shopper.look(paid)).payment.status).toBe("successful")
      expect(await suite().books.stockOf(LAST_THREE)).toMatchObject({ reserved: 2, promised: 2 })
    })

    it("waits for a person when the stock is sold", async () => {
      const { paid, id } = await placed(LAST_THREE, 2)
      await suite().books.releaseStockOf(paid.order.id)
      await placed(LAST_THREE, 3)
      await payAt(id)
      expect(await onlyCase()).toMatchObject({ order_id: paid.order.id, reason: "paid_without_stock" })
      expect(await suite().books.capturesOf(paid.order.id)).toMatchObject({ captures: 0 })
    })
  })

  it("of two late payments one is taken for the order, and the other one still waits", async () => {
    const { shopper, gateway, books, send, container } = suite()
    const paid = await shopper.order([[LAST_THREE, 2]])
    const first = (await gateway.orderIds()).at(-1) ?? ""
    await send("POST", `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`)
    const second = (await gateway.orderIds()).at(-1) ?? ""
    await books.letTimePass(paid.order.id, 60)
    await reconcilePayments(container, "due")
    await books.changeStock(LAST_THREE, -2)
    for (const id of [first, second]) await payAt(id)
    await books.changeStock(LAST_THREE, 2)
    const waiting = (await merchant.queue()).reviews.find(({ reason }) => reason === "paid_without_stock")
    const answer = await merchant.decide(waiting?.id ?? "", "fulfil")
    expect(reviewOutcome.parse(answer.body).outcome).toBe("fulfilled")
    expect((await shopper.look(paid)).payment.status).toBe("successful")
    expect((await merchant.queue()).reviews.map(({ reason }) => reason)).toEqual(["double_payment"])
  })

  describe("the desk", () => {
    it("tells nobody anything who is not logged in", async () => {
      const { send } = suite()
      const answers = await Promise.all([
        send("GET", "/admin/billdesk"),
        send("GET", "/admin/billdesk/attempts"),
        send("GET", "/admin/billdesk/reviews"),
        send("GET", "/admin/billdesk/orders/order_1"),
        send("POST", "/admin/billdesk/orders/order_1/check"),
        send("POST", "/admin/billdesk/reviews/bdrev_1/refund", {}),
        send("POST", "/admin/billdesk/reviews/bdrev_1/fulfil", {}),
        send("POST", "/admin/billdesk/reviews/bdrev_1/close", { note: "gone" }),
      ])
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401))
    })

    it("shows the connection with fingerprints and without a key", async () => {
      const answer = await merchant.send("GET", "/admin/billdesk")
      expect(answer).toMatchObject({
        status: 200,
        body: {
          environment: "sandbox",
          mode: "hmac",
          api_host: "http://127.0.0.1:7913",
          return_url: "http://localhost:9000/payments/billdesk/return",
          webhook_url: "http://localhost:9000/webhooks/payments/billdesk",
          payment_window_minutes: 30,
          auto_refund: false,
          attempts_by_status: { awaiting: 0, successful: 0, resolved: 0 },
          open_reviews: 0,
        },
      })
      const { keys } = connection.parse(answer.body)
      expect(keys.map(({ name }) => name)).toEqual(["HMAC key"])
      expect(keys[0]?.fingerprint).toMatch(/^[0-9a-f]{8}$/)
      expect(JSON.stringify(answer.body)).not.toContain(demo.billdesk.hmacKey)
    })

    it("shows messages of an order without the token they carried, and what is left to refund", async () => {
      const { paid, id } = await placed()
      const token = await suite().gateway.book(id)
      await suite().doors.comeBack({ transaction_response: token, orderid: id })
      await suite().doors.notify(token)
      await suite().doors.notify(token)
      const { body } = await merchant.send("GET", `/admin/billdesk/orders/${paid.order.id}`)
      const text = JSON.stringify(body)
      expect(text).not.toContain(token.split(".")[2])
      expect(text).not.toContain(paid.payment.redirect?.fields["rdata"] ?? "rdata")
      const view = await merchant.order(paid.order.id)
      const messages = view.attempts[0]?.messages ?? []
      expect(messages.map(({ channel, seen }) => [channel, seen]).toSorted()).toEqual([
        ["return", 1],
        ["webhook", 2],
      ])
      expect(view.refundable).toMatchObject({ left: paid.order.total.toFixed(2), reason: null })
      const { payment_id: paymentId, windows } = view.refundable
      const days = (Date.parse(windows?.guest_card_until ?? "") - Date.now()) / 86_400_000
      expect(Math.round(days)).toBe(90)
      await merchant.send("POST", `/admin/payments/${paymentId ?? ""}/refund`, { amount: 100 })
      const after = await merchant.order(paid.order.id)
      expect(after.refundable.left).toBe((paid.order.total - 100).toFixed(2))
      expect(after.attempts[0]?.refunds).toMatchObject([
        { amount: "100.00", state: "accepted", requested_by: demo.admin.email },
      ])
    })

    it("finds an attempt by any of its numbers", async () => {
      const { paid, id } = await placed()
      await placed()
      await payAt(id)
      const number = (await suite().shopper.look(paid)).order.number ?? ""
      for (const q of [paid.order.id, id, number, number.toLowerCase(), String(paid.order.display_id)]) {
        const { body } = await merchant.send("GET", `/admin/billdesk/attempts?q=${q}`)
        expect(body).toMatchObject({ count: 1, attempts: [{ gateway_order_id: id, order_number: number }] })
      }
      const waiting = await merchant.send("GET", "/admin/billdesk/attempts?status=awaiting")
      expect(waiting.body).toMatchObject({ count: 1 })
      const none = await merchant.send("GET", "/admin/billdesk/attempts?attention=true")
      expect(none.body).toMatchObject({ count: 0, attempts: [] })
    })

    it.each(["status=paid", "limit=1000", "limit=x", "offset=-1", "from=yesterday", "attention=1"])(
      "answers 400 with a sentence to %s",
      async (query) => {
        const answer = await merchant.send("GET", `/admin/billdesk/attempts?${query}`)
        expect(answer).toMatchObject({ status: 400, body: { code: "invalid_input", type: "invalid_data" } })
      },
    )

    it("answers 404 for a case that is not there", async () => {
      const answer = await merchant.decide("bdrev_none", "refund")
      expect(answer).toMatchObject({ status: 404, body: { code: "case_not_found" } })
    })
  })
})
