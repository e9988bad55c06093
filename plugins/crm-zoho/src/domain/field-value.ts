import type { FieldRule } from "../contract"
import type { ZohoValue } from "../protocol"
import { FACTS } from "./facts"
import type { FactValue } from "./facts"
import { fitText } from "./fit-text"
import type { OrderSnapshot } from "./order-snapshot"

/** What is known of the target module's fields; empty where nothing was read from Zoho. */
export interface TargetFields {
  /** API name → how many characters it takes. */
  readonly lengths: ReadonlyMap<string, number>
  /** API name → Zoho's `data_type`. */
  readonly kinds?: ReadonlyMap<string, string>
}

export interface FieldValue {
  /** undefined: there is nothing to say, and the field is left alone. */
  readonly value: ZohoValue | undefined
  /** Set when a text was too long for the field. */
  readonly cut?: { readonly from: number; readonly to: number }
  /** Typed by the shopper, so Zoho may refuse it, and a paid order does not wait for that. */
  readonly isDroppable: boolean
}

const LENGTH_OF_A_LINE = 255

/** What a rule says about an order, in the shape that its field takes. */
export function fieldValue(rule: FieldRule, order: OrderSnapshot, target: TargetFields): FieldValue {
  const { source } = rule
  if (source.kind === "constant") return { value: source.value, isDroppable: false }
  const said = source.kind === "fact" ? FACTS[source.fact](order) : lookUp(order, source)
  if (said === undefined) return { value: undefined, isDroppable: false }
  const isDroppable = said.kind === "phone" || said.kind === "email"
  if (said.kind === "number" || said.kind === "boolean")
    return { value: convert(said.value, rule, target), isDroppable }
  const word = rule.values?.[said.text] ?? said.text
  // Part of a phone number is another number: Zoho refuses the whole one, and it goes into the note as it was typed.
  const limit = isDroppable ? Infinity : (target.lengths.get(rule.field) ?? said.limit)
  const { text, cutFrom } = fitText(word, limit, said.kind === "lines")
  return {
    value: text === "" ? undefined : convert(text, rule, target),
    isDroppable,
    ...(cutFrom === undefined ? {} : { cut: { from: cutFrom, to: limit } }),
  }
}

type Said = FactValue | { readonly kind: "boolean"; readonly value: boolean }

function lookUp(
  order: OrderSnapshot,
  source: { readonly kind: "payment_data" | "order_metadata"; readonly key: string },
): Said | undefined {
  const values = source.kind === "payment_data" ? order.paymentData : order.metadata
  const value = values[source.key]
  if (typeof value === "boolean") return { kind: "boolean", value }
  if (typeof value === "number") return { kind: "number", value }
  return typeof value === "string" ? { kind: "text", limit: LENGTH_OF_A_LINE, text: value } : undefined
}

type Shape = "number" | "boolean" | "date" | "text" | "as_it_is"

/** Zoho's kinds of fields that want another JSON type, or another form, than we hold. */
const SHAPES: Readonly<Record<string, Shape>> = {
  integer: "number",
  double: "number",
  currency: "number",
  percent: "number",
  boolean: "boolean",
  date: "date",
  text: "text",
  textarea: "text",
  picklist: "text",
  bigint: "text",
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  1: true,
  false: false,
  no: false,
  0: false,
}

/** The value in the field's own form; one that has none goes as it is, and Zoho says what it thinks. */
function convert(value: string | number | boolean, rule: FieldRule, target: TargetFields): ZohoValue {
  const shape = SHAPES[target.kinds?.get(rule.field) ?? ""] ?? "as_it_is"
  const text = String(value)
  switch (shape) {
    case "as_it_is":
      return value
    case "text":
      return typeof value === "string" ? value : (rule.values?.[text] ?? text)
    case "number":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : value
    case "boolean":
      return BOOLEANS[text.trim().toLowerCase()] ?? value
    case "date":
      return /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(text)?.[0] ?? value
  }
}
