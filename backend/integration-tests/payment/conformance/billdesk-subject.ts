import { setTimeout as wait } from "node:timers/promises"
import { paise, paiseFromRupees, rupeesFromPaise } from "medusa-integration-kit"
import type {
  GatewayOrder,
  Message,
  Minor,
  Payment,
  PaymentSubject,
  StoreStatus,
} from "medusa-integration-kit/conformance"
import { demoCredentials, FLAWS } from "medusa-payment-billdesk/sandbox"
import { reconcilePayments } from "medusa-payment-billdesk/workflows"
import { loadSettings } from "../../../src/config/env"
import { billDeskOptions, PAYMENT_PROVIDER_ID } from "../../../src/config/plugin-options"
import type { Suite } from "../open-suite"
import { paymentAnswer, type PaymentAnswer } from "../shopper"
import type { MedusaSide } from "./medusa-side"
import type { SandboxControl, SandboxOrder } from "./sandbox-control"

interface Opened extends Payment {
  readonly cartId: string
  readonly collectionId: string
  readonly amount: Minor
  /** What the gateway had before. */
  readonly earlier: ReadonlySet<string>
  readonly offered: Set<string>
  shown?: PaymentAnswer
  /** The last signed message about it. */
  token?: string
}

const STATUSES: Readonly<Record<string, StoreStatus>> = {
  ...{ pending: "open", successful: "paid", failed: "failed", expired: "failed", review: "held" },
}

const CALLS = ["orders/create", "transactions/get", "refunds/create", "refunds/get"]
const LOST = { open: "orders/create", refund: "refunds/create" }
const NUMERIC: Readonly<Record<string, string>> = { INR: "356", JPY: "392" }

/** A flaw that only the other credential mode can have is none here. */
const FALSE = FLAWS.filter((flaw) => flaw !== "none" && flaw !== "plain-signed")

/** BillDesk through a running store: its HTTP doors, core's own modules and the sandbox's control API. */
export class BillDeskSubject implements PaymentSubject {
  readonly name = "BillDesk (`pp_billdesk_billdesk`)"
  readonly statuses = [
    { status: "0300", means: "paid" },
    { status: "0399", means: "failed" },
    { status: "0002", means: "open" },
    // No agreed meaning: asked about until the order's time is over.
    ...["0001", "0398", "NA"].map((status) => ({ status, means: "open" as const })),
  ] as const
  readonly unknownStatus = "0777"
  readonly pendingStatus = "0002"
  readonly failedStatus = "0399"
  /** The provider's own limit is ten seconds a call. */
  readonly timeLimitMs = 20_000
  readonly canaries = [demoCredentials.hmac.hmacKey.reveal(), billDeskOptions(loadSettings()).dataSecret]
  readonly #payments = new Map<string, Opened>()

  constructor(
    private readonly suite: Suite,
    private readonly medusa: MedusaSide,
    private readonly sandbox: SandboxControl,
  ) {}

