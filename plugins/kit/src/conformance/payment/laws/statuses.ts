import { ended } from "../../acts"
import { must } from "../../law"
import { mustBePaidOnce, mustNotBePaid, open } from "../moves"
import { paymentLaw } from "../payment-subject"

export const statuses = [
  paymentLaw(
    {
      id: "every-status-means-something",
      title: "Each status that the gateway documents is taken for what it means",
      reason: "A status that falls through a mapping is a paid order shown as failed, or the reverse.",
    },
    ["prepare", "start", "book", "learn", "statuses", "statusOf", "medusaBooks"],
    async (subject) => {
      for (const { status, means } of subject.statuses) {
        const payment = await open(subject)
        await subject.book(payment, status)
        await ended(subject.learn(payment))
        const seen = await subject.statusOf(payment)
        must(seen === means, `The gateway's "${status}" means ${means}; the store says "${seen}".`)
        if (means === "paid") await mustBePaidOnce(subject, payment)
        else await mustNotBePaid(subject, payment, `After the status "${status}"`)
      }
      return subject.statuses.map(({ status, means }) => `${status} is ${means}`).join(", ")
    },
  ),
  paymentLaw(
    {
      id: "unknown-status-waits",
      title: "A status that nobody knows is neither paid nor failed",
      reason: "Gateways add statuses without asking; a guess is wrong in one direction or the other.",
    },
    ["prepare", "start", "book", "learn", "unknownStatus", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.book(payment, subject.unknownStatus)
      await ended(subject.learn(payment))
      const status = await mustNotBePaid(subject, payment, "After an unknown status")
      must(status !== "failed", "After an unknown status, the store takes the payment for failed.")
      return `the store says "${status}"`
    },
  ),
  paymentLaw(
    {
      id: "pending-becomes-paid",
      title: "Money that was under way and arrives is captured, once",
      reason: "Banks confirm hours later; an order given up by then has been paid for.",
    },
    ["prepare", "start", "book", "pendingStatus", "payPending", "learn", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.book(payment, subject.pendingStatus)
      await ended(subject.learn(payment))
      const status = await mustNotBePaid(subject, payment, "While the money is under way")
      must(status === "open", `While the money is under way, the store says "${status}".`)
      await subject.payPending(payment)
      await subject.learn(payment)
      await mustBePaidOnce(subject, payment)
      return "open while pending, then one capture"
    },
  ),
  paymentLaw(
    {
      id: "declined-can-be-paid",
      title: "After a decline the shopper may try again, and that try is captured once",
      reason: "A declined card is the most ordinary thing in the world.",
    },
    ["prepare", "start", "book", "failedStatus", "retry", "pay", "learn", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.book(payment, subject.failedStatus)
      await subject.learn(payment)
      await mustNotBePaid(subject, payment, "After a decline")
      await subject.retry(payment)
      await subject.pay(payment)
      await subject.learn(payment)
      await mustBePaidOnce(subject, payment)
      return "declined, tried again, one capture"
    },
  ),
]
