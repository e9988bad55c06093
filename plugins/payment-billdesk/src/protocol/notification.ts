import { findToken, TOKEN_FIELDS } from "./browser-return"
import { looksLikeCompactJws } from "./compact-token"
import { parseJsonObject } from "./json-object"

/** A notification's body may have this many bytes. */
export const MAX_NOTIFICATION_BYTES = 256 * 1024

/** What a message to the webhook carries: a token, still to be verified, or nothing that could be one. */
export type Notification =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "nothing"; readonly code: "too_large" | "empty" | "no_token" }

/**
 * Finds the token in a raw body. BillDesk's integrations show three encodings, the bare token, a form field and a
 * JSON member, and not one dependable content type, so all are tried; the type only says which field form goes first.
 */
export function readNotification(rawBody: string, contentType: string | undefined): Notification {
  if (Buffer.byteLength(rawBody) > MAX_NOTIFICATION_BYTES) return { kind: "nothing", code: "too_large" }
  const body = rawBody.trim()
  if (body === "") return { kind: "nothing", code: "empty" }
  if (looksLikeCompactJws(body)) return { kind: "token", token: body }
  const readers = [tokenInForm, tokenInJson]
  if (contentType?.toLowerCase().includes("json")) readers.reverse()
  for (const read of readers) {
    const token = read(body)
    if (token !== undefined) return { kind: "token", token }
  }
  return { kind: "nothing", code: "no_token" }
}

/** A field given twice is a list, as every parser of forms makes it: a blank twin must not hide the token. */
function tokenInForm(body: string): string | undefined {
  const fields = new URLSearchParams(body)
  return findToken(Object.fromEntries(TOKEN_FIELDS.map((field) => [field, fields.getAll(field)])))
}

function tokenInJson(body: string): string | undefined {
  const object = parseJsonObject(body)
  return object && findToken(object)
}
