import { ended, times } from "../../acts"
import { must } from "../../law"
import { ODD_AMOUNTS } from "../../minor"
import { capturedAt, mustBePaidOnce, mustNotBePaid, open } from "../moves"
import { paymentLaw } from "../payment-subject"

export const opening = [
  paymentLaw(
    {
      id: "one-order-for-one-payment",
      title: "The same payment, started three times at once and once more, is one order at the gateway",
      reason: "Two open orders for one payment can both be paid.",
    },
    ["prepare", "start", "gatewayBooks"],
    async (subject) => {
      const payment = await subject.prepare()
      await times(3, () => ended(subject.start(payment)))
      await ended(subject.start(payment))
      const orders = await subject.gatewayBooks(payment)
      must(orders.length === 1, `The gateway has ${orders.length} orders for one payment.`)
      return "four starts, one order"
    },
  ),
  paymentLaw(
    {
      id: "one-id-for-one-session",
      title: "Initiating a session again under the same idempotency key names the same payment",
      reason: "Medusa repeats a call whose answer it lost; a new id is a second payment that nobody watches.",
    },
    ["prepare", "start", "provider", "session"],
    async (subject) => {
      const session = await subject.session(await open(subject))
      const provider = await subject.provider()
      const { amount, currency_code, data } = session
      const again = { amount, currency_code, data, context: { idempotency_key: session.id } }
      const first = await provider.initiatePayment(again)
      const second = await provider.initiatePayment(again)
      must(first.id === second.id, "The same session under the same key got two ids.")
      return "the same id twice"
    },
  ),
  paymentLaw(
    {
      id: "open-is-not-paid",
      title: "A payment that nobody has paid is not paid",
      reason: "Goods would leave for nothing.",
    },
    ["prepare", "start", "statusOf", "medusaBooks"],
    async (subject) => {
      const status = await mustNotBePaid(subject, await open(subject), "Before anybody paid")
      return `the store says "${status}", nothing captured`
    },
  ),
  paymentLaw(
    {
      id: "lost-opening-leads-to-one-capture",
      title:
        "When the answer to opening is lost, the shopper can start again, and what is paid is captured once",
      reason:
        "The gateway may have opened the order; a store that gives up loses the sale, one that books both doubles it.",
    },
    ["prepare", "start", "whileAnswerIsLost", "pay", "learn", "statusOf", "medusaBooks", "gatewayBooks"],
    async (subject) => {
      const payment = await subject.prepare()
      await subject.whileAnswerIsLost("open", async () => void (await ended(subject.start(payment))))
      await mustNotBePaid(subject, payment, "After the answer to opening was lost")
      await (subject.retry ? subject.retry(payment) : subject.start(payment))
      await subject.pay(payment)
      await subject.learn(payment)
      const captured = await mustBePaidOnce(subject, payment)
      const paid = capturedAt(await subject.gatewayBooks(payment))
      must(paid === captured, `Medusa captured ${captured} minor units, the gateway ${paid}.`)
      return "started again, paid and captured once"
    },
  ),
  paymentLaw(
    {
      id: "minor-units-survive",
      title: "Odd amounts reach the gateway and Medusa's capture to the last minor unit",
      reason: "Floats and truncation lose or invent money, and no sum agrees any more.",
    },
    ["prepare", "start", "pay", "learn", "statusOf", "medusaBooks", "gatewayBooks"],
    async (subject) => {
      const amounts = subject.amounts ?? ODD_AMOUNTS
      for (const amount of amounts) {
        const payment = await open(subject, amount)
        const asked = (await subject.gatewayBooks(payment)).map((order) => order.amount)
        must(
          asked.length === 1 && asked[0] === amount,
          `Of ${amount} minor units the gateway was asked for ${asked.join(", ") || "nothing"}.`,
        )
        await subject.pay(payment)
        await subject.learn(payment)
        await mustBePaidOnce(subject, payment, amount)
      }
      return `amounts in minor units: ${amounts.join(", ")}`
    },
  ),
]
