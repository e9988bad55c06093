import { z } from "zod"
import type { NewEntry } from "./told-entry"
import { who } from "./who"

const KINDS = ["email", "shipping_address", "billing_address", "metadata", "locale"] as const

const correction = z.object({ type: z.enum(KINDS), old: z.unknown(), new: z.unknown() })
export type Correction = z.output<typeof correction>

/** What core writes beside a corrected order; undefined for anything else. */
export const correctionOf = (details: unknown): Correction | undefined => correction.safeParse(details).data

const WORDS = {
  email: { text: "The e-mail address was corrected.", column: "email" },
  shipping_address: { text: "The delivery address was corrected.", column: "shipping_address_id" },
  billing_address: { text: "The billing address was corrected.", column: "billing_address_id" },
  metadata: { text: "The order's further data were changed.", column: "metadata" },
  locale: { text: "The order's language was changed.", column: "locale" },
} as const satisfies Record<Correction["type"], { text: string; column: string }>

const ADDRESS = {
  first_name: "First name",
  last_name: "Last name",
  company: "Company",
  phone: "Mobile",
  address_1: "Address",
  address_2: "Address, second line",
  city: "City",
  province: "State",
  postal_code: "Pincode",
  country_code: "Country",
} as const

const members = z.record(z.string(), z.unknown()).catch({})
const text = z.string().nullish().catch(null)

interface Change {
  readonly id: string
  readonly order_id: string
  readonly created_by: string | null
  readonly created_at: string
}

/** One corrected thing, before and after. */
export function correctionEntry(change: Change, { type, old, new: now }: Correction): NewEntry {
  const { text: words, column } = WORDS[type]
  return {
    id: `${change.id}:corrected`,
    at: change.created_at,
    kind: "change",
    text: words,
    actor: who(change.created_by),
    details: [...differences(type, old, now), { label: "Change", value: change.id }],
    tells: [
      { row: `order_change:${change.id}`, what: ["created"] },
      { row: `order:${change.order_id}`, what: [column] },
    ],
  }
}

function differences(type: Correction["type"], old: unknown, now: unknown): NonNullable<NewEntry["details"]> {
  const [before, after] = [members.parse(old), members.parse(now)]
  switch (type) {
    case "email":
    case "locale":
      return [
        {
          label: type === "email" ? "E-mail" : "Language",
          before: text.parse(old) ?? null,
          after: text.parse(now) ?? null,
        },
      ]
    case "shipping_address":
    case "billing_address":
      return Object.entries(ADDRESS).flatMap(([key, label]) => {
        const [was, is] = [text.parse(before[key]) ?? null, text.parse(after[key]) ?? null]
        return was === is ? [] : [{ label, before: was, after: is }]
      })
    case "metadata": {
      // Plugins keep what they like in it, secrets too: names only.
      const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
      const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      return changed.length === 0 ? [] : [{ label: "Changed", value: changed.join(", ") }]
    }
  }
}
