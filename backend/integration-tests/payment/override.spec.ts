import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BILLDESK_MODULE, type BillDeskModuleService } from "medusa-payment-billdesk/modules/billdesk"
import { paymentReference } from "medusa-payment-billdesk/order-page"
import { deskPayments } from "medusa-payment-billdesk/order-desk"
import { expirePaymentWorkflow, reconcilePayments } from "medusa-payment-billdesk/workflows"
import { paise } from "medusa-integration-kit"
import { z } from "zod"
import demo from "../../src/config/sandbox-credentials.json"
import type { Answer } from "../store-api"
import { openSuite } from "./open-suite"
import type { Merchant } from "./merchant"
import { paymentAnswer, type PaymentAnswer } from "./shopper"

const BOTTLE = "LS-INSBOT-EME"
const LAST_THREE = "LS-POWBAN-OFF"
const UTR = "HDFCR52026112212345678"
const WHY = "The bank confirmed the transfer on the telephone."

const override = z.object({
  payment: z.string(),
  order: z.string(),
  amount: z.string(),
  moves: z.array(z.object({ to: z.string(), expected: z.string(), needs: z.array(z.string()) })),
  refused: z.array(z.object({ to: z.string(), why: z.string() })),
  open_attempts: z.array(z.number()),
  settled_by_person: z
    .object({
      settled_by: z.literal("person"),
      bank_reference: z.string(),
      who: z.string(),
      why: z.string(),
      confirmation: z.string(),
      gateway_word: z.array(z.object({ attempt: z.number(), status: z.string(), answered: z.boolean() })),
    })
    .nullable(),
})
const outcome = z.object({
  outcome: z.string(),
  before: z.object({ payment: z.string(), order: z.string() }),
  after: z.object({ payment: z.string(), order: z.string() }),
  present: override,
})
const refused = z.object({ code: z.string(), message: z.string(), present: override.nullish() })
const list = z.object({
  overrides: z.array(z.object({ id: z.string(), order_id: z.string(), confirmation: z.string() })),
  count: z.number(),
  not_confirmed: z.number(),
})

