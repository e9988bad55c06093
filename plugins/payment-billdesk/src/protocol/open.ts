import {
  decodeUtf8,
  isCanonicalBase64Url,
  looksLikeCompactJws,
  MAX_TOKEN_BYTES,
  readHeaderSegment,
} from "./compact-token"
import {
  encryptionKeyOf,
  signingKeyOf,
  type BillDeskCredentials,
  type SymmetricCredentials,
} from "./credentials"
import { loadJose } from "./jose"
import { parseJsonObject, type JsonObject } from "./json-object"

/** Why a token was not believed. Stable, and without a word of the token. */
export type RejectionCode =
  | "too_large"
  | "not_compact_jws"
  | "bad_header"
  | "algorithm_refused"
  | "critical_header_refused"
  | "other_client"
  | "bad_signature"
  | "not_encrypted"
  | "unexpectedly_encrypted"
  | "encryption_refused"
  | "other_key"
  | "decryption_failed"
  | "not_a_json_object"

/** The two ends of opening a token. A payload exists only where the signature held. */
export type Opened =
  | { readonly kind: "verified"; readonly payload: JsonObject; readonly objectId: string | undefined }
  | { readonly kind: "rejected"; readonly code: RejectionCode }

const rejected = (code: RejectionCode): Opened => ({ kind: "rejected", code })

/**
 * Verifies (and in symmetric mode decrypts) a token from an answer, a browser return or a notification.
 *
 * The algorithm is ours, never the token's; the signature is compared in constant time; the outer `kid` is ignored,
 * because BillDesk writes the literal `HMAC` there; a signed plain payload is refused in symmetric mode and an
 * encrypted one in hmac mode, so that neither can stand in for the other. Never throws on what it is given.
 */
export async function open(token: string, credentials: BillDeskCredentials): Promise<Opened> {
  const text = token.trim()
  if (text.length > MAX_TOKEN_BYTES) return rejected("too_large")
  if (!looksLikeCompactJws(text)) return rejected("not_compact_jws")
  const [headerSegment = "", , signatureSegment = ""] = text.split(".")
  const headerFault = outerHeaderFault(readHeaderSegment(headerSegment), credentials.clientId)
  if (headerFault) return rejected(headerFault)
  if (!isCanonicalBase64Url(signatureSegment)) return rejected("bad_signature")
  const body = await verifiedBody(text, credentials)
  if (body === undefined) return rejected("bad_signature")
  return credentials.mode === "hmac" ? readPlain(body) : readEncrypted(body, credentials)
}

function outerHeaderFault(header: JsonObject | undefined, clientId: string): RejectionCode | undefined {
  if (!header) return "bad_header"
  if (header["alg"] !== "HS256") return "algorithm_refused"
  if ("crit" in header || "b64" in header) return "critical_header_refused"
  return sameClient(header["clientid"], clientId) ? undefined : "other_client"
}

const sameClient = (received: unknown, ours: string): boolean =>
  typeof received === "string" && received.toLowerCase() === ours.toLowerCase()

async function verifiedBody(
  token: string,
  credentials: BillDeskCredentials,
): Promise<Uint8Array | undefined> {
  const { compactVerify } = await loadJose()
  try {
    return (await compactVerify(token, signingKeyOf(credentials), { algorithms: ["HS256"] })).payload
  } catch {
    return undefined
  }
}

function readPlain(body: Uint8Array): Opened {
  const text = decodeUtf8(body)
  if (text !== undefined && FIVE_SEGMENTS.test(text)) return rejected("unexpectedly_encrypted")
  return readPayload(text)
}

function readPayload(text: string | undefined): Opened {
  const payload = text === undefined ? undefined : parseJsonObject(text)
  if (!payload) return rejected("not_a_json_object")
  const objectId = payload["objectid"]
  return { kind: "verified", payload, objectId: typeof objectId === "string" ? objectId : undefined }
}

const FIVE_SEGMENTS = /^[\w-]+\.[\w-]*\.[\w-]*\.[\w-]*\.[\w-]*$/
/** Second segment empty (direct key), 12 bytes of initialization vector, 16 bytes of tag. */
const DIRECT_A256GCM = /^[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{22}$/

async function readEncrypted(body: Uint8Array, credentials: SymmetricCredentials): Promise<Opened> {
  const token = decodeUtf8(body)
  if (token === undefined || !FIVE_SEGMENTS.test(token)) return rejected("not_encrypted")
  if (!DIRECT_A256GCM.test(token)) return rejected("encryption_refused")
  const headerFault = innerHeaderFault(readHeaderSegment(token.slice(0, token.indexOf("."))), credentials)
  if (headerFault) return rejected(headerFault)
  const { compactDecrypt } = await loadJose()
  try {
    const { plaintext } = await compactDecrypt(token, encryptionKeyOf(credentials), {
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
    })
    return readPayload(decodeUtf8(plaintext))
  } catch {
    return rejected("decryption_failed")
  }
}

function innerHeaderFault(
  header: JsonObject | undefined,
  credentials: SymmetricCredentials,
): RejectionCode | undefined {
  if (!header) return "bad_header"
  if (header["alg"] !== "dir" || header["enc"] !== "A256GCM") return "encryption_refused"
  if ("zip" in header || "crit" in header) return "encryption_refused"
  if ("kid" in header && header["kid"] !== (credentials.encryptionKeyId ?? credentials.keyId))
    return "other_key"
  return "clientid" in header && !sameClient(header["clientid"], credentials.clientId)
    ? "other_client"
    : undefined
}