  /** A price of its own for each payment, unless the law names one: it finds its orders in the gateway's books. */
  async prepare({ amount = 49_900 + this.#payments.size + 1 }: { amount?: Minor } = {}): Promise<Payment> {
    const earlier = new Set((await this.sandbox.orders()).map((order) => order.orderid))
    const cartId = await this.medusa.cart(amount)
    const collectionId = await this.suite.shopper.choosePayment(cartId)
    this.#payments.set(cartId, { id: cartId, cartId, collectionId, amount, earlier, offered: new Set() })
    return { id: cartId }
  }

  async start(payment: Payment): Promise<void> {
    const opened = this.#at(payment)
    await this.#take(opened, `/store/carts/${opened.cartId}/payment-attempts`)
  }

  async retry(payment: Payment): Promise<void> {
    const opened = this.#at(payment)
    const { order, token } = shownOf(opened)
    await this.#take(opened, `/store/orders/${order.id}/payment-attempts?token=${token}`)
  }

  async statusOf(payment: Payment): Promise<StoreStatus> {
    const { shown } = this.#at(payment)
    if (!shown) return "open"
    const { status } = (await this.suite.shopper.look(shown)).payment
    const known = STATUSES[status]
    if (!known) throw new Error(`The store has a status that the adapter does not know: ${status}.`)
    return known
  }

  medusaBooks(payment: Payment) {
    return this.medusa.books(this.#at(payment).collectionId)
  }

  async capturedPayment(amount?: Minor): Promise<Payment> {
    const payment = await this.prepare({ amount })
    await this.start(payment)
    await this.pay(payment)
    await this.learn(payment)
    if ((await this.statusOf(payment)) !== "paid")
      throw new Error("A payment in the ordinary way was not captured.")
    return payment
  }

  /** The shopper's browser comes back; where nobody has tried to pay, the poll asks. */
  async learn(payment: Payment): Promise<void> {
    const { token } = this.#at(payment)
    if (token === undefined) return this.sweep()
    await this.suite.doors.comeBack({ transaction_response: token })
  }

  async giveUp(payment: Payment): Promise<void> {
    await this.suite.books.letTimePass(shownOf(this.#at(payment)).order.id, 60)
    await reconcilePayments(this.suite.container, "due")
  }

  async sweep(): Promise<void> {
    await reconcilePayments(this.suite.container, "all_open")
  }

  refund(payment: Payment, amount: Minor): Promise<void> {
    return this.medusa.refund(this.#at(payment).collectionId, amount)
  }

  async gatewayBooks(payment: Payment): Promise<GatewayOrder[]> {
    const { amount, earlier, offered } = this.#at(payment)
    const price = rupeesFromPaise(paise(amount))
    return (await this.sandbox.orders())
      .filter((order) => !earlier.has(order.orderid))
      .filter((order) => order.amount === price || offered.has(order.bdorderid))
      .map(bookOf)
  }

  async pay(
    payment: Payment,
    how: { amount?: Minor; currency?: string; order?: string } = {},
  ): Promise<void> {
    const members = {
      auth_status: "0300",
      amount: how.amount === undefined ? undefined : rupeesFromPaise(paise(how.amount)),
      currency: how.currency === undefined ? undefined : NUMERIC[how.currency],
    }
    const key = how.order ?? (await this.#newest(payment))
    this.#at(payment).token = await this.sandbox.book(key, members)
  }

  async book(payment: Payment, status: string): Promise<void> {
    this.#at(payment).token = await this.sandbox.book(await this.#newest(payment), { auth_status: status })
  }

  async payPending(payment: Payment): Promise<void> {
    this.#at(payment).token = await this.sandbox.payPending(await this.#newest(payment))
  }

  async whileAnswerIsLost(call: "open" | "refund", act: () => Promise<void>): Promise<void> {
    await this.sandbox.plan(LOST[call], { fault: "lost-answer", times: 1 })
    await act().finally(() => this.sandbox.clearFaults())
  }

  async whileRefundsAreSlow(act: () => Promise<void>): Promise<void> {
    await this.sandbox.plan("refunds/create", { fault: "slow", times: 1000, delay_ms: 1500 })
    await act().finally(() => this.sandbox.clearFaults())
  }

  /** Afterwards the store may keep away from the gateway for a while: it is waited for. */
  async whileGatewayIsDead(act: () => Promise<void>): Promise<void> {
    for (const call of CALLS) await this.sandbox.plan(call, { fault: "timeout", times: 1000 })
    await act().finally(() => this.sandbox.clearFaults())
    for (let tries = 0; tries < 60; tries += 1) {
      const probe = await this.prepare()
      await this.start(probe).catch(() => undefined)
      if ((await this.gatewayBooks(probe)).length > 0) return
      await wait(1000)
    }
    throw new Error("The store does not reach the gateway again.")
  }

  async notificationOf(payment: Payment): Promise<Message> {
    return message(this.#at(payment).token ?? "")
  }

  async deliver({ body, headers }: Message): Promise<boolean> {
    const status = await this.suite.doors.notify(body, headers["content-type"])
    return status >= 200 && status < 300
  }

  /** A stored notification is worked off within the blink of an eye, but after its answer. */
  async rest(): Promise<void> {
    await wait(500)
  }

  async falseNotifications(payment: Payment) {
    const key = await this.#newest(payment)
    const forged = async (flaw: string) => ({ flaw, message: message(await this.sandbox.forge(key, flaw)) })
    return Promise.all(FALSE.map(forged))
  }

  async unconfirmedNotification(payment: Payment): Promise<Message> {
    return message(await this.sandbox.forge(await this.#newest(payment), "none"))
  }

  whileStoringFails(act: () => Promise<void>): Promise<void> {
    return this.medusa.refusingWrites(act)
  }

  provider() {
    return this.medusa.provider(PAYMENT_PROVIDER_ID)
  }

  session(payment: Payment) {
    return this.medusa.session(this.#at(payment).collectionId)
  }

  async traces(payment: Payment): Promise<Record<string, string>> {
    const shown = shownOf(this.#at(payment))
    const order = await this.suite.send("GET", `/store/orders/${shown.order.id}`)
    const traces = {
      "session data": JSON.stringify((await this.session(payment)).data),
      "answers to the shopper": JSON.stringify([shown, await this.suite.shopper.look(shown), order.body]),
      log: this.medusa.log,
    }
    for (const [place, text] of Object.entries(traces))
      if (text.length < 10) throw new Error(`There is nothing to look at: ${place}.`)
    return traces
  }

  #at(payment: Payment): Opened {
    const opened = this.#payments.get(payment.id)
    if (!opened) throw new Error("This payment was not prepared here.")
    return opened
  }

  async #take(opened: Opened, path: string): Promise<void> {
    const { status, body } = await this.suite.send("POST", path)
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    opened.shown = paymentAnswer.parse(body)
    const order = opened.shown.payment.redirect?.fields["bdorderid"]
    if (order !== undefined) opened.offered.add(order)
  }

  async #newest(payment: Payment): Promise<string> {
    const order = (await this.gatewayBooks(payment)).at(-1)
    if (!order) throw new Error("The gateway has no order for this payment.")
    return order.key
  }
}

function shownOf({ shown }: Opened): PaymentAnswer {
  if (!shown) throw new Error("The payment was never started.")
  return shown
}

const message = (token: string): Message => ({ body: token, headers: { "content-type": "application/jose" } })

const bookOf = (order: SandboxOrder): GatewayOrder => ({
  key: order.orderid,
  amount: paiseFromRupees(order.amount),
  captured: order.transactions
    .filter((one) => one.auth_status === "0300")
    .reduce((sum, one) => sum + paiseFromRupees(one.amount), 0),
  refunds: order.refunds.map((one) => ({
    reference: one.merc_refund_ref_no,
    amount: paiseFromRupees(one.refund_amount),
  })),
})
