import { ended, times } from "../../acts"
import { must } from "../../law"
import { sum } from "../../minor"
import type { PaymentAbilities, Payment } from "../payment-abilities"
import { mustBeAsBefore, open, refundedAt, stateOf } from "../moves"
import { paymentLaw } from "../payment-subject"

const PRICE = 115_555

type Books = Pick<PaymentAbilities, "medusaBooks" | "gatewayBooks">

/** @throws BrokenLaw unless both sides gave back exactly as much */
async function mustAgree(subject: Books, payment: Payment, expected?: number): Promise<number> {
  const medusa = sum((await subject.medusaBooks(payment)).refunds)
  const gateway = refundedAt(await subject.gatewayBooks(payment))
  must(
    medusa === gateway,
    `Medusa says ${medusa} minor units were refunded, the gateway gave back ${gateway}.`,
  )
  must(gateway <= PRICE, `The gateway gave back ${gateway} minor units of ${PRICE}.`)
  must(
    expected === undefined || gateway === expected,
    `${gateway} minor units were given back instead of ${String(expected)}.`,
  )
  return gateway
}

/** A gateway that takes its time makes sure that what is pressed at once is under way at once. */
const overlapping = (subject: Partial<PaymentAbilities>, act: () => Promise<void>): Promise<void> =>
  subject.whileRefundsAreSlow ? subject.whileRefundsAreSlow(act) : act()

