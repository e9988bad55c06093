import { times } from "../../acts"
import { must } from "../../law"
import type { ShopOrder } from "../crm-books"
import { crmLaw } from "../crm-subject"
import { ARRIVAL, mustArrive } from "../moves"

export const recording = [
  crmLaw(
    {
      id: "paid-order-is-one-record",
      title: "A paid order becomes one record, with every mapped field and every line as the mapping says",
      reason: "It is what the plugin is for; a field that stays empty is looked up by hand for ever.",
    },
    [...ARRIVAL, "paidOrder"],
    async (subject) => {
      const order = await subject.paidOrder()
      await mustArrive(subject, [order], "After the payment")
      const { fields, lines } = await subject.expected(order)
      must(Object.keys(fields).length > 0, "The mapping fills no field at all.")
      return `${Object.keys(fields).length} fields and ${lines.length} lines as mapped`
    },
  ),
  crmLaw(
    {
      id: "unpaid-order-is-no-record",
      title: "An order that is not paid does not reach the CRM, swept or not",
      reason: "Sales staff would pack and count what nobody paid.",
    },
    ["unpaidOrder", "drain", "sweep", "records"],
    async (subject) => {
      const order = await subject.unpaidOrder()
      await subject.drain()
      await subject.sweep()
      await subject.drain()
      const { length } = await subject.records(order)
      must(length === 0, `An unpaid order has ${length} records.`)
      return "no record after two drains and a sweep"
    },
  ),
  crmLaw(
    {
      id: "repeated-events-make-one-record",
      title: "The event of a payment coming twice, and ten drains at once, make one record",
      reason: "Events are delivered at least once, and jobs overlap when the CRM is slow.",
    },
    [...ARRIVAL, "paidOrder", "repeatEvent"],
    async (subject) => {
      const order = await subject.paidOrder()
      await subject.repeatEvent(order)
      await times(10, () => subject.drain())
      await mustArrive(subject, [order], "After two events and ten drains at once")
      await subject.repeatEvent(order)
      await mustArrive(subject, [order], "After an event that came late")
      return "one record, also after a late third event"
    },
  ),
  crmLaw(
    {
      id: "lost-event-is-swept",
      title: "A paid order whose event was lost is found by the sweep and recorded once",
      reason: "Processes die between a capture and its event; nobody misses an order that nobody heard of.",
    },
    [...ARRIVAL, "paidOrder", "loseEvents", "sweep"],
    async (subject) => {
      const lost: ShopOrder[] = []
      await subject.loseEvents(async () => void lost.push(await subject.paidOrder()))
      await subject.sweep()
      await mustArrive(subject, lost, "After a sweep")
      await subject.sweep()
      await mustArrive(subject, lost, "After a second sweep")
      return "one record after one sweep, unchanged by the next"
    },
  ),
  ...(
    [
      ["phone", "refusedPhone", "phone number"],
      ["email", "refusedEmail", "e-mail address"],
    ] as const
  ).map(([what, value, words]) =>
    crmLaw(
      {
        id: `bad-${what}-holds-nothing-back`,
        title: `A paid order whose ${words} the CRM refuses is recorded all the same`,
        reason: "Shoppers mistype; the money is there, and the order has to be seen.",
      },
      [...ARRIVAL, "paidOrder", value, "capturedFor"],
      async (subject) => {
        const order = await subject.paidOrder({ customer: { [what]: subject[value] } })
        const [record] = await mustArrive(subject, [order], `After the CRM refused the ${words}`)
        const captured = await subject.capturedFor(order)
        must(record?.amountPaid === captured, `The record says ${record?.amountPaid} of ${captured}.`)
        return "recorded, the rest as mapped"
      },
    ),
  ),
]
