import { ended, times } from "../../acts"
import { must } from "../../law"
import { capturedAt, mustBePaidOnce, mustNotBePaid, open } from "../moves"
import { paymentLaw } from "../payment-subject"

export const capture = [
  paymentLaw(
    {
      id: "captured-means-captured",
      title: "What Medusa has captured is what the gateway has captured, and what was asked for",
      reason:
        "A capture that is only in our books is goods given away; one only in theirs is money without an order.",
    },
    ["prepare", "start", "pay", "learn", "statusOf", "medusaBooks", "gatewayBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.pay(payment)
      await subject.learn(payment)
      const captured = await mustBePaidOnce(subject, payment)
      const books = await subject.gatewayBooks(payment)
      must(
        capturedAt(books) === captured && books[0]?.amount === captured,
        `Medusa captured ${captured} minor units, the gateway ${capturedAt(books)} of ${books[0]?.amount ?? 0}.`,
      )
      return "one capture, the same amount in both books"
    },
  ),
  paymentLaw(
    {
      id: "ten-at-once-capture-once",
      title:
        "Authorize asked ten times at once, with the news arriving three times beside it, gives one capture",
      reason:
        "Return, notification and poll come together; each double capture is a wrong order or a lost one.",
    },
    ["prepare", "start", "pay", "learn", "provider", "session", "statusOf", "medusaBooks", "gatewayBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.pay(payment)
      const { id, data } = await subject.session(payment)
      const provider = await subject.provider()
      const asks = times(10, () =>
        ended(provider.authorizePayment({ data, context: { idempotency_key: id } })),
      )
      const news = times(3, () => ended(subject.learn(payment)))
      await Promise.all([asks, news])
      await subject.learn(payment)
      const captured = await mustBePaidOnce(subject, payment)
      const paid = capturedAt(await subject.gatewayBooks(payment))
      must(paid === captured, `Medusa captured ${captured} minor units, the gateway ${paid}.`)
      return "one capture in both books"
    },
  ),
  paymentLaw(
    {
      id: "another-amount-is-not-paid",
      title: "Money of another amount than asked for is not taken as the payment",
      reason: "Whoever pays one rupee would get the goods.",
    },
    ["prepare", "start", "pay", "learn", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.pay(payment, { amount: 100 })
      await ended(subject.learn(payment))
      const status = await mustNotBePaid(subject, payment, "After 100 minor units were paid")
      return `the store says "${status}", nothing captured`
    },
  ),
  paymentLaw(
    {
      id: "another-currency-is-not-paid",
      title: "Money of another currency than asked for is not taken as the payment",
      reason: "A hundred yen are not a hundred rupees.",
    },
    ["prepare", "start", "pay", "learn", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.pay(payment, { currency: "JPY" })
      await ended(subject.learn(payment))
      const status = await mustNotBePaid(subject, payment, "After the amount was paid in yen")
      return `the store says "${status}", nothing captured`
    },
  ),
  paymentLaw(
    {
      id: "second-money-is-not-booked",
      title: "When two tries of one payment are both paid, Medusa captures one",
      reason: "The order is worth its price once; the second money belongs to the shopper.",
    },
    ["prepare", "start", "retry", "pay", "learn", "statusOf", "medusaBooks", "gatewayBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.retry(payment)
      const orders = await subject.gatewayBooks(payment)
      for (const { key } of orders) {
        await subject.pay(payment, { order: key })
        await ended(subject.learn(payment))
      }
      const captured = await mustBePaidOnce(subject, payment)
      must(captured === orders[0]?.amount, `Medusa captured ${captured} minor units of one payment.`)
      return `${orders.length} tries paid, one captured`
    },
  ),
  paymentLaw(
    {
      id: "payments-stay-apart",
      title: "The money of one payment is never another's",
      reason: "News posted under the wrong order would pay a stranger's goods.",
    },
    ["prepare", "start", "pay", "learn", "statusOf", "medusaBooks"],
    async (subject) => {
      const [paid, unpaid] = [await open(subject), await open(subject)]
      await subject.pay(paid)
      await subject.learn(paid)
      await ended(subject.learn(unpaid))
      await mustBePaidOnce(subject, paid)
      await mustNotBePaid(subject, unpaid, "After another payment was paid")
      return "one paid, the other open"
    },
  ),
  paymentLaw(
    {
      id: "poll-alone-reaches-the-last-word",
      title: "With the return and every notification lost, the poll alone finds the money",
      reason: "Tabs are closed and notifications are lost every day.",
    },
    ["prepare", "start", "pay", "sweep", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.pay(payment)
      await subject.sweep()
      await mustBePaidOnce(subject, payment)
      await subject.sweep()
      await mustBePaidOnce(subject, payment)
      return "paid after one sweep, unchanged by the next"
    },
  ),
  paymentLaw(
    {
      id: "late-money-is-not-lost",
      title: "Money that arrives after the store gave the payment up is booked once or waits for a person",
      reason: "The bank took it; an order that only says failed keeps it without a word.",
    },
    ["prepare", "start", "giveUp", "pay", "learn", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.giveUp(payment)
      await mustNotBePaid(subject, payment, "After the payment was given up")
      await subject.pay(payment)
      await subject.learn(payment)
      const status = await subject.statusOf(payment)
      must(status === "paid" || status === "held", `Late money left the payment "${status}".`)
      const { captures } = await subject.medusaBooks(payment)
      const booked = status === "paid" ? 1 : 0
      must(
        captures.length === booked,
        `Late money was captured ${captures.length} times, the store says "${status}".`,
      )
      return `the store says "${status}"`
    },
  ),
]
