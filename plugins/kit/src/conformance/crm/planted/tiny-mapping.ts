import type { Minor } from "../../minor"
import type { CrmLine, ExpectedRecord, FieldValue } from "../crm-books"
import type { Has } from "./flaws"
import type { TinyOrder } from "./tiny-shop"

/** So many code units does the tiny CRM take in a field. */
const LIMIT = 60

const decimal = (amount: Minor, digits: string): string => `${Math.floor(amount / 100)}.${digits}`

export const minorFrom = (text: FieldValue | undefined): Minor => Number(String(text).replace(".", ""))

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" })

/** Whole pieces of a text, as many as the field takes. */
function fit(text: string, has: Has): string {
  if (has("knows no Devanagari")) return text.replaceAll(/\p{Script=Devanagari}/gu, "?").slice(0, LIMIT)
  if (has("cuts between code units")) return text.slice(0, LIMIT)
  const pieces = has("cuts between code points")
    ? Array.from(text)
    : Array.from(segmenter.segment(text), ({ segment }) => segment)
  let fitted = ""
  for (const piece of pieces) {
    if (fitted.length + piece.length > LIMIT) break
    fitted += piece
  }
  return fitted
}

const PAYMENT_STATUS = { unpaid: "Open", paid: "Successful", canceled: "Canceled" } satisfies Record<
  TinyOrder["status"],
  string
>

function linesOf({ lines }: TinyOrder, has: Has): CrmLine[] {
  if (has("leaves lines out")) return []
  return lines.map(({ title, quantity, unitPrice }) => ({ product: fit(title, has), quantity, unitPrice }))
}

/** What the tiny CRM shall have of an order, with a flaw of the mapping if there is one. */
export function tinyMapping(order: TinyOrder, has: Has): ExpectedRecord {
  const { customer, captured, refunded } = order
  const left = captured - refunded
  const fields = {
    Order_Key: order.id,
    Subject: "Web order",
    Customer: fit(customer.name, has),
    Phone: customer.phone,
    Email: customer.email,
    Street: has("leaves a field out") ? null : fit(order.street, has),
    Amount_Paid: decimal(left, has("drops minor units") ? "00" : String(left % 100).padStart(2, "0")),
    Payment_Status: PAYMENT_STATUS[order.status],
    Sent: order.fulfilled,
  }
  return { fields, lines: linesOf(order, has) }
}
