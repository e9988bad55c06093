import { MOST_PER_ORDER } from "@/commerce/stock-level"

/** A field of a form post as text; a file or nothing is the empty text. */
export function postedText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value : ""
}

/** A number of pieces, 0 to the most that an order may hold; undefined for anything else. */
export function postedPieces(form: FormData): number | undefined {
  const value = postedText(form, "quantity")
  if (!/^\d{1,2}$/.test(value)) return undefined
  return Number(value) <= MOST_PER_ORDER ? Number(value) : undefined
}
