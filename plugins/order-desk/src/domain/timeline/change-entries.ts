import { z } from "zod"
import { moneyInWords, pieces } from "./in-words"
import type { NewEntry } from "./told-entry"
import { correctionEntry, correctionOf } from "./correction-entry"
import { who } from "./who"

const actionFact = z.object({
  action: z.string(),
  title: z.string().nullable(),
  amount: z.string().nullable(),
  /** Never shown as it is: a transfer keeps a token in it. */
  details: z.unknown(),
})

export const changeFact = z.object({
  id: z.string(),
  order_id: z.string(),
  type: z.string(),
  currency_code: z.string(),
  description: z.string().nullable(),
  internal_note: z.string().nullable(),
  created_by: z.string().nullable(),
  created_at: z.string(),
  requested_by: z.string().nullable(),
  requested_at: z.string().nullable(),
  confirmed_by: z.string().nullable(),
  confirmed_at: z.string().nullable(),
  declined_by: z.string().nullable(),
  declined_at: z.string().nullable(),
  declined_reason: z.string().nullable(),
  canceled_by: z.string().nullable(),
  canceled_at: z.string().nullable(),
  actions: z.array(actionFact),
})
type ChangeFact = z.output<typeof changeFact>

const NAMES: Readonly<Record<string, string>> = {
  edit: "An edit of the order",
  transfer: "A transfer to another account",
}

/** Changes of the order by its own workflows. A correction is one entry; an edit has a beginning and an end. */
export function changeEntries(change: ChangeFact): NewEntry[] {
  const corrected = change.actions
    .map(({ details }) => correctionOf(details))
    .find((each) => each !== undefined)
  if (change.type === "update_order")
    return corrected === undefined ? [] : [correctionEntry(change, corrected)]
  const name = NAMES[change.type]
  if (name === undefined) return []
  const row = `order_change:${change.id}`
  const details = detailsOf(change)
  const steps = [
    {
      end: "begun",
      at: change.created_at,
      by: change.created_by,
      text: `${name} was begun.`,
      what: "created",
    },
    {
      end: "asked",
      at: change.requested_at,
      by: change.requested_by,
      text: `${name} was asked for.`,
      what: "requested_at",
    },
    {
      end: "confirmed",
      at: change.confirmed_at,
      by: change.confirmed_by,
      text: `${name} was confirmed.`,
      what: "confirmed_at",
    },
    {
      end: "declined",
      at: change.declined_at,
      by: change.declined_by,
      text: `${name} was declined.`,
      what: "declined_at",
    },
    {
      end: "canceled",
      at: change.canceled_at,
      by: change.canceled_by,
      text: `${name} was canceled.`,
      what: "canceled_at",
    },
  ]
  return steps.flatMap(({ end, at, by, text, what }, sequence): NewEntry[] =>
    at === null
      ? []
      : [
          {
            id: `${change.id}:${end}`,
            at,
            sequence,
            kind: "change",
            text,
            actor: who(by),
            details: end === "begun" ? [{ label: "Change", value: change.id }] : details,
            tells: [{ row, what: [what, "status"] }],
          },
        ],
  )
}

function detailsOf(change: ChangeFact): NonNullable<NewEntry["details"]> {
  const texts = [
    ["Description", change.description],
    ["Note", change.internal_note],
    ["Reason", change.declined_reason],
  ] as const
  return [
    ...texts.flatMap(([label, value]) => (value === null || value === "" ? [] : [{ label, value }])),
    ...change.actions.slice(0, 40).flatMap((action) => {
      const line = lineOf(action, change.currency_code)
      return line === undefined ? [] : [line]
    }),
    { label: "Change", value: change.id },
  ]
}

const decimal = z.union([z.number(), z.string().regex(/^-?\d+(?:\.\d+)?$/)]).transform(String)
const quantities = z.object({
  quantity: decimal.optional(),
  quantity_diff: decimal.optional(),
  unit_price: decimal.optional(),
})

/** One step of an edit in words; undefined for those that only repeat what totals say. */
function lineOf({ action, title, amount, details }: ChangeFact["actions"][number], currency: string) {
  const { quantity, quantity_diff: diff, unit_price: price } = quantities.catch({}).parse(details)
  const at = price === undefined ? "" : ` at ${moneyInWords(price, currency)}`
  switch (action) {
    case "ITEM_ADD":
      return { label: "Added", value: `${pieces(quantity ?? "1", title)}${at}` }
    case "ITEM_REMOVE":
      return { label: "Removed", value: pieces(quantity ?? "1", title) }
    case "ITEM_UPDATE": {
      const before =
        quantity === undefined || diff === undefined ? null : String(Number(quantity) - Number(diff))
      return { label: title ?? "Item", before, after: `${quantity ?? "?"}${at}` }
    }
    case "SHIPPING_ADD":
      return {
        label: "Delivery added",
        value: amount === null ? (title ?? "") : moneyInWords(amount, currency),
      }
    case "SHIPPING_REMOVE":
      return { label: "Delivery removed", value: title ?? "" }
    default:
      return undefined
  }
}
