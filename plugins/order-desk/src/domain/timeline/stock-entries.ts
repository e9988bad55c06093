import { z } from "zod"
import { pieces } from "./in-words"
import type { NewEntry } from "./told-entry"
import { who } from "./who"

export const reservationFact = z.object({
  id: z.string(),
  title: z.string().nullable(),
  sku: z.string().nullable(),
  quantity: z.string(),
  location: z.string().nullable(),
  created_by: z.string().nullable(),
  created_at: z.string(),
  deleted_at: z.string().nullable(),
})

/** Stock that was promised to the order, and when the promise ended: the goods went out, or were given back. */
export function stockEntries(reservation: z.output<typeof reservationFact>): NewEntry[] {
  const { id, title, sku, quantity, location } = reservation
  const row = `reservation_item:${id}`
  const what = pieces(quantity, title)
  const details = [
    ...(sku === null || sku === "" ? [] : [{ label: "SKU", value: sku }]),
    ...(location === null ? [] : [{ label: "Location", value: location }]),
    { label: "Reservation", value: id },
  ]
  const made: NewEntry = {
    id: `${id}:made`,
    at: reservation.created_at,
    kind: "stock",
    text: `Stock was reserved: ${what}.`,
    actor: who(reservation.created_by),
    details,
    tells: [{ row, what: ["created"] }],
  }
  if (reservation.deleted_at === null) return [made]
  const ended: NewEntry = {
    id: `${id}:ended`,
    at: reservation.deleted_at,
    kind: "stock",
    text: `The reservation ended: ${what}.`,
    actor: { kind: "unknown" },
    details,
    tells: [{ row, what: ["deleted"] }],
  }
  return [made, ended]
}
