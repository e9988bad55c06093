import { ended, times } from "../../acts"
import { must } from "../../law"
import { mustBeAsBefore, mustBePaidOnce, mustNotBePaid, open, stateOf, within } from "../moves"
import type { Payment, PaymentAbilities } from "../payment-abilities"
import { paymentLaw } from "../payment-subject"

/** Medusa's own road for notifications takes five seconds before it begins. */
const PATIENCE_MS = 20_000

const comesToBePaid = (subject: Pick<PaymentAbilities, "statusOf">, payment: Payment): Promise<boolean> =>
  within(PATIENCE_MS, async () => (await subject.statusOf(payment)) === "paid")

export const notifications = [
  paymentLaw(
    {
      id: "notification-alone-settles",
      title: "A genuine notification alone, without return or poll, is taken and settles the payment",
      reason: "It is the fastest word that comes when the shopper's tab is closed.",
    },
    ["prepare", "start", "pay", "notificationOf", "deliver", "rest", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.pay(payment)
      must(
        await subject.deliver(await subject.notificationOf(payment)),
        "A genuine notification was not taken.",
      )
      must(await comesToBePaid(subject, payment), "A genuine notification did not settle the payment.")
      await subject.rest()
      await mustBePaidOnce(subject, payment)
      return "acknowledged, one capture"
    },
  ),
  paymentLaw(
    {
      id: "false-notifications-change-nothing",
      title: "A notification that the gateway never sent changes nothing",
      reason: "The address is public; anybody may post to it.",
    },
    ["prepare", "start", "falseNotifications", "deliver", "rest", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      const messages = await subject.falseNotifications(payment)
      const before = await stateOf(subject, payment)
      for (const { flaw, message } of messages) {
        await subject.deliver(message)
        await subject.rest()
        mustBeAsBefore(before, await stateOf(subject, payment), `After a false notification (${flaw})`)
      }
      await subject.sweep?.()
      mustBeAsBefore(
        before,
        await stateOf(subject, payment),
        "After the sweep that followed false notifications",
      )
      must(messages.length > 0, "The adapter made no false notification.")
      return messages.map(({ flaw }) => flaw).join(", ")
    },
  ),
  paymentLaw(
    {
      id: "unconfirmed-notification-changes-nothing",
      title: "A rightly signed notification that the gateway does not confirm when asked is not believed",
      reason: "Keys leak and old messages are posted again; the gateway's own books are the only truth.",
    },
    ["prepare", "start", "unconfirmedNotification", "deliver", "rest", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.deliver(await subject.unconfirmedNotification(payment))
      await subject.rest()
      await subject.sweep?.()
      await mustNotBePaid(subject, payment, "After a notification that the gateway does not confirm")
      return "not paid, nothing captured"
    },
  ),
  paymentLaw(
    {
      id: "replayed-notifications-change-nothing",
      title: "The same notification five times at once and five times later captures once",
      reason: "Every gateway repeats what was not answered fast enough.",
    },
    ["prepare", "start", "pay", "notificationOf", "deliver", "rest", "statusOf", "medusaBooks"],
    async (subject) => {
      const payment = await open(subject)
      await subject.pay(payment)
      const message = await subject.notificationOf(payment)
      await times(5, () => ended(subject.deliver(message)))
      must(await comesToBePaid(subject, payment), "Notifications did not settle the payment.")
      await subject.rest()
      await mustBePaidOnce(subject, payment)
      const before = await stateOf(subject, payment)
      for (let i = 0; i < 5; i += 1) await subject.deliver(message)
      await subject.rest()
      mustBeAsBefore(before, await stateOf(subject, payment), "After replays")
      return "ten deliveries, one capture"
    },
  ),
  paymentLaw(
    {
      id: "late-failure-does-not-unpay",
      title: "News of a failed try that arrives after the success changes nothing",
      reason: "Messages overtake each other.",
    },
    [
      "prepare",
      "start",
      "book",
      "failedStatus",
      "pay",
      "learn",
      "notificationOf",
      "deliver",
      "rest",
      "statusOf",
      "medusaBooks",
    ],
    async (subject) => {
      const payment = await open(subject)
      await subject.book(payment, subject.failedStatus)
      const failure = await subject.notificationOf(payment)
      await subject.pay(payment)
      await subject.learn(payment)
      await mustBePaidOnce(subject, payment)
      await subject.deliver(failure)
      await subject.rest()
      await mustBePaidOnce(subject, payment)
      return "still paid, one capture"
    },
  ),
  paymentLaw(
    {
      id: "unstored-is-not-acknowledged",
      title: "A notification that could not be stored is not acknowledged, and is welcome again",
      reason: "After a 2xx the gateway never sends it again.",
    },
    [
      "prepare",
      "start",
      "pay",
      "notificationOf",
      "deliver",
      "rest",
      "whileStoringFails",
      "statusOf",
      "medusaBooks",
    ],
    async (subject) => {
      const payment = await open(subject)
      await subject.pay(payment)
      const message = await subject.notificationOf(payment)
      let taken: boolean | undefined
      await subject.whileStoringFails(async () => {
        taken = await subject.deliver(message)
      })
      must(taken === false, "A notification was acknowledged although nothing could be stored.")
      must(await subject.deliver(message), "The same notification was not taken when it came again.")
      must(await comesToBePaid(subject, payment), "The repeated notification did not settle the payment.")
      await subject.rest()
      await mustBePaidOnce(subject, payment)
      return "refused while the database refused, taken afterwards"
    },
  ),
  paymentLaw(
    {
      id: "core-road-believes-nothing-false",
      title: "`getWebhookActionAndData` takes no false notification for money",
      reason: "Medusa's own route authorizes and captures on that word, with the amount of the message.",
    },
    ["prepare", "start", "falseNotifications", "provider"],
    async (subject) => {
      const payment = await open(subject)
      const provider = await subject.provider()
      const messages = await subject.falseNotifications(payment)
      for (const { flaw, message } of messages) {
        const headers = { ...message.headers }
        const action = await provider
          .getWebhookActionAndData({ data: dataOf(message.body), rawData: message.body, headers })
          .catch(() => ({ action: "refused" }))
        must(
          !["authorized", "captured"].includes(action.action),
          `A false notification (${flaw}) is "${action.action}" to Medusa's own route.`,
        )
      }
      return `${messages.length} false notifications, none is money`
    },
  ),
]

/** What a body parser would have made of it. */
function dataOf(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === "object" && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
