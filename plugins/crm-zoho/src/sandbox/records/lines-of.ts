import { isPlainObject } from "../refusal"

/** The rows of a sub-form's value, in their order. */
export function linesOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isPlainObject) : []
}