export const refunds = [
  paymentLaw(
    {
      id: "refunds-keep-minor-units",
      title: "Partial refunds down to the smallest unit are the same in both books and add up to the capture",
      reason: "A rounded refund leaves an order that is never quite settled.",
    },
    ["capturedPayment", "refund", "medusaBooks", "gatewayBooks"],
    async (subject) => {
      const payment = await subject.capturedPayment(PRICE)
      const parts = [1, 110, PRICE - 111]
      let soFar = 0
      for (const part of parts) {
        await subject.refund(payment, part)
        soFar += part
        await mustAgree(subject, payment, soFar)
      }
      return `minor units given back: ${parts.join(", ")}`
    },
  ),
  paymentLaw(
    {
      id: "refunds-stay-below-the-capture",
      title: "No refund is larger than what is left of the capture",
      reason: "It would be a present to whoever asks.",
    },
    ["capturedPayment", "refund", "medusaBooks"],
    async (subject) => {
      const payment = await subject.capturedPayment(PRICE)
      must(
        !(await ended(subject.refund(payment, PRICE + 1))).ok,
        "One minor unit more than the capture was refunded.",
      )
      await subject.refund(payment, PRICE - 100)
      must(!(await ended(subject.refund(payment, 101))).ok, "One minor unit more than the rest was refunded.")
      const refunded = sum((await subject.medusaBooks(payment)).refunds)
      must(refunded === PRICE - 100, `Medusa's books say ${refunded} minor units were refunded.`)
      if (subject.gatewayBooks) {
        const gateway = refundedAt(await subject.gatewayBooks(payment))
        must(gateway === refunded, `Medusa says ${refunded} minor units, the gateway gave back ${gateway}.`)
      }
      return "one unit too many was refused, whole and rest"
    },
  ),
  paymentLaw(
    {
      id: "refunds-at-once-stay-below-the-capture",
      title: "Three refunds at once that do not fit together never exceed the capture, and both books agree",
      reason: "Two clerks and a return press at the same moment.",
    },
    ["capturedPayment", "refund", "medusaBooks", "gatewayBooks"],
    async (subject) => {
      const payment = await subject.capturedPayment(PRICE)
      const parts = [70_000, 70_001, 70_002]
      await overlapping(subject, async () => {
        await Promise.all(parts.map((part) => ended(subject.refund(payment, part))))
      })
      const refunded = await mustAgree(subject, payment)
      must(refunded === 0 || parts.includes(refunded), `${refunded} minor units were given back.`)
      return "at most one of the three was given back"
    },
  ),
  paymentLaw(
    {
      id: "twin-refunds-agree",
      title: "Two equal refunds at once, both of which fit, leave the same sum in both books",
      reason: "A gateway that takes two intents for one gives back half of what Medusa says.",
    },
    ["capturedPayment", "refund", "medusaBooks", "gatewayBooks"],
    async (subject) => {
      const payment = await subject.capturedPayment(PRICE)
      await overlapping(subject, async () => {
        await times(2, () => ended(subject.refund(payment, 20_000)))
      })
      await mustAgree(subject, payment)
      return "both books say the same"
    },
  ),
  paymentLaw(
    {
      id: "equal-refunds-one-after-the-other-are-two",
      title: "The same amount given back twice, one after the other, is given back twice",
      reason: "Two returned items of one price are two refunds, not a repetition.",
    },
    ["capturedPayment", "refund", "medusaBooks", "gatewayBooks"],
    async (subject) => {
      const payment = await subject.capturedPayment(PRICE)
      await subject.refund(payment, 20_000)
      await subject.refund(payment, 20_000)
      await mustAgree(subject, payment, 40_000)
      return "two refunds in both books"
    },
  ),
  paymentLaw(
    {
      id: "lost-refund-is-not-sent-twice",
      title: "A refund whose answer was lost, pressed again, is given back once",
      reason: "The gateway did it; the second press pays the shopper twice.",
    },
    ["capturedPayment", "refund", "whileAnswerIsLost", "medusaBooks", "gatewayBooks"],
    async (subject) => {
      const payment = await subject.capturedPayment(PRICE)
      let first: boolean | undefined
      await subject.whileAnswerIsLost("refund", async () => {
        first = (await ended(subject.refund(payment, 50_000))).ok
      })
      if (!first) await subject.refund(payment, 50_000)
      await mustAgree(subject, payment, 50_000)
      return "one refund in both books"
    },
  ),
  paymentLaw(
    {
      id: "cancel-does-not-refund",
      title: "`cancelPayment` of captured money gives nothing back by itself",
      reason: "Medusa calls it when its own bookkeeping fails after a capture.",
    },
    ["capturedPayment", "provider", "session", "gatewayBooks"],
    async (subject) => {
      const payment = await subject.capturedPayment(PRICE)
      const { id, data } = await subject.session(payment)
      const provider = await subject.provider()
      await ended(provider.cancelPayment({ data, context: { idempotency_key: id } }))
      const refunded = refundedAt(await subject.gatewayBooks(payment))
      must(refunded === 0, `cancelPayment gave back ${refunded} minor units.`)
      return "nothing given back"
    },
  ),
  paymentLaw(
    {
      id: "unpaid-is-not-refunded",
      title: "A refund of a payment that nobody paid is refused",
      reason: "It would be money out of nothing, or a record of money that never moved.",
    },
    ["prepare", "start", "provider", "session"],
    async (subject) => {
      const session = await subject.session(await open(subject))
      const provider = await subject.provider()
      const { amount, data, id } = session
      const answer = await ended(provider.refundPayment({ amount, data, context: { idempotency_key: id } }))
      must(!answer.ok, "The provider says that it refunded a payment that nobody had paid.")
      return "refused"
    },
  ),
  paymentLaw(
    {
      id: "senseless-refunds-are-refused",
      title: "A refund of nothing or of less than nothing is refused",
      reason: "A negative refund is a charge without the shopper.",
    },
    ["capturedPayment", "provider", "session", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await subject.capturedPayment(PRICE)
      const { data } = await subject.session(payment)
      const provider = await subject.provider()
      const before = await stateOf(subject, payment)
      for (const amount of [0, -1]) {
        const answer = await ended(
          provider.refundPayment({ amount, data, context: { idempotency_key: `senseless${amount}` } }),
        )
        must(!answer.ok, `The provider says that it refunded ${amount}.`)
      }
      mustBeAsBefore(before, await stateOf(subject, payment), "After senseless refunds")
      return "0 and -1 refused"
    },
  ),
]
