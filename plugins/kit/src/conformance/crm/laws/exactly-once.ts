import { times } from "../../acts"
import { must } from "../../law"
import { crmLaw } from "../crm-subject"
import { ARRIVAL, mustArrive, paidOrders, recordedOrder } from "../moves"
import { DEATHS, type Death } from "../shop-abilities"

/** When the worker dies, and what it costs. */
const DEATH_WORDS = {
  "before-send": {
    when: "before it sends",
    reason: "What is noted as sent before it is sent is lost with the process.",
  },
  "after-stored": {
    when: "when the CRM has stored and not yet answered",
    reason: "The CRM has the record and nobody knows; who does not look makes a twin.",
  },
  "before-mark": {
    when: "before it has noted the answer",
    reason: "The answer dies with the worker; its order may neither be stuck nor be sent as a new one.",
  },
} satisfies Record<Death, { when: string; reason: string }>

export const exactlyOnce = [
  crmLaw(
    {
      id: "lost-answer-leads-to-one-record",
      title: "When the CRM stores a record and its answer is lost, there is one record with each line once",
      reason: "Networks lose answers every day; what is sent again without looking is there twice.",
    },
    [...ARRIVAL, "paidOrder", "loseAnswers"],
    async (subject) => {
      const orders = await paidOrders(subject, 2)
      await subject.loseAnswers(orders.length, () => subject.drain())
      await mustArrive(subject, orders, "After lost answers")
      return "two answers lost, each order one record with its lines once"
    },
  ),
  crmLaw(
    {
      id: "no-record-stands-astray",
      title: "There are as many new records as orders were paid, also under keys that no order has",
      reason: "A twin under a key of its own is found by nobody who looks for the order, and counted by all.",
    },
    [...ARRIVAL, "paidOrder", "loseAnswers", "allRecords"],
    async (subject) => {
      await mustArrive(subject, await paidOrders(subject, 1), "Before anything was lost")
      const before = (await subject.allRecords()).length
      const orders = await paidOrders(subject, 3)
      await subject.loseAnswers(1, () => subject.drain())
      await mustArrive(subject, orders, "After a lost answer")
      const made = (await subject.allRecords()).length - before
      must(made === orders.length, `Of ${orders.length} orders ${made} records were made.`)
      return "three orders, three records in all"
    },
  ),
  ...DEATHS.map((place) =>
    crmLaw(
      {
        id: `death-${place}-leads-to-one-record`,
        title: `A worker that dies ${DEATH_WORDS[place].when} leaves one record and no order stuck`,
        reason: DEATH_WORDS[place].reason,
      },
      [...ARRIVAL, "paidOrder", "killWorker", "sweep"],
      async (subject) => {
        const order = await subject.paidOrder()
        await subject.killWorker(place, () => subject.drain())
        await subject.sweep()
        await mustArrive(subject, [order], "After a worker died")
        return "one record by the next worker"
      },
    ),
  ),
  crmLaw(
    {
      id: "two-workers-make-one-record",
      title: "Two processes that work at once make one record of each order",
      reason: "A lock in memory is none as soon as there is a second process.",
    },
    [...ARRIVAL, "paidOrder", "twoWorkers"],
    async (subject) => {
      const orders = await paidOrders(subject, 3)
      await subject.twoWorkers(async () => {
        await times(3, () => subject.drain())
      })
      await mustArrive(subject, orders, "After two processes worked at once")
      return "three orders, three records"
    },
  ),
  crmLaw(
    {
      id: "forgotten-order-is-found-in-the-crm",
      title:
        "An order whose delivery the plugin has forgotten is found in the CRM, and no second one is made",
      reason: "Plugins are installed anew and databases are restored; the CRM still has its records.",
    },
    [...ARRIVAL, "paidOrder", "forget", "repeatEvent", "sweep"],
    async (subject) => {
      const { order } = await recordedOrder(subject)
      await subject.forget(order)
      await subject.repeatEvent(order)
      await subject.sweep()
      await mustArrive(subject, [order], "After the plugin forgot the order")
      return "the same record, known again"
    },
  ),
]
