import { isDeepStrictEqual } from "node:util"
import { ended } from "../../acts"
import { must } from "../../law"
import { mustBeAsBefore, mustBePaidOnce, mustNotBePaid, open, stateOf } from "../moves"
import { paymentLaw } from "../payment-subject"

const MONEY = ["authorized", "captured"]

export const providerVerbs = [
  paymentLaw(
    {
      id: "repeats-on-open-are-harmless",
      title: "`initiatePayment` and `updatePayment` repeated on an open payment leave it payable, once",
      reason: "Medusa calls them whenever a cart is touched.",
    },
    ["prepare", "start", "provider", "session", "pay", "learn", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      const { id, amount, currency_code, data } = await subject.session(payment)
      const provider = await subject.provider()
      const input = { amount, currency_code, data, context: { idempotency_key: id } }
      for (const verb of ["initiatePayment", "updatePayment"] as const) {
        for (let i = 0; i < 2; i += 1) {
          const answer = await ended(provider[verb](input))
          must(answer.ok, `${verb} repeated on an open payment failed.`)
        }
      }
      await mustNotBePaid(subject, payment, "After repeated calls")
      await subject.pay(payment)
      await subject.learn(payment)
      await mustBePaidOnce(subject, payment)
      return "still payable, one capture"
    },
  ),
  paymentLaw(
    {
      id: "repeats-on-paid-are-harmless",
      title: "`initiatePayment`, `updatePayment` and `deletePayment` repeated on paid money change nothing",
      reason: "Core clears and refreshes sessions behind a shopper's back.",
    },
    ["capturedPayment", "provider", "session", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await subject.capturedPayment()
      const { id, amount, currency_code, data } = await subject.session(payment)
      const provider = await subject.provider()
      const before = await stateOf(subject, payment)
      const input = { amount, currency_code, data, context: { idempotency_key: id } }
      for (const verb of ["initiatePayment", "updatePayment", "deletePayment"] as const) {
        for (let i = 0; i < 2; i += 1) {
          await ended(provider[verb](input))
          mustBeAsBefore(before, await stateOf(subject, payment), `After ${verb} on paid money`)
        }
      }
      return "both books as before"
    },
  ),
  paymentLaw(
    {
      id: "status-can-be-asked",
      title: "`getPaymentStatus` and `retrievePayment` answer for an open payment and for a paid one",
      reason: "Core's and merchants' own code asks them; an exception there stops what came to look.",
    },
    ["prepare", "start", "capturedPayment", "provider", "session"],
    async (subject) => {
      const provider = await subject.provider()
      for (const [payment, paid] of [
        [await open(subject), false],
        [await subject.capturedPayment(), true],
      ] as const) {
        const { id, data } = await subject.session(payment)
        const input = { data, context: { idempotency_key: id } }
        const which = paid ? "a paid payment" : "an open payment"
        must((await ended(provider.retrievePayment(input))).ok, `retrievePayment fails for ${which}.`)
        const status = await provider.getPaymentStatus(input).then(
          (answer) => answer.status,
          () => undefined,
        )
        must(status !== undefined, `getPaymentStatus fails for ${which}.`)
        must(MONEY.includes(status) === paid, `getPaymentStatus says "${status}" for ${which}.`)
      }
      return "both answer, and tell open from paid"
    },
  ),
  paymentLaw(
    {
      id: "empty-session-is-not-authorized",
      title: "A session whose data names no payment is not authorized",
      reason: "Session data can be lost or replaced; an empty one is no proof of money.",
    },
    ["provider"],
    async (subject) => {
      const provider = await subject.provider()
      const status = await provider
        .authorizePayment({ data: {}, context: { idempotency_key: "nobody" } })
        .then(
          (answer) => answer.status,
          () => "an error",
        )
      must(!MONEY.includes(status), `A session without data is "${status}".`)
      return `answered with ${status === "an error" ? status : `"${status}"`}`
    },
  ),
  paymentLaw(
    {
      id: "session-data-is-plain-json",
      title: "What the provider hands out as session data survives JSON unchanged",
      reason:
        "It is stored as JSON and comes back as JSON: dates, big numbers and gaps would change on the way.",
    },
    ["prepare", "start", "provider", "session"],
    async (subject) => {
      const { id, amount, currency_code, data } = await subject.session(await open(subject))
      const provider = await subject.provider()
      const context = { idempotency_key: id }
      const outputs = {
        initiatePayment: await provider.initiatePayment({ amount, currency_code, data, context }),
        updatePayment: await provider.updatePayment({ amount, currency_code, data, context }),
        authorizePayment: await provider.authorizePayment({ data, context }),
      }
      for (const [verb, output] of Object.entries(outputs)) {
        const handed = output.data ?? {}
        must(
          isDeepStrictEqual(throughJson(handed), handed),
          `The data of ${verb} changes on its way through JSON.`,
        )
      }
      return Object.keys(outputs).join(", ")
    },
  ),
]

function throughJson(value: unknown): unknown {
  try {
    const back: unknown = JSON.parse(JSON.stringify(value))
    return back
  } catch {
    return undefined
  }
}
