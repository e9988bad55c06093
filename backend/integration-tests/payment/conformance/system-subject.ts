import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { Minor, Payment, PaymentSubject, StoreStatus } from "medusa-integration-kit/conformance"
import { z } from "zod"
import { PAYMENT_PROVIDER_ID } from "../../../src/config/plugin-options"
import type { Suite } from "../open-suite"
import type { MedusaSide } from "./medusa-side"

const SYSTEM = "pp_system_default"
const NO_GATEWAY = "It has no gateway."
const NO_NEWS = "It takes no notifications."
const NO_SECRET = "It holds no secret."

const collectionAnswer = z.object({ payment_collection: z.object({ id: z.string() }) })

/** Medusa's own provider for payments outside the system, in the same store. */
export class SystemSubject implements PaymentSubject {
  readonly name = "Medusa's system provider (`pp_system_default`)"
  readonly absent = {
    ...{
      gatewayBooks: NO_GATEWAY,
      pay: NO_GATEWAY,
      book: NO_GATEWAY,
      payPending: NO_GATEWAY,
      retry: NO_GATEWAY,
    },
    ...{
      statuses: NO_GATEWAY,
      unknownStatus: NO_GATEWAY,
      pendingStatus: NO_GATEWAY,
      failedStatus: NO_GATEWAY,
    },
    ...{ giveUp: NO_GATEWAY, whileRefundsAreSlow: NO_GATEWAY },
    ...{ whileAnswerIsLost: NO_GATEWAY, whileGatewayIsDead: NO_GATEWAY, timeLimitMs: NO_GATEWAY },
    ...{ learn: NO_GATEWAY, sweep: NO_GATEWAY },
    ...{ notificationOf: NO_NEWS, deliver: NO_NEWS, rest: NO_NEWS, whileStoringFails: NO_NEWS },
    ...{ falseNotifications: NO_NEWS, unconfirmedNotification: NO_NEWS },
    ...{ canaries: NO_SECRET, traces: NO_SECRET },
  }
  readonly #collections = new Map<string, string>()

  constructor(
    private readonly suite: Suite,
    private readonly medusa: MedusaSide,
  ) {}

  async prepare({ amount = 49_900 }: { amount?: Minor } = {}): Promise<Payment> {
    await this.medusa.allow([PAYMENT_PROVIDER_ID, SYSTEM])
    const cartId = await this.medusa.cart(amount)
    const made = await this.suite.send("POST", "/store/payment-collections", { cart_id: cartId })
    const { id } = collectionAnswer.parse(made.body).payment_collection
    await this.suite.send("POST", `/store/payment-collections/${id}/payment-sessions`, {
      provider_id: SYSTEM,
    })
    this.#collections.set(cartId, id)
    return { id: cartId }
  }

  async start({ id }: Payment): Promise<void> {
    const { status, body } = await this.suite.send("POST", `/store/carts/${id}/complete`)
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  }

  /** Medusa makes a payment of a session when the provider calls it authorized. */
  async statusOf(payment: Payment): Promise<StoreStatus> {
    return (await this.medusa.paymentIds(this.#collection(payment))).length > 0 ? "paid" : "open"
  }

  medusaBooks(payment: Payment) {
    return this.medusa.books(this.#collection(payment))
  }

  async capturedPayment(amount?: Minor): Promise<Payment> {
    const payment = await this.prepare({ amount })
    await this.start(payment)
    const [id = ""] = await this.medusa.paymentIds(this.#collection(payment))
    await capturePaymentWorkflow(this.suite.container).run({ input: { payment_id: id } })
    return payment
  }

  refund(payment: Payment, amount: Minor): Promise<void> {
    return this.medusa.refund(this.#collection(payment), amount)
  }

  provider() {
    return this.medusa.provider(SYSTEM)
  }

  session(payment: Payment) {
    return this.medusa.session(this.#collection(payment))
  }

  #collection({ id }: Payment): string {
    return this.#collections.get(id) ?? ""
  }
}
