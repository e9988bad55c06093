import { must } from "../../law"
import { crmLaw } from "../crm-subject"
import { ARRIVAL, mustArrive } from "../moves"

const FROM = new Date("2024-03-01T00:00:00Z")
const TO = new Date("2024-03-02T00:00:00Z")
const WITHIN = new Date("2024-03-01T18:29:59Z")
const NEEDS = [...ARRIVAL, "oldOrder", "backfill"] as const

export const backFill = [
  crmLaw(
    {
      id: "back-fill-records-once",
      title: "A back-fill records the orders of its span once, and not those that are there already",
      reason: "It is run on the first day and again whenever somebody is in doubt.",
    },
    NEEDS,
    async (subject) => {
      const first = await subject.oldOrder(WITHIN)
      await subject.backfill(FROM, TO)
      const [before] = await mustArrive(subject, [first], "After a back-fill")
      const second = await subject.oldOrder(WITHIN)
      await subject.forget?.(first)
      await subject.backfill(FROM, TO)
      const [now] = await mustArrive(subject, [first, second], "After a second back-fill")
      must(now?.id === before?.id, "After a second back-fill, an order is another record.")
      return "one recorded by each of two runs"
    },
  ),
  crmLaw(
    {
      id: "back-fill-keeps-to-its-span",
      title: "A back-fill takes the order at its first moment and none from before or from its end on",
      reason: "Who fills month by month gets an order twice or never; and last year's books are closed.",
    },
    NEEDS,
    async (subject) => {
      const inside = await subject.oldOrder(FROM)
      const outside = [await subject.oldOrder(new Date(FROM.getTime() - 1)), await subject.oldOrder(TO)]
      await subject.backfill(FROM, TO)
      await mustArrive(subject, [inside], "After a back-fill from its moment on")
      for (const order of outside) {
        const { length } = await subject.records(order)
        must(length === 0, "A back-fill recorded an order from outside its span.")
      }
      return "the first moment taken, the end and what was before left out"
    },
  ),
]
