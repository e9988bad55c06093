/** What a person typed into a cell of pieces: a number counts, one with a sign adjusts. */
export type Typed =
  | { readonly kind: "set"; readonly quantity: number }
  | { readonly kind: "adjust"; readonly by: number }
  | { readonly kind: "fault"; readonly message: string }

/** Reads `42`, `1,200`, `+5`, `-3` and `−3`. */
export function readTyped(text: string): Typed {
  const match = /^([+\-\u2212]?)(\d{1,15})$/.exec(text.replaceAll(/[\s,]/g, ""))
  if (match === null) return { kind: "fault", message: "Type whole pieces: 42 sets, +5 or -3 adjusts." }
  const [, sign = "", digits = ""] = match
  const pieces = Number(digits)
  if (sign === "") return { kind: "set", quantity: pieces }
  if (pieces === 0) return { kind: "fault", message: "An adjustment of nothing changes nothing." }
  return { kind: "adjust", by: sign === "+" ? pieces : -pieces }
}
