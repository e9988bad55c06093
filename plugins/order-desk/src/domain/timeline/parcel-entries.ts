import { z } from "zod"
import { listed, pieces } from "./in-words"
import type { NewEntry } from "./told-entry"
import { who } from "./who"

export const parcelFact = z.object({
  id: z.string(),
  created_at: z.string(),
  packed_at: z.string().nullable(),
  shipped_at: z.string().nullable(),
  delivered_at: z.string().nullable(),
  canceled_at: z.string().nullable(),
  created_by: z.string().nullable(),
  marked_shipped_by: z.string().nullable(),
  location: z.string().nullable(),
  items: z.array(z.object({ title: z.string(), quantity: z.string() })),
  tracking: z.array(z.string()),
})
type ParcelFact = z.output<typeof parcelFact>

interface Step {
  readonly name: "packed" | "shipped" | "delivered" | "canceled"
  readonly at: string | null
  readonly text: string
  readonly by: string | null
  readonly what: readonly string[]
}

/** What became of one parcel. */
export function parcelEntries(parcel: ParcelFact): NewEntry[] {
  const goods = listed(parcel.items.map(({ title, quantity }) => pieces(quantity, title)))
  const of = goods === "" ? "A parcel" : `A parcel with ${goods}`
  const steps: readonly Step[] = [
    {
      name: "packed",
      at: parcel.packed_at ?? parcel.created_at,
      text: `${of} was packed.`,
      by: parcel.created_by,
      what: ["created", "packed_at"],
    },
    {
      name: "shipped",
      at: parcel.shipped_at,
      text: `${of} was shipped.`,
      by: parcel.marked_shipped_by,
      what: ["shipped_at"],
    },
    {
      name: "delivered",
      at: parcel.delivered_at,
      text: `${of} was delivered.`,
      by: null,
      what: ["delivered_at"],
    },
    {
      name: "canceled",
      at: parcel.canceled_at,
      text: `${of} was canceled.`,
      by: null,
      what: ["canceled_at"],
    },
  ]
  return steps.flatMap(({ name, at, text, by, what }, sequence): NewEntry[] =>
    at === null
      ? []
      : [
          {
            id: `${parcel.id}:${name}`,
            at,
            sequence,
            kind: "parcel",
            tone: name === "canceled" ? "bad" : name === "delivered" ? "good" : "neutral",
            text,
            actor: who(by),
            details: detailsOf(parcel, name),
            tells: [{ row: `fulfillment:${parcel.id}`, what: [...what] }],
          },
        ],
  )
}

const detailsOf = (parcel: ParcelFact, name: Step["name"]) => [
  ...parcel.items
    .map(({ title, quantity }) => ({ label: "Item", value: pieces(quantity, title) }))
    .slice(0, 30),
  ...(name === "shipped"
    ? parcel.tracking.map((value) => ({ label: "Tracking number", value })).slice(0, 10)
    : []),
  ...(parcel.location === null ? [] : [{ label: "Location", value: parcel.location }]),
  { label: "Fulfillment", value: parcel.id },
]
