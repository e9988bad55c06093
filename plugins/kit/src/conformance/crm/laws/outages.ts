import { times } from "../../acts"
import { must } from "../../law"
import { crmLaw } from "../crm-subject"
import { ARRIVAL, mustArrive, mustStillWait, paidOrders } from "../moves"

/** More tries than a careless limit allows; a long night of tries. */
const NIGHT = 12

export const outages = [
  crmLaw(
    {
      id: "outage-burns-no-order",
      title:
        "However often the workers try while the CRM is down, no order is given up, and all arrive after it",
      reason: "An outage of a night would leave a morning of orders to send by hand.",
    },
    [...ARRIVAL, "paidOrder", "whileDown"],
    async (subject) => {
      const orders = await paidOrders(subject, 3)
      await subject.whileDown(async () => {
        for (let i = 0; i < NIGHT; i += 1) await subject.drain()
        await mustStillWait(subject, orders, `After ${NIGHT} drains with the CRM down`)
      })
      await mustArrive(subject, orders, "After the outage")
      return `three orders waited through ${NIGHT} drains and arrived`
    },
  ),
  crmLaw(
    {
      id: "throttling-loses-nothing",
      title: "When the CRM says that there were too many calls, no order is given up, and all arrive later",
      reason: "The best day of the year is the day on which the limit is met.",
    },
    [...ARRIVAL, "paidOrder", "whileThrottled"],
    async (subject) => {
      const orders = await paidOrders(subject, 3)
      await subject.whileThrottled(async () => {
        await times(3, () => subject.drain())
        await subject.drain()
        await mustStillWait(subject, orders, "When the CRM throttled")
      })
      await mustArrive(subject, orders, "After the throttling")
      return "three orders waited and arrived"
    },
  ),
  crmLaw(
    {
      id: "shop-takes-orders-while-the-crm-is-down",
      title: "While the CRM is down the shop takes orders as on any other day",
      reason: "No shopper may wait for a company that they have never heard of.",
    },
    ["shopTakesOrders", "whileDown", "drain"],
    async (subject) => {
      await subject.whileDown(async () => {
        must(await subject.shopTakesOrders(), "With the CRM down, an order could not be placed and paid.")
        await subject.drain()
        must(await subject.shopTakesOrders(), "With the CRM down for longer, an order could not be placed.")
      })
      return "an order before and one after a failed try"
    },
  ),
  crmLaw(
    {
      id: "dead-connection-alarms-once",
      title:
        "When the CRM no longer takes the merchant's connection, one alarm is raised, and orders wait for a new one",
      reason: "Nobody mends what nobody hears of, and nobody reads the hundredth alarm.",
    },
    [...ARRIVAL, "paidOrder", "whileRevoked", "alarms"],
    async (subject) => {
      const orders = await paidOrders(subject, 3)
      await subject.whileRevoked(async () => {
        const before = await subject.alarms()
        for (let i = 0; i < 3; i += 1) await subject.drain()
        const raised = (await subject.alarms()) - before
        must(raised === 1, `A dead connection raised ${raised} alarms in three drains.`)
        await mustStillWait(subject, orders, "With a dead connection")
      })
      await mustArrive(subject, orders, "After the merchant connected anew")
      return "one alarm in three drains, three orders arrived after it"
    },
  ),
  crmLaw(
    {
      id: "ended-token-is-renewed-once",
      title: "An access token that ends before its time is renewed once, and nobody is called",
      reason: "CRMs count tokens; who renews for each order is locked out of the next hour.",
    },
    [...ARRIVAL, "paidOrder", "endAccessToken", "tokensGiven"],
    async (subject) => {
      await mustArrive(subject, await paidOrders(subject, 1), "Before the token ended")
      const alarmsBefore = await subject.alarms?.()
      const orders = await paidOrders(subject, 5)
      await subject.endAccessToken()
      const before = await subject.tokensGiven()
      await times(3, () => subject.drain())
      await mustArrive(subject, orders, "After the access token ended")
      const given = (await subject.tokensGiven()) - before
      must(given === 1, `For one access token that ended, ${given} new ones were asked for.`)
      must((await subject.alarms?.()) === alarmsBefore, "An access token that ended raised an alarm.")
      return "one new token for five orders"
    },
  ),
]
