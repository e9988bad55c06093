import { z } from "zod"
import { listed, pieces } from "./in-words"
import type { NewEntry } from "./told-entry"
import { who } from "./who"

export const returnFact = z.object({
  what: z.enum(["return", "claim", "exchange"]),
  id: z.string(),
  number: z.number().nullable(),
  type: z.string().nullable(),
  status: z.string().nullable(),
  created_at: z.string(),
  requested_at: z.string().nullable(),
  received_at: z.string().nullable(),
  canceled_at: z.string().nullable(),
  created_by: z.string().nullable(),
  items: z.array(
    z.object({
      title: z.string().nullable(),
      quantity: z.string(),
      reason: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
})
type ReturnFact = z.output<typeof returnFact>

const NAMES = { return: "Return", claim: "Claim", exchange: "Exchange" } as const satisfies Record<
  ReturnFact["what"],
  string
>
const TABLES = {
  return: "return",
  claim: "order_claim",
  exchange: "order_exchange",
} as const satisfies Record<ReturnFact["what"], string>

/** Returns, claims and exchanges: asked for, received, canceled. One that is only being drafted is none yet. */
export function returnEntries(fact: ReturnFact): NewEntry[] {
  if (fact.status === "open") return []
  const name = `${NAMES[fact.what]}${fact.number === null ? "" : ` ${String(fact.number)}`}`
  const goods = listed(fact.items.map(({ title, quantity }) => pieces(quantity, title)))
  const of = goods === "" ? "" : `: ${goods}`
  const row = `${TABLES[fact.what]}:${fact.id}`
  const common = { kind: "change" as const, details: detailsOf(fact) }
  const asked: NewEntry = {
    ...common,
    id: `${fact.id}:asked`,
    at: fact.requested_at ?? fact.created_at,
    tone: "waiting",
    text: `${name} was asked for${of}.`,
    actor: who(fact.created_by),
    tells: [{ row, what: ["created", "status", "requested_at"] }],
  }
  const later = [
    { at: fact.received_at, end: "received", text: `${name} was received${of}.`, column: "received_at" },
    { at: fact.canceled_at, end: "canceled", text: `${name} was canceled.`, column: "canceled_at" },
  ]
  return [
    asked,
    ...later.flatMap(({ at, end, text, column }): NewEntry[] =>
      at === null
        ? []
        : [
            {
              ...common,
              id: `${fact.id}:${end}`,
              at,
              sequence: 1,
              text,
              actor: { kind: "unknown" },
              tells: [{ row, what: ["status", column] }],
            },
          ],
    ),
  ]
}

const detailsOf = (fact: ReturnFact) => [
  ...(fact.type === null ? [] : [{ label: "Kind", value: fact.type }]),
  ...fact.items.slice(0, 20).flatMap(({ title, quantity, reason, note }) => [
    { label: "Item", value: pieces(quantity, title) },
    ...(reason === null ? [] : [{ label: "Reason", value: reason }]),
    // What the customer wrote.
    ...(note === null || note === "" ? [] : [{ label: "Note", value: note }]),
  ]),
  { label: NAMES[fact.what], value: fact.id },
]
