import { z } from "zod"
import { moneyInWords } from "./in-words"
import type { NewEntry } from "./told-entry"
import { who } from "./who"

export const moneyFact = z.object({
  what: z.enum(["capture", "refund", "transaction"]),
  id: z.string(),
  payment_id: z.string().nullable(),
  amount: z.string(),
  currency_code: z.string(),
  created_by: z.string().nullable(),
  created_at: z.string(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  reference: z.string().nullable(),
})
type MoneyFact = z.output<typeof moneyFact>

const TABLES = {
  capture: "capture",
  refund: "refund",
  transaction: "order_transaction",
} as const satisfies Record<MoneyFact["what"], string>

/** Money as Medusa has booked it. Transactions that only repeat a capture or a refund are not among the facts. */
export function moneyEntries(fact: MoneyFact): NewEntry[] {
  const { what, id, payment_id: payment } = fact
  const amount = moneyInWords(fact.amount, fact.currency_code)
  const texts = {
    capture: `${amount} was captured.`,
    refund: `${amount} was refunded.`,
    transaction: `${amount} was booked on the order.`,
  } as const satisfies Record<MoneyFact["what"], string>
  const details = [
    ...labelled("Reason", fact.reason),
    ...labelled("Note", fact.note),
    ...labelled("Reference", fact.reference),
    ...labelled("Payment", payment),
    { label: what === "transaction" ? "Transaction" : what === "capture" ? "Capture" : "Refund", value: id },
  ]
  const captured =
    what === "capture" && payment !== null ? [{ row: `payment:${payment}`, what: ["captured_at"] }] : []
  return [
    {
      id,
      at: fact.created_at,
      kind: "money",
      tone: what === "capture" ? "good" : "neutral",
      text: texts[what],
      actor: who(fact.created_by),
      details,
      tells: [{ row: `${TABLES[what]}:${id}`, what: ["created"] }, ...captured],
    },
  ]
}

const labelled = (label: string, value: string | null) =>
  value === null || value === "" ? [] : [{ label, value }]
