import { looksLikeCompactJws } from "./compact-token"
import { isGatewayOrderId, type GatewayOrderId } from "./ids"

/**
 * What a browser brought back. Only a `token` can become knowledge, after it is verified; everything else is the word
 * of whoever posted the form. A hint serves to choose which order to ask BillDesk about, and for nothing else.
 */
export type BrowserReturn =
  | { readonly kind: "token"; readonly token: string }
  /** The page was closed, cancelled or timed out. Nobody signed it. */
  | { readonly kind: "cancelled"; readonly orderIdHint?: GatewayOrderId }
  | { readonly kind: "nothing"; readonly orderIdHint?: GatewayOrderId }

/** The fields that have been seen to carry a token, in the order in which they are believed to. */
export const TOKEN_FIELDS = ["transaction_response", "encrypted_response", "msg", "bdcres"] as const

/** Reads the fields of a return, form or query, as any parser made them: texts, lists of texts, or other things. */
export function readReturn(form: Readonly<Record<string, unknown>>): BrowserReturn {
  const token = findToken(form)
  if (token !== undefined) return { kind: "token", token }
  const hint = textsOf(form, "orderid").find(isGatewayOrderId)
  const orderIdHint = hint === undefined ? {} : { orderIdHint: hint }
  const closed = textsOf(form, "terminal_state").length > 0 || textsOf(form, "txnResponse").length > 0
  return { kind: closed ? "cancelled" : "nothing", ...orderIdHint }
}

/** The first value in {@link TOKEN_FIELDS} that has the shape of a compact JWS. */
export const findToken = (form: Readonly<Record<string, unknown>>): string | undefined =>
  TOKEN_FIELDS.flatMap((field) => textsOf(form, field)).find(looksLikeCompactJws)

/** A parameter given twice arrives as a list; only the first few are looked at. */
function textsOf(form: Readonly<Record<string, unknown>>, field: string): string[] {
  const value: unknown = Object.hasOwn(form, field) ? form[field] : undefined
  const values: unknown[] = Array.isArray(value) ? value.slice(0, 4) : [value]
  return values
    .filter((item) => typeof item === "string")
    .map((text) => text.trim())
    .filter((text) => text !== "")
}
