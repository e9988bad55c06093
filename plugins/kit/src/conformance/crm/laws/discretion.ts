import { randomUUID } from "node:crypto"
import { must } from "../../law"
import type { CrmAbilities } from "../crm-abilities"
import { crmLaw } from "../crm-subject"
import { ARRIVAL, mustArrive, paidOrders } from "../moves"

/** Leads an order through all that makes a plugin talk, as far as the subject can. */
async function talk(subject: Pick<CrmAbilities, "paidOrder" | "drain"> & Partial<CrmAbilities>) {
  const token = randomUUID()
  const customer = { email: `quiet.${token}@example.com`, phone: "+919876501234", name: `Quietly ${token}` }
  const wish = { customer, street: `44 Hidden Lane ${token}` }
  const drain = () => subject.drain()
  const order = await subject.paidOrder(wish)
  await subject.whileDown?.(drain)
  await subject.whileThrottled?.(drain)
  await subject.refuseOneOf?.(order, drain)
  await subject.replay?.(order)
  await drain()
  if (subject.refusedPhone !== undefined)
    await subject.paidOrder({ ...wish, customer: { ...customer, phone: subject.refusedPhone } })
  await drain()
  await drain()
  return [customer.email, customer.phone, customer.name, wish.street, subject.refusedPhone].filter(
    (text) => text !== undefined,
  )
}

export const discretion = [
  crmLaw(
    {
      id: "no-secret-leaves",
      title: "No secret stands in logs, alarms or reasons, bad days included",
      reason: "Logs reach many eyes; with a refresh token anybody reads every customer.",
    },
    ["paidOrder", "drain", "canaries", "traces"],
    async (subject) => {
      must(subject.canaries.length > 0, "The adapter names no secret to look for.")
      const order = await subject.paidOrder()
      await subject.endAccessToken?.()
      await subject.whileRevoked?.(() => subject.drain())
      await talk(subject)
      const places = { reasons: (await subject.reasonOf?.(order)) ?? "", ...(await subject.traces()) }
      for (const [place, text] of Object.entries(places))
        must(!subject.canaries.some((canary) => text.includes(canary)), `A secret stands in: ${place}.`)
      return `looked for in: ${Object.keys(places).join(", ")}`
    },
  ),
  crmLaw(
    {
      id: "no-personal-data-in-logs",
      title: "No name, e-mail, phone or street of a shopper stands in logs or alarms, bad days included",
      reason: "Logs are kept where no shopper's wish to be forgotten is ever heard.",
    },
    ["paidOrder", "drain", "traces"],
    async (subject) => {
      const personal = await talk(subject)
      const places = await subject.traces()
      for (const [place, text] of Object.entries(places))
        must(!personal.some((datum) => text.includes(datum)), `A shopper's data stand in: ${place}.`)
      return `looked for in: ${Object.keys(places).join(", ")}`
    },
  ),
  crmLaw(
    {
      id: "idle-costs-nothing",
      title: "While nothing changes in the store, sweeps and drains use no call of the CRM",
      reason: "Calls are counted by the day; a plugin that asks every minute leaves none for the staff.",
    },
    [...ARRIVAL, "paidOrder", "sweep", "credits"],
    async (subject) => {
      await mustArrive(subject, await paidOrders(subject, 1), "After the payment")
      await subject.sweep()
      await subject.drain()
      const before = await subject.credits()
      for (let i = 0; i < 3; i += 1) {
        await subject.sweep()
        await subject.drain()
      }
      const used = (await subject.credits()) - before
      must(used === 0, `Three sweeps and drains with nothing to do used ${used} credits.`)
      return "three sweeps and drains, no credit"
    },
  ),
  crmLaw(
    {
      id: "credits-stay-within-the-promise",
      title: "New orders use no more of the CRM's credits than the plugin promises",
      reason: "The merchant bought so many for the day; the last orders of it would wait for tomorrow.",
    },
    [...ARRIVAL, "paidOrder", "credits", "creditsPerOrder"],
    async (subject) => {
      await mustArrive(subject, await paidOrders(subject, 1), "After the payment")
      const before = await subject.credits()
      await mustArrive(subject, await paidOrders(subject, 5), "After five payments")
      const used = (await subject.credits()) - before
      must(
        used <= 5 * subject.creditsPerOrder,
        `Five orders used ${used} credits where ${subject.creditsPerOrder} each are promised.`,
      )
      return `within ${subject.creditsPerOrder} for an order`
    },
  ),
]
