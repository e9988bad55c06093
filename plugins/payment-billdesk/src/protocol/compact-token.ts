import { parseJsonObject, type JsonObject } from "./json-object"

/** A token longer than this is refused before anything of it is decoded. BillDesk's are one to four kilobytes. */
export const MAX_TOKEN_BYTES = 64 * 1024

const THREE_SEGMENTS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/

/** The outer shape of a compact JWS; says nothing about who made it. Expects no surrounding white space. */
export const looksLikeCompactJws = (text: string): boolean =>
  text.length <= MAX_TOKEN_BYTES && THREE_SEGMENTS.test(text)

/** @returns the JSON object in a base64url header segment, or undefined. It is not verified: it only routes. */
export function readHeaderSegment(segment: string): JsonObject | undefined {
  const text = decodeUtf8(Buffer.from(segment, "base64url"))
  return text === undefined ? undefined : parseJsonObject(text)
}

/** The last character of a segment can carry unused bits; a genuine sender leaves them zero. */
export const isCanonicalBase64Url = (segment: string): boolean =>
  Buffer.from(segment, "base64url").toString("base64url") === segment

/** @returns undefined for bytes that are not UTF-8, instead of replacement characters. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
