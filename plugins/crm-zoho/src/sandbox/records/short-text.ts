import { plainText } from "../plain-text"
import { isPlainObject } from "../refusal"

const LIMIT = 160

/** A value of any kind as a person reads it, cut to a line. */
export function shortText(value: unknown): string {
  const text = Array.from(readable(value))
  return text.length > LIMIT ? `${text.slice(0, LIMIT - 1).join("")}…` : text.join("")
}

/** The same, whole. */
export function readable(value: unknown): string {
  if (value === undefined || value === null) return ""
  if (typeof value === "boolean") return value ? "Yes" : "No"
  if (Array.isArray(value)) return value.map(readable).join(", ")
  if (!isPlainObject(value)) return plainText(value)
  if (value["Quantity"] !== undefined) {
    return `${readable(value["Quantity"])} × ${readable(value["Product_Name"])} at ${readable(value["List_Price"])}`
  }
  if (value["percentage"] !== undefined)
    return `${readable(value["name"])} ${readable(value["percentage"])} %`
  return readable(value["name"]) || readable(value["id"])
}
