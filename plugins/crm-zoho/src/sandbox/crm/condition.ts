import { plainText } from "../plain-text"

export type Comparison =
  "=" | "!=" | ">" | ">=" | "<" | "<=" | "in" | "not in" | "like" | "is null" | "is not null"

/** What a record must be to be found. */
export type Condition =
  | { readonly kind: "and"; readonly parts: readonly Condition[] }
  | { readonly kind: "or"; readonly parts: readonly Condition[] }
  | {
      readonly kind: "compare"
      readonly field: string
      readonly comparison: Comparison
      readonly values: readonly string[]
    }

/** @param valueOf the value of a field, as the record asked about has it */
export function holds(condition: Condition, valueOf: (field: string) => unknown): boolean {
  if (condition.kind === "and") return condition.parts.every((part) => holds(part, valueOf))
  if (condition.kind === "or") return condition.parts.some((part) => holds(part, valueOf))
  const value = plainText(valueOf(condition.field)).toLowerCase()
  const wanted = condition.values.map((one) => one.toLowerCase())
  const [first = ""] = wanted
  switch (condition.comparison) {
    case "=":
    case "in":
      return wanted.includes(value)
    case "!=":
    case "not in":
      return !wanted.includes(value)
    case "like":
      return likePattern(first).test(value)
    case "is null":
      return value === ""
    case "is not null":
      return value !== ""
    case ">":
      return value !== "" && order(value, first) > 0
    case ">=":
      return value !== "" && order(value, first) >= 0
    case "<":
      return value !== "" && order(value, first) < 0
    case "<=":
      return value !== "" && order(value, first) <= 0
  }
}

/** Every field that a condition asks about. */
export function fieldsIn(condition: Condition): readonly string[] {
  return condition.kind === "compare" ? [condition.field] : condition.parts.flatMap(fieldsIn)
}

/** Below, at or above zero: numbers as numbers, moments as moments, everything else as text. */
export function order(a: string, b: string): number {
  for (const read of [Number, Date.parse]) {
    const [left, right] = [read(a), read(b)]
    if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right
  }
  return a < b ? -1 : a > b ? 1 : 0
}

function likePattern(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
  return new RegExp(`^${escaped.replaceAll("%", ".*")}$`, "s")
}
