import type { Secret } from "medusa-integration-kit"

/** What BillDesk issues for a merchant whose messages are signed. One secret key is the mark of this kind. */
export interface HmacCredentials {
  readonly mode: "hmac"
  /** `mercid`: upper-case letters and digits. */
  readonly merchantId: string
  /** `clientid`: mostly the merchant id in lower case. */
  readonly clientId: string
  readonly hmacKey: Secret
}

/** What BillDesk issues for a merchant whose messages are encrypted, then signed. */
export interface SymmetricCredentials {
  readonly mode: "symmetric"
  readonly merchantId: string
  readonly clientId: string
  readonly keyId: string
  /** For the rare account with two key ids; both default to `keyId`. */
  readonly signingKeyId?: string
  readonly encryptionKeyId?: string
  /** Exactly 32 bytes: the key of A256GCM. */
  readonly encryptionKey: Secret
  readonly signingKey: Secret
}

/** Keys are the UTF-8 bytes of the text as issued: never hex or base64 decoded. */
export type BillDeskCredentials = HmacCredentials | SymmetricCredentials

const MERCHANT_ID = /^[A-Z0-9]{2,40}$/
const CLIENT_ID = /^[A-Za-z0-9_-]{2,64}$/
const KEY_ID = /^[A-Za-z0-9_-]{1,64}$/
const PRINTABLE = /^[\x21-\x7e]+$/
const SHORTEST_SIGNING_KEY_BYTES = 16

/** @returns every fault as one sentence for a person, an empty list when there is none. Repeats no secret. */
export function credentialFaults(credentials: BillDeskCredentials): string[] {
  const faults: string[] = []
  const fault = (holds: boolean, sentence: string): void => void (holds || faults.push(sentence))
  fault(MERCHANT_ID.test(credentials.merchantId), "The merchant id has upper-case letters and digits only.")
  fault(
    CLIENT_ID.test(credentials.clientId),
    "The client id has letters, digits, hyphens and underscores only.",
  )
  if (credentials.mode === "hmac") {
    return [...faults, ...signingKeyFaults("HMAC key", credentials.hmacKey)]
  }
  for (const [name, id] of [
    ["key id", credentials.keyId],
    ["signing key id", credentials.signingKeyId],
    ["encryption key id", credentials.encryptionKeyId],
  ] as const) {
    fault(
      id === undefined || KEY_ID.test(id),
      `The ${name} has letters, digits, hyphens and underscores only.`,
    )
  }
  const encryptionKey = credentials.encryptionKey.reveal()
  fault(Buffer.byteLength(encryptionKey) === 32, "The encryption key has exactly 32 characters.")
  fault(
    encryptionKey === "" || PRINTABLE.test(encryptionKey),
    "The encryption key has no spaces or special bytes.",
  )
  fault(
    encryptionKey === "" || encryptionKey !== credentials.signingKey.reveal(),
    "The encryption key and the signing key are different values.",
  )
  return [...faults, ...signingKeyFaults("signing key", credentials.signingKey)]
}

function signingKeyFaults(name: string, key: Secret): string[] {
  const text = key.reveal()
  if (Buffer.byteLength(text) < SHORTEST_SIGNING_KEY_BYTES) {
    return [`The ${name} has at least ${SHORTEST_SIGNING_KEY_BYTES} characters.`]
  }
  return PRINTABLE.test(text) ? [] : [`The ${name} has no spaces or special bytes.`]
}

export const signingKeyOf = (credentials: BillDeskCredentials): Uint8Array =>
  keyBytes(credentials.mode === "hmac" ? credentials.hmacKey : credentials.signingKey)

export const encryptionKeyOf = (credentials: SymmetricCredentials): Uint8Array =>
  keyBytes(credentials.encryptionKey)

const keyBytes = (key: Secret): Uint8Array => new TextEncoder().encode(key.reveal())
