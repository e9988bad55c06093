import { shortText } from "../records/short-text"
import type { FieldKind, SandboxField } from "../schema/field"
import type { Html } from "./html"
import { html } from "./html"

const NUMBERS: readonly FieldKind[] = ["currency", "double", "integer", "percent"]

export function isNumeric({ kind }: SandboxField): boolean {
  return NUMBERS.includes(kind)
}

/** A field's value as the console shows it; the whole of a text. */
export function showValue(name: string, field: SandboxField, value: unknown): string | Html {
  if (field.kind === "currency") {
    return typeof value === "number" ? `₹ ${value.toLocaleString("en-IN", { minimumFractionDigits: 2 })}` : ""
  }
  const text = typeof value === "string" ? value : shortText(value)
  if (name !== "Payment_Status" || text === "") return text
  return html`<span class="pill ${text.toLowerCase().replaceAll(" ", "-")}">${text}</span>`
}
