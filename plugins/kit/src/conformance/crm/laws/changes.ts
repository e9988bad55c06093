import { isDeepStrictEqual } from "node:util"
import { must } from "../../law"
import type { LawText } from "../../law"
import type { CrmAbilities } from "../crm-abilities"
import type { ShopOrder } from "../crm-books"
import { crmLaw } from "../crm-subject"
import { ARRIVAL, mustArrive, recordedOrder } from "../moves"

type Change = "refund" | "cancel" | "fulfil" | "changeAddress"

/** A law on one kind of change: the same record says it, and there is no other. */
const changeLaw = <K extends Change>(
  text: LawText,
  kind: K,
  change: (subject: Pick<CrmAbilities, K>, order: ShopOrder) => Promise<void>,
) =>
  crmLaw(text, [...ARRIVAL, "paidOrder", kind], async (subject) => {
    const { order, record } = await recordedOrder(subject)
    const before = await subject.expected(order)
    await change(subject, order)
    const [now] = await mustArrive(subject, [order], "After the change")
    must(now?.id === record.id, "After the change, the order is another record.")
    const mapped = !isDeepStrictEqual(before, await subject.expected(order))
    return mapped
      ? "the same record, with the change"
      : "the same record; the mapping has nothing of the change"
  })

const PART = 1_01

export const changes = [
  changeLaw(
    {
      id: "refund-updates-the-record",
      title: "A refund changes the record of the order and makes no other",
      reason: "A record that still says paid in full is counted as turnover.",
    },
    "refund",
    (subject, order) => subject.refund(order, PART),
  ),
  changeLaw(
    {
      id: "cancellation-updates-the-record",
      title: "A cancellation changes the record of the order and makes no other",
      reason: "Somebody calls the shopper about an order that is no more.",
    },
    "cancel",
    (subject, order) => subject.cancel(order),
  ),
  changeLaw(
    {
      id: "fulfilment-updates-the-record",
      title: "A fulfilment changes the record of the order and makes no other",
      reason: "Who answers the phone reads in the CRM whether the parcel has gone.",
    },
    "fulfil",
    (subject, order) => subject.fulfil(order),
  ),
  changeLaw(
    {
      id: "address-change-updates-the-record",
      title: "A new address changes the record of the order and makes no other",
      reason: "A letter to the old address is a letter to a stranger.",
    },
    "changeAddress",
    (subject, order) => subject.changeAddress(order, "7 Lake View Road"),
  ),
  crmLaw(
    {
      id: "overtaking-changes-end-in-the-last",
      title: "Changes that overtake each other on their way end in the last state",
      reason: "What was read first is not always stored first; an old state would stay for ever.",
    },
    [...ARRIVAL, "paidOrder", "changeAddress", "whileWritesOvertake"],
    async (subject) => {
      const { order } = await recordedOrder(subject)
      await subject.whileWritesOvertake(async () => {
        await subject.changeAddress(order, "1 First Cross")
        const first = subject.drain()
        await subject.changeAddress(order, "2 Second Cross")
        await Promise.all([first, subject.drain()])
      })
      await mustArrive(subject, [order], "After changes that overtook each other")
      return "the record has the last address"
    },
  ),
]
