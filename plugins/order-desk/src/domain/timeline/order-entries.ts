import { z } from "zod"
import type { NewEntry } from "./told-entry"
import { moneyInWords } from "./in-words"

export const orderFact = z.object({
  id: z.string(),
  number: z.string(),
  currency_code: z.string(),
  created_at: z.string(),
  canceled_at: z.string().nullable(),
  addresses: z.array(z.string()),
  has_cart: z.boolean(),
  asked: z.string().nullable(),
})

/** The milestones that core keeps a moment of. It keeps none of a completed or archived order. */
export function orderEntries(order: z.output<typeof orderFact>): NewEntry[] {
  const row = `order:${order.id}`
  const placed: NewEntry = {
    id: "placed",
    at: order.created_at,
    kind: "order",
    text: "The order was placed.",
    // An order without a cart was entered by a person or another program.
    actor: order.has_cart ? { kind: "shopper" } : { kind: "unknown" },
    details: [
      { label: "Order", value: order.number },
      ...(order.asked === null
        ? []
        : [{ label: "To pay", value: moneyInWords(order.asked, order.currency_code) }]),
    ],
    tells: [
      { row, what: ["created"] },
      // Named, so that a witness of the addresses is asked about them.
      ...order.addresses.map((id) => ({ row: `order_address:${id}`, what: ["created"] })),
    ],
  }
  if (order.canceled_at === null) return [placed]
  const canceled: NewEntry = {
    id: "canceled",
    at: order.canceled_at,
    kind: "order",
    tone: "bad",
    text: "The order was canceled.",
    actor: { kind: "unknown" },
    tells: [{ row, what: ["canceled_at", "status"] }],
  }
  return [placed, canceled]
}
