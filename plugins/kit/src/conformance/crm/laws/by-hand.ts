import { must } from "../../law"
import { crmLaw } from "../crm-subject"
import { ARRIVAL, mustArrive, mustBeOne, recordedOrder } from "../moves"

const BY_HAND = "Edited by hand"

export const byHand = [
  crmLaw(
    {
      id: "hand-edit-follows-the-policy",
      title: "What becomes of a field that a person edited is what the plugin says: kept or overwritten",
      reason:
        "Staff who trust that their words stay lose them in silence, or old words stay where nobody meant it.",
    },
    [...ARRIVAL, "paidOrder", "changeAddress", "sweep", "editByHand", "plainField", "handEdits"],
    async (subject) => {
      const { order } = await recordedOrder(subject)
      await subject.editByHand(order, subject.plainField, BY_HAND)
      await subject.changeAddress(order, "9 Temple Street")
      await subject.sweep()
      await subject.drain()
      await subject.drain()
      const { fields } = await mustBeOne(subject, order, "After an edit by hand")
      const wanted = (await subject.expected(order)).fields
      for (const [field, value] of Object.entries(wanted)) {
        const kept = field === subject.plainField && subject.handEdits === "kept"
        must(
          (fields[field] ?? null) === (kept ? BY_HAND : value),
          `Edits are said to be ${subject.handEdits}; the field ${field} is ${JSON.stringify(fields[field] ?? null)}.`,
        )
      }
      return `${subject.handEdits} at the next change`
    },
  ),
  crmLaw(
    {
      id: "hand-deletion-follows-the-policy",
      title: "A record that a person deleted stays away, or is made anew once, as the plugin says",
      reason: "Whoever deletes test orders and duplicates does not want to do it every hour.",
    },
    [...ARRIVAL, "paidOrder", "changeAddress", "sweep", "deleteByHand", "handDeletions"],
    async (subject) => {
      const { order } = await recordedOrder(subject)
      await subject.deleteByHand(order)
      await subject.changeAddress(order, "9 Temple Street")
      await subject.sweep()
      await subject.drain()
      await subject.drain()
      if (subject.handDeletions === "made anew") {
        await mustArrive(subject, [order], "After a person deleted the record")
        return "made anew at the next change, once"
      }
      const { length } = await subject.records(order)
      must(length === 0, `After a person deleted the record, the CRM has ${length} of the order again.`)
      const state = await subject.stateOf(order)
      must(state === "left", `The plugin says "${state}" of an order whose record a person deleted.`)
      return "left alone, and said so"
    },
  ),
]
