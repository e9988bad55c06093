/** A scalar as text; the empty text for everything else. */
export function plainText(value: unknown): string {
  if (typeof value === "string") return value
  return typeof value === "number" || typeof value === "boolean" ? String(value) : ""
}
