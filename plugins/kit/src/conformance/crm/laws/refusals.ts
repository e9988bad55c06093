import { times } from "../../acts"
import { must } from "../../law"
import type { LawText } from "../../law"
import type { CrmAbilities } from "../crm-abilities"
import type { ShopOrder } from "../crm-books"
import { crmLaw } from "../crm-subject"
import { ARRIVAL, mustArrive, mustBeOne, mustStillWait, paidOrders } from "../moves"

/** Tries after which what will be given up has been. */
const ROUNDS = 3

const mustNameTheField = async (
  subject: Pick<CrmAbilities, "reasonOf">,
  order: ShopOrder,
  field: string,
): Promise<void> => {
  const reason = await subject.reasonOf(order)
  must(reason?.includes(field) ?? false, `The reason does not name the field: ${reason ?? "there is none"}`)
}

/** A law on one way in which a mapping can stop to fit: it is nobody's fault, so nobody's order is given up. */
const misfitLaw = <K extends "refuseField" | "addMandatoryField">(
  text: LawText,
  ability: K,
  /** While `act` runs, the mapping does not fit; `act` gets the name of the field. */
  misfit: (
    subject: Pick<CrmAbilities, K | "plainField">,
    act: (field: string) => Promise<void>,
  ) => Promise<void>,
) =>
  crmLaw(
    text,
    [...ARRIVAL, "paidOrder", "reasonOf", "alarms", "plainField", "shopTakesOrders", ability],
    async (subject) => {
      const orders = await paidOrders(subject, 3)
      await misfit(subject, async (field) => {
        const before = await subject.alarms()
        for (let i = 0; i < ROUNDS; i += 1) await subject.drain()
        await mustStillWait(subject, orders, "With a mapping that does not fit")
        const raised = (await subject.alarms()) - before
        must(raised > 0, "A mapping that does not fit raised no alarm.")
        for (const order of orders) await mustNameTheField(subject, order, field)
        must(
          await subject.shopTakesOrders(),
          "With a mapping that does not fit, an order could not be placed.",
        )
      })
      await mustArrive(subject, orders, "After the mapping was mended")
      return "an alarm, three orders waited with a reason and arrived after it"
    },
  )

export const refusals = [
  crmLaw(
    {
      id: "refused-order-stops-nobody",
      title:
        "One order that the CRM refuses is given up with a reason that names the field; the others arrive",
      reason: "One bad order at the head of the line would hold back a day of good ones.",
    },
    [...ARRIVAL, "paidOrder", "refuseOneOf", "plainField", "reasonOf"],
    async (subject) => {
      const [before, refused, after] = [
        await subject.paidOrder(),
        await subject.paidOrder(),
        await subject.paidOrder(),
      ]
      await subject.refuseOneOf(refused, async () => {
        await mustArrive(subject, [before, after], "Beside an order that the CRM refuses")
        for (let i = 0; i < ROUNDS; i += 1) await subject.drain()
        const state = await subject.stateOf(refused)
        must(state === "given up", `The plugin says "${state}" of an order that the CRM refuses.`)
        await mustNameTheField(subject, refused, subject.plainField)
        const { length } = await subject.records(refused)
        must(length === 0, `The CRM has ${length} records of an order that it refused.`)
      })
      return "two arrived, one given up with a reason"
    },
  ),
  crmLaw(
    {
      id: "mended-order-is-replayed-once",
      title:
        "An order that was given up is recorded once when a person sends it again, however often they press",
      reason: "People press twice; and what cannot be sent again is typed in by hand.",
    },
    [...ARRIVAL, "paidOrder", "refuseOneOf", "replay"],
    async (subject) => {
      const order = await subject.paidOrder()
      await subject.refuseOneOf(order, async () => {
        for (let i = 0; i < ROUNDS; i += 1) await subject.drain()
      })
      await times(2, () => subject.replay(order))
      const [record] = await mustArrive(subject, [order], "After a person sent it again")
      await subject.replay(order)
      await mustArrive(subject, [order], "After a person sent it again although it was there")
      const now = await mustBeOne(subject, order, "After the third press")
      must(now.id === record?.id, "Sent again, the order became another record.")
      return "one record after three presses"
    },
  ),
  misfitLaw(
    {
      id: "unknown-field-pauses-loudly",
      title:
        "A mapped field that the CRM does not know holds orders back with an alarm and burns none of them",
      reason:
        "Somebody renamed a field; with the first alarm it is a minute's work, with a thousand dead orders a day's.",
    },
    "refuseField",
    (subject, act) => subject.refuseField(subject.plainField, () => act(subject.plainField)),
  ),
  misfitLaw(
    {
      id: "mandatory-field-pauses-loudly",
      title:
        "A new mandatory field that is not mapped holds orders back with an alarm and burns none of them",
      reason: "Whoever made the field mandatory in the CRM has never heard of the shop's plugin.",
    },
    "addMandatoryField",
    (subject, act) => subject.addMandatoryField(act),
  ),
]
