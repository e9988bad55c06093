import { ended, type Ended } from "../../acts"
import { must } from "../../law"
import { sum } from "../../minor"
import { mustBePaidOnce, mustNotBePaid, open, refundedAt } from "../moves"
import { paymentLaw } from "../payment-subject"

const REFUND = 5_000

/** @throws BrokenLaw when the act takes longer than the subject allows itself */
async function mustEndWithin(limitMs: number, what: string, act: () => Promise<unknown>): Promise<Ended> {
  const begun = performance.now()
  const answer = await ended(act())
  must(performance.now() - begun <= limitMs, `${what} took longer than ${limitMs} ms with a dead gateway.`)
  return answer
}

export const outages = [
  paymentLaw(
    {
      id: "dead-gateway-at-opening",
      title:
        "With a dead gateway, opening ends within the time limit, neither paid nor failed, and works again later",
      reason: "A shopper waits for seconds, not for minutes, and an outage is no decline.",
    },
    ["prepare", "start", "whileGatewayIsDead", "timeLimitMs", "pay", "learn", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await subject.prepare()
      await subject.whileGatewayIsDead(async () => {
        await mustEndWithin(subject.timeLimitMs, "Opening", () => subject.start(payment))
        const status = await mustNotBePaid(subject, payment, "With a dead gateway")
        must(status !== "failed", "With a dead gateway, the store takes the payment for failed.")
      })
      await (subject.retry ? subject.retry(payment) : subject.start(payment))
      await subject.pay(payment)
      await subject.learn(payment)
      await mustBePaidOnce(subject, payment)
      return "ended in time, open, paid later"
    },
  ),
  paymentLaw(
    {
      id: "dead-gateway-at-the-poll",
      title: "With a dead gateway, the poll decides nothing, and finds the money when it is back",
      reason: "No answer is not the answer no.",
    },
    ["prepare", "start", "pay", "sweep", "whileGatewayIsDead", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.pay(payment)
      await subject.whileGatewayIsDead(async () => {
        await ended(subject.sweep())
        const status = await mustNotBePaid(subject, payment, "With a dead gateway")
        must(status === "open", `With a dead gateway, the store says "${status}".`)
      })
      await subject.sweep()
      await mustBePaidOnce(subject, payment)
      return "open during the outage, paid after it"
    },
  ),
  paymentLaw(
    {
      id: "dead-gateway-at-the-refund",
      title:
        "With a dead gateway, a refund ends in an error within the time limit, and pressed again it happens once",
      reason: "A refund that is only in our books is a promise broken.",
    },
    ["capturedPayment", "refund", "whileGatewayIsDead", "timeLimitMs", "medusaBooks", "gatewayBooks"],
    async (subject) => {
      const payment = await subject.capturedPayment()
      await subject.whileGatewayIsDead(async () => {
        const answer = await mustEndWithin(subject.timeLimitMs, "A refund", () =>
          subject.refund(payment, REFUND),
        )
        must(!answer.ok, "With a dead gateway, the refund is said to have happened.")
        const { refunds } = await subject.medusaBooks(payment)
        must(refunds.length === 0, "With a dead gateway, Medusa's books have the refund.")
      })
      await subject.refund(payment, REFUND)
      const medusa = sum((await subject.medusaBooks(payment)).refunds)
      const gateway = refundedAt(await subject.gatewayBooks(payment))
      must(
        medusa === REFUND && gateway === REFUND,
        `Medusa says ${medusa} of ${REFUND}, the gateway ${gateway}.`,
      )
      return "an error in time, then one refund in both books"
    },
  ),
  paymentLaw(
    {
      id: "no-secret-leaves",
      title: "No secret stands in session data, answers, errors or logs, outages included",
      reason: "Session data reaches the browser, logs reach many eyes; with a key anybody signs payments.",
    },
    ["prepare", "start", "canaries", "traces", "learn", "statusOf"],
    async (subject) => {
      must(subject.canaries.length > 0, "The adapter names no secret to look for.")
      const payment = await open(subject)
      const errors: string[] = []
      const note = async (act: () => Promise<void>): Promise<void> => {
        const answer = await ended(act())
        if (!answer.ok) errors.push(answer.error)
      }
      await subject.whileAnswerIsLost?.("open", () => note(async () => void (await open(subject))))
      for (const { message } of (await subject.falseNotifications?.(payment)) ?? [])
        await note(async () => void (await subject.deliver?.(message)))
      await subject.pay?.(payment)
      await note(() => subject.learn(payment))
      if (subject.refund) await note(async () => subject.refund?.(payment, Number.MAX_SAFE_INTEGER))
      const places = { errors: errors.join("\n"), ...(await subject.traces(payment)) }
      for (const [place, text] of Object.entries(places))
        must(!subject.canaries.some((canary) => text.includes(canary)), `A secret stands in: ${place}.`)
      return `${subject.canaries.length} secrets looked for in: ${Object.keys(places).join(", ")}`
    },
  ),
]