openSuite("hmac", 7917, (suite) => {
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
    const token = await suite().gateway.book(id, members)
    await suite().doors.comeBack({ transaction_response: token, orderid: id })
  }

  const failed = async (sku = BOTTLE, quantity = 1): Promise<{ paid: PaymentAnswer; id: string }> => {
    const order = await placed(sku, quantity)
    await payAt(order.id, { auth_status: "0399" })
    return order
  }

  const gaveUp = async (sku = BOTTLE, quantity = 1): Promise<{ paid: PaymentAnswer; id: string }> => {
    const order = await placed(sku, quantity)
    await suite().books.letTimePass(order.paid.order.id, 60)
    await reconcilePayments(suite().container, "due")
    expect(await suite().books.orderStatus(order.paid.order.id)).toBe("canceled")
    return order
  }

  const road = (orderId: string): string => `/admin/billdesk/orders/${orderId}/override`

  const ask = async (orderId: string): Promise<z.infer<typeof override>> =>
    override.parse((await merchant.send("GET", road(orderId))).body)

  const move = (
    { order: { id } }: PaymentAnswer,
    to: string,
    expected: string,
    more: object = {},
  ): Promise<Answer> => merchant.send("POST", road(id), { to, expected, reason: WHY, ...more })

  const markPaid = (paid: PaymentAnswer, expected: string, more: object = {}): Promise<Answer> =>
    move(paid, "successful", expected, { bank_reference: UTR, ...more })

  const done = (answer: Answer): z.infer<typeof outcome> => {
    if (answer.status !== 200) throw new Error(`${String(answer.status)} ${JSON.stringify(answer.body)}`)
    return outcome.parse(answer.body)
  }

  const no = (answer: Answer): { status: number; code: string; message: string } => {
    const { code, message } = refused.parse(answer.body)
    return { status: answer.status, code, message }
  }

  const paidOnce = async (paid: PaymentAnswer): Promise<void> => {
    const { shopper, books } = suite()
    const seen = await shopper.look(paid)
    expect(seen.payment).toMatchObject({ status: "successful", can_retry: false, redirect: null })
    expect(seen.order.number).toMatch(/^SL\d+$/)
    expect(await books.capturesOf(paid.order.id)).toEqual({
      captures: 1,
      transactions: 1,
      paise: Math.round(paid.order.total * 100),
    })
    expect(await books.orderStatus(paid.order.id)).toBe("pending")
  }

  const events = async (orderId: string): Promise<unknown[]> =>
    suite()
      .container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("billdesk_event")
      .where({ order_id: orderId })
      .orderBy("id")
      .select("kind", "actor", "from_status", "to_status", "detail")

  const listed = async (): Promise<z.infer<typeof list>> =>
    list.parse((await merchant.send("GET", "/admin/billdesk/overrides")).body)

  /** After many unanswered calls BillDesk is left alone for some seconds. */
  const untilBillDeskAnswers = async (id: string): Promise<void> => {
    const { gateway } = suite().container.resolve<BillDeskModuleService>(BILLDESK_MODULE)
    for (const end = Date.now() + 30_000; (await gateway.ask(id)).kind === "no_answer";) {
      if (Date.now() > end) throw new Error("BillDesk does not answer.")
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }

  const letDaysPass = async (orderId: string, days: number): Promise<void> => {
    await suite()
      .container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("billdesk_override")
      .where({ order_id: orderId })
      .update({ created_at: new Date(Date.now() - days * 86_400_000) })
  }

  describe("an order that a person marks as paid", () => {
    it("is paid once after a failed payment, and everything says by whom, why and with which reference", async () => {
      const { paid } = await failed(BOTTLE, 2)
      const before = await ask(paid.order.id)
      expect(before).toMatchObject({ payment: "failed", order: "requires_action", settled_by_person: null })
      expect(before.amount).toBe(paid.order.total.toFixed(2))
      expect(before.moves.map(({ to }) => to)).toEqual(["pending", "successful", "expired"])
      expect(before.refused.every(({ why }) => why.length > 10)).toBe(true)
      const answer = done(await markPaid(paid, "failed", { bank_reference: "hdfcr-52026 112212345678" }))
      expect(answer).toMatchObject({
        outcome: "done",
        before: { payment: "failed", order: "requires_action" },
        after: { payment: "successful", order: "pending" },
      })
      expect(answer.present.settled_by_person).toMatchObject({
        bank_reference: UTR,
        who: demo.admin.email,
        why: WHY,
        confirmation: "waiting",
        gateway_word: [{ attempt: 1, status: "failed", answered: true }],
      })
      expect(answer.present.moves.map(({ to }) => to)).toEqual(["completed"])
      await paidOnce(paid)
      expect(await suite().books.stockOf(BOTTLE)).toMatchObject({ reserved: 2, promised: 2 })
      expect(await paymentReference(suite().container, paid.order.id)).toEqual({
        reference: UTR,
        method: "Bank transfer",
      })
      expect((await deskPayments.read(suite().container, [paid.order.id])).get(paid.order.id)).toMatchObject({
        paymentStatus: "successful",
        paymentMethod: "Bank transfer",
        transactionId: null,
        bankReference: UTR,
      })
      const db = suite().container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const [{ person_id: personId } = { person_id: "" }] = z
        .array(z.object({ person_id: z.string().startsWith("user_") }))
        .parse(await db("billdesk_override").select("person_id"))
      const [payment] = z
        .array(z.object({ data: z.record(z.string(), z.unknown()) }))
        .parse(await db("payment").select("data"))
      expect(payment?.data).toMatchObject({ source: "person", bank_reference: UTR })
      expect(await events(paid.order.id)).toContainEqual({
        kind: "payment",
        actor: "merchant",
        from_status: "failed",
        to_status: "successful",
        detail: { source: "person", by: personId, why: WHY, bank_reference: UTR },
      })
      expect((await listed()).overrides).toMatchObject([{ order_id: paid.order.id, confirmation: "waiting" }])
    })

    it("is warned about while an attempt can still be paid, and is paid when the person confirms", async () => {
      const { paid } = await placed()
      expect(no(await markPaid(paid, "pending"))).toMatchObject({ status: 409, code: "open_attempt" })
      expect((await suite().shopper.look(paid)).payment.status).toBe("pending")
      expect(await suite().books.count("billdesk_override")).toBe(0)
      done(await markPaid(paid, "pending", { confirm_open_attempt: true }))
      await paidOnce(paid)
    })

    it("is brought back with its stock when its time had given it up", async () => {
      const { paid } = await gaveUp(LAST_THREE, 2)
      expect(await suite().books.stockOf(LAST_THREE)).toMatchObject({ reserved: 0 })
      const answer = done(await markPaid(paid, "expired"))
      expect(answer.before).toEqual({ payment: "expired", order: "canceled" })
      await paidOnce(paid)
      expect(await suite().books.stockOf(LAST_THREE)).toMatchObject({ reserved: 2, promised: 2 })
    })

    it("is refused with what is missing when its stock is sold, and nothing is changed", async () => {
      const { paid } = await gaveUp(LAST_THREE, 2)
      await suite().books.changeStock(LAST_THREE, -2)
      const before = await suite().books.moneyAndStock()
      const answer = no(await markPaid(paid, "expired"))
      expect(answer).toMatchObject({ status: 409, code: "stock_is_gone" })
      expect(answer.message).toContain(`${LAST_THREE} (2 needed, 1 left)`)
      expect(await suite().books.moneyAndStock()).toBe(before)
      expect(await suite().books.count("billdesk_override")).toBe(0)
    })

    it("is settled by BillDesk instead where BillDesk knows of the payment", async () => {
      const { paid, id } = await placed()
      await suite().gateway.book(id)
      const answer = done(await markPaid(paid, "pending"))
      expect(answer.outcome).toBe("settled_by_billdesk")
      expect(answer.present.settled_by_person).toBeNull()
      await paidOnce(paid)
      expect(await suite().books.count("billdesk_override")).toBe(0)
    })

    it("is paid without BillDesk's answer only when the person confirms, and that is written down", async () => {
      const { paid, id } = await failed()
      await suite().gateway.plan("transactions/get", "500", 3)
      const silent = no(await markPaid(paid, "failed"))
      expect(silent).toMatchObject({ status: 409, code: "gateway_silent" })
      await suite().gateway.plan("transactions/get", "500", 3)
      const { present } = done(await markPaid(paid, "failed", { confirm_open_attempt: true }))
      expect(present.settled_by_person?.gateway_word).toMatchObject([{ answered: false }])
      await paidOnce(paid)
      await untilBillDeskAnswers(id)
    })

    it("is captured once when ten people press at once, BillDesk tells of a success and the order expires", async () => {
      const { paid, id } = await placed()
      await suite().books.letTimePass(paid.order.id, 60)
      const { cart_id } = z
        .object({ cart_id: z.string() })
        .parse(
          await suite()
            .container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("billdesk_payment")
            .where({ order_id: paid.order.id })
            .first("cart_id"),
        )
      const presses = Array.from({ length: 10 }, () =>
        markPaid(paid, "pending", { confirm_open_attempt: true }),
      )
      const late = suite()
        .gateway.book(id)
        .then((token) => suite().doors.notify(token))
      const expiry = expirePaymentWorkflow(suite().container).run({
        input: { order_id: paid.order.id, cart_id },
        throwOnError: false,
      })
      const answers = await Promise.all(presses)
      expect(await late).toBe(200)
      await expiry
      await reconcilePayments(suite().container, "all_open")
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(10)
      expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
      expect(
        answers
          .flatMap((answer) => (answer.status === 200 ? [done(answer).outcome] : []))
          .filter((one) => one === "done").length,
      ).toBeLessThanOrEqual(1)
      await paidOnce(paid)
      expect(await suite().books.stockOf(BOTTLE)).toMatchObject({ reserved: 1, promised: 1 })
      const { payment, settled_by_person: person } = await ask(paid.order.id)
      expect(payment).toBe("successful")
      expect((await merchant.queue()).count).toBe(person === null ? 0 : 1)
    })

    it("is captured once when ten people press at once, each with a reference of their own", async () => {
      const { paid } = await failed()
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          markPaid(paid, "failed", { bank_reference: `43210987650${String(n)}` }),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([
        200,
        ...Array.from({ length: 9 }, () => 409),
      ])
      await paidOnce(paid)
      expect(await suite().books.count("billdesk_override")).toBe(1)
    })

    it("is finished by the sweep when the process died after the person's word was recorded", async () => {
      const { paid } = await gaveUp(LAST_THREE, 2)
      const { overrides } = suite().container.resolve<BillDeskModuleService>(BILLDESK_MODULE)
      const recorded = await overrides.record({
        orderId: paid.order.id,
        bankReference: UTR,
        reason: WHY,
        personId: "user_gone",
        gatewayWord: [],
      })
      expect(recorded.kind).toBe("recorded")
      await reconcilePayments(suite().container, "all_open")
      expect((await suite().shopper.look(paid)).payment.status).toBe("pending")
      await suite().books.endClaim(paid.order.id)
      await reconcilePayments(suite().container, "all_open")
      await paidOnce(paid)
      expect(await suite().books.stockOf(LAST_THREE)).toMatchObject({ reserved: 2, promised: 2 })
    })

    it("is as it was when the process died and its stock is sold meanwhile", async () => {
      const { paid } = await gaveUp(LAST_THREE, 2)
      const { overrides } = suite().container.resolve<BillDeskModuleService>(BILLDESK_MODULE)
      const word = { bankReference: UTR, reason: WHY, personId: "user_gone", gatewayWord: [] }
      await overrides.record({ orderId: paid.order.id, ...word })
      await suite().books.changeStock(LAST_THREE, -2)
      await suite().books.endClaim(paid.order.id)
      await reconcilePayments(suite().container, "all_open")
      expect(await ask(paid.order.id)).toMatchObject({ payment: "expired", settled_by_person: null })
      expect(await suite().books.capturesOf(paid.order.id)).toMatchObject({ captures: 0, paise: 0 })
      await suite().books.changeStock(LAST_THREE, 2)
      done(await markPaid(paid, "expired"))
      await paidOnce(paid)
    })
  })

  describe("a reference of the bank", () => {
    it("pays one order, whoever had it first", async () => {
      const first = await failed()
      done(await markPaid(first.paid, "failed"))
      const second = await failed()
      const answer = no(await markPaid(second.paid, "failed", { bank_reference: UTR.toLowerCase() }))
      expect(answer).toMatchObject({ status: 409, code: "bank_reference_used" })
      expect((await suite().shopper.look(second.paid)).payment.status).toBe("failed")
      const settled = await placed()
      await payAt(settled.id)
      const known = await paymentReference(suite().container, settled.paid.order.id)
      const stolen = no(await markPaid(second.paid, "failed", { bank_reference: known?.reference }))
      expect(stolen).toMatchObject({ status: 409, code: "bank_reference_used" })
    })

    it("that a person used for one order waits for a person when BillDesk tells it of another", async () => {
      const first = await failed()
      const second = await placed()
      const told = await suite().gateway.bookUndecided(second.id)
      done(await markPaid(first.paid, "failed", { bank_reference: told }))
      await suite().gateway.decide(second.id)
      await reconcilePayments(suite().container, "all_open")
      expect((await merchant.queue()).reviews).toMatchObject([
        { order_id: second.paid.order.id, reason: "transaction_of_another_order" },
      ])
      expect(await suite().books.capturesOf(second.paid.order.id)).toMatchObject({ captures: 0 })
    })

    it.each([
      undefined,
      "",
      "12345",
      "PHONECALL",
      "0000000000",
      "A".repeat(36),
      "4321'; drop table x",
      "１２３４５６７８９０１２",
    ])("%p is none", async (reference) => {
      const { paid } = await failed()
      const answer = await markPaid(paid, "failed", { bank_reference: reference })
      expect(answer.status).toBe(400)
      expect((await suite().shopper.look(paid)).payment.status).toBe("failed")
    })
  })

  describe("what is no allowed move", () => {
    it("is refused in words, from every status, and changes nothing", async () => {
      const { paid } = await failed()
      const second = await placed()
      await payAt(second.id)
      const third = await gaveUp()
      const fourth = await placed()
      await payAt(fourth.id, { amount: "1.00" })
      const before = await suite().books.moneyAndStock()
      const forbidden: [PaymentAnswer, string, string][] = [
        ...["failed", "review", "successful_now"].map((to): [PaymentAnswer, string, string] => [
          paid,
          to,
          "failed",
        ]),
        ...["completed", "archived", "canceled"].map((to): [PaymentAnswer, string, string] => [
          paid,
          to,
          "requires_action",
        ]),
        ...["pending", "failed", "expired", "review", "successful"].map(
          (to): [PaymentAnswer, string, string] => [second.paid, to, "successful"],
        ),
        ...["archived", "canceled"].map((to): [PaymentAnswer, string, string] => [
          second.paid,
          to,
          "pending",
        ]),
        ...["failed", "review", "expired"].map((to): [PaymentAnswer, string, string] => [
          third.paid,
          to,
          "expired",
        ]),
        ...["completed", "archived", "canceled"].map((to): [PaymentAnswer, string, string] => [
          third.paid,
          to,
          "canceled",
        ]),
        ...["pending", "successful", "failed", "expired"].map((to): [PaymentAnswer, string, string] => [
          fourth.paid,
          to,
          "review",
        ]),
      ]
      for (const [order, to, expected] of forbidden) {
        const answer = await move(order, to, expected, { bank_reference: UTR })
        expect([to, answer.status]).toEqual([to, to === "successful_now" ? 400 : 409])
        if (answer.status === 409) expect(no(answer)).toMatchObject({ code: "move_not_allowed" })
      }
      expect(await suite().books.moneyAndStock()).toBe(before)
      expect((await merchant.send("GET", road("order_unknown"))).status).toBe(404)
      expect(
        (
          await move({ ...paid, order: { ...paid.order, id: "order_unknown" } }, "successful", "failed", {
            bank_reference: UTR,
          })
        ).status,
      ).toBe(404)
    })

    it("is also what a person decided on an older status", async () => {
      const { paid } = await failed()
      const answer = await markPaid(paid, "pending")
      expect(no(answer)).toMatchObject({ status: 409, code: "stale" })
      expect(refused.parse(answer.body).present).toMatchObject({ payment: "failed" })
    })

    it("is a move without a person's reason, or with one that hides something", async () => {
      const { paid } = await failed()
      for (const reason of [
        undefined,
        "",
        "  no ",
        "x".repeat(501),
        "paid\u0000 now",
        "paid \u202Etxet ot",
        7,
      ])
        expect((await markPaid(paid, "failed", { reason })).status).toBe(400)
      const hostile = `=HYPERLINK("x") <script>alert(1)</script> '; drop table "order"; -- हिन्दी 🙂`
      const { present } = done(await markPaid(paid, "failed", { reason: hostile }))
      expect(present.settled_by_person?.why).toBe(hostile)
      await paidOnce(paid)
    })
  })

  describe("money that BillDesk tells of later", () => {
    it("is the same money where its reference is the person's: nothing is captured again, and it can be refunded", async () => {
      const { paid, id } = await placed()
      const told = await suite().gateway.bookUndecided(id)
      const word = { bank_reference: told, confirm_open_attempt: true }
      done(await markPaid(paid, "pending", word))
      await suite().gateway.decide(id)
      await reconcilePayments(suite().container, "all_open")
      await paidOnce(paid)
      expect((await merchant.queue()).count).toBe(0)
      expect((await listed()).overrides).toMatchObject([{ confirmation: "confirmed" }])
      const { refundable } = await merchant.order(paid.order.id)
      const { payment_id } = refundable
      const refund = await merchant.send("POST", `/admin/payments/${payment_id ?? ""}/refund`, {
        amount: 100,
      })
      expect(refund.status).toBe(200)
      expect(await suite().gateway.refundsOf(id)).toMatchObject([{ refund_amount: "100.00" }])
    })

    it("is a second payment where it is another: a person decides, and the order stays paid once", async () => {
      const { paid, id } = await placed()
      done(await markPaid(paid, "pending", { confirm_open_attempt: true }))
      await payAt(id)
      await paidOnce(paid)
      const { reviews } = await merchant.queue()
      expect(reviews).toMatchObject([{ reason: "double_payment", order_id: paid.order.id }])
      expect(reviews[0]?.note).toContain(UTR)
      expect((await merchant.decide(reviews[0]?.id ?? "", "refund")).status).toBe(200)
      expect(await suite().gateway.refundsOf(id)).toHaveLength(1)
      await paidOnce(paid)
    })

    it("is asked for through the usual days, and its absence is put in front of a person", async () => {
      const { paid } = await failed()
      done(await markPaid(paid, "failed"))
      await reconcilePayments(suite().container, "due")
      expect(await listed()).toMatchObject({ not_confirmed: 0, overrides: [{ confirmation: "waiting" }] })
      await letDaysPass(paid.order.id, 6)
      await reconcilePayments(suite().container, "due")
      const flagged = await listed()
      expect(flagged).toMatchObject({ not_confirmed: 1, overrides: [{ confirmation: "not_confirmed" }] })
      const check = `/admin/billdesk/overrides/${flagged.overrides[0]?.id ?? ""}/check`
      expect((await merchant.send("POST", check, { note: "x" })).status).toBe(400)
      expect((await merchant.send("POST", check, { note: "On the statement of 22 November." })).status).toBe(
        200,
      )
      expect((await merchant.send("POST", check, { note: "On the statement of 22 November." })).status).toBe(
        409,
      )
      expect(await listed()).toMatchObject({ not_confirmed: 0, overrides: [{ confirmation: "checked" }] })
    })
  })

  describe("a refund of what a person recorded", () => {
    it("does not go through BillDesk, and is booked once when the bank transfer is recorded", async () => {
      const { paid, id } = await failed()
      done(await markPaid(paid, "failed"))
      const { refundable } = await merchant.order(paid.order.id)
      const core = `/admin/payments/${refundable.payment_id ?? ""}/refund`
      const direct = await merchant.send("POST", core, { amount: 100 })
      expect(direct.status).toBe(400)
      expect(JSON.stringify(direct.body)).toContain("bank transfer")
      const back = `/admin/billdesk/orders/${paid.order.id}/bank-refunds`
      const body = {
        amount: "100.50",
        bank_reference: "UTIBN62026112300001",
        reason: "One bottle was broken.",
      }
      const presses = await Promise.all(Array.from({ length: 5 }, () => merchant.send("POST", back, body)))
      expect(presses.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
      expect(await suite().books.refundsOf(paid.order.id)).toEqual({
        refunds: 1,
        transactions: 1,
        paise: 10_050,
      })
      expect((await merchant.send("POST", back, { ...body, bank_reference: UTR })).status).toBe(409)
      const rest = (paid.order.total - 100.5).toFixed(2)
      const tooMuch = { ...body, amount: paid.order.total.toFixed(2), bank_reference: "UTIBN62026112300002" }
      expect(no(await merchant.send("POST", back, tooMuch)).code).toBe("refund_too_large")
      expect((await move(paid, "canceled", "pending")).status).toBe(409)
      expect((await merchant.send("POST", back, { ...tooMuch, amount: rest })).status).toBe(200)
      expect((await suite().books.refundsOf(paid.order.id)).paise).toBe(Math.round(paid.order.total * 100))
      expect(await suite().gateway.refundsOf(id)).toHaveLength(0)
      const answer = done(await move(paid, "canceled", "pending"))
      expect(answer.after).toEqual({ payment: "successful", order: "canceled" })
      expect((await suite().books.refundsOf(paid.order.id)).paise).toBe(Math.round(paid.order.total * 100))
      expect(await suite().books.stockOf(BOTTLE)).toMatchObject({ reserved: 0, promised: 0 })
    })

    it("that was recorded when the process died is booked once by the sweep", async () => {
      const { paid } = await failed()
      done(await markPaid(paid, "failed"))
      const { bankRefunds } = suite().container.resolve<BillDeskModuleService>(BILLDESK_MODULE)
      const recorded = await bankRefunds.record({
        orderId: paid.order.id,
        amount: paise(10_000),
        bankReference: "UTIBN62026112300004",
        reason: WHY,
        personId: "user_gone",
      })
      await reconcilePayments(suite().container, "all_open")
      expect(await suite().books.refundsOf(paid.order.id)).toMatchObject({ refunds: 0 })
      await suite()
        .container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("billdesk_bank_refund")
        .where({ id: recorded?.id })
        .update({ created_at: new Date(Date.now() - 120_000) })
      const sweep = () => reconcilePayments(suite().container, "all_open")
      await sweep()
      await sweep()
      expect(await suite().books.refundsOf(paid.order.id)).toEqual({
        refunds: 1,
        transactions: 1,
        paise: 10_000,
      })
    })

    it("is refused where BillDesk has the money", async () => {
      const { paid, id } = await placed()
      await payAt(id)
      const back = `/admin/billdesk/orders/${paid.order.id}/bank-refunds`
      const body = {
        amount: "1",
        bank_reference: "UTIBN62026112300003",
        reason: "By mistake, says the shopper.",
      }
      expect(no(await merchant.send("POST", back, body))).toMatchObject({ code: "not_settled_by_person" })
    })
  })

  describe("an unpaid order", () => {
    it("is given up by a person after BillDesk's last word, with its stock released", async () => {
      const { paid, id } = await failed(BOTTLE, 2)
      const answer = done(await move(paid, "expired", "failed"))
      expect(answer.after).toEqual({ payment: "expired", order: "canceled" })
      expect(await suite().books.stockOf(BOTTLE)).toMatchObject({ reserved: 0, promised: 0 })
      await suite().gateway.book(id)
      expect(await suite().books.capturesOf(paid.order.id)).toMatchObject({ captures: 0 })
    })

    it("is not given up while an attempt can be paid, or while BillDesk cannot be asked", async () => {
      const open = await placed()
      expect(no(await move(open.paid, "expired", "pending"))).toMatchObject({ code: "open_attempt" })
      const other = await failed()
      await suite().gateway.plan("transactions/get", "500", 3)
      expect(no(await move(other.paid, "expired", "failed"))).toMatchObject({ code: "gateway_silent" })
      expect((await suite().shopper.look(other.paid)).payment.status).toBe("failed")
      await untilBillDeskAnswers(other.id)
    })

    it("that was given up is opened again, and the shopper pays it by the old link", async () => {
      const { paid } = await gaveUp(LAST_THREE, 2)
      const answer = done(await move(paid, "pending", "expired"))
      expect(answer.after).toEqual({ payment: "pending", order: "requires_action" })
      const seen = await suite().shopper.look(paid)
      expect(seen.payment).toMatchObject({ status: "pending", can_retry: true })
      expect(Date.parse(seen.payment.expires_at)).toBeGreaterThan(Date.now() + 25 * 60_000)
      expect(await suite().books.stockOf(LAST_THREE)).toMatchObject({ reserved: 2, promised: 2 })
      const again = paymentAnswer.parse(
        (await suite().send("POST", `/store/orders/${paid.order.id}/payment-attempts?token=${paid.token}`))
          .body,
      )
      expect(again.payment).toMatchObject({ status: "pending", attempt: 2 })
      await payAt(await newest())
      await paidOnce(paid)
    })

    it("is not opened again without its stock, and stays as it was", async () => {
      const { paid } = await gaveUp(LAST_THREE, 2)
      await suite().books.changeStock(LAST_THREE, -2)
      const before = await suite().books.moneyAndStock()
      expect(no(await move(paid, "pending", "expired"))).toMatchObject({ code: "stock_is_gone" })
      expect(await suite().books.moneyAndStock()).toBe(before)
    })

    it("that was opened again and not paid is given up by its time", async () => {
      const { paid } = await gaveUp()
      done(await move(paid, "pending", "expired"))
      await suite().books.letTimePass(paid.order.id, 60)
      await reconcilePayments(suite().container, "due")
      expect(await ask(paid.order.id)).toMatchObject({ payment: "expired", order: "canceled" })
      expect(await suite().books.stockOf(BOTTLE)).toMatchObject({ reserved: 0, promised: 0 })
    })
  })

  it("a paid order is completed and archived through core, and the ledger says by whom and why", async () => {
    const { paid, id } = await placed()
    await payAt(id)
    expect(done(await move(paid, "completed", "pending")).after.order).toBe("completed")
    expect(done(await move(paid, "archived", "completed")).after.order).toBe("archived")
    expect(await events(paid.order.id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: "order",
          from_status: "pending",
          to_status: "completed",
          actor: "merchant",
        }),
        expect.objectContaining({ kind: "order", from_status: "completed", to_status: "archived" }),
      ]),
    )
    expect((await ask(paid.order.id)).moves).toEqual([])
  })
})
