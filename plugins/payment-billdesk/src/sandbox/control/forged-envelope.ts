import { createCipheriv, createHmac, createHash, generateKeyPairSync, sign as signWith } from "node:crypto"

import type { JsonObject } from "../../protocol"
import { encryptionKeyOf, signingKeyOf, type BillDeskCredentials } from "../../protocol/credentials"
import { loadJose } from "../../protocol/jose"

/** Envelopes as an attacker, or a broken sender, would make them: step by step, with any header at all. */

const base64Url = (value: JsonObject | string | Uint8Array): string =>
  (value instanceof Uint8Array
    ? Buffer.from(value)
    : Buffer.from(typeof value === "string" ? value : JSON.stringify(value))
  ).toString("base64url")

/** `{alg, clientid}` and whatever else is given, over a body, with the signature that `signature` makes. */
export function compactToken(
  header: JsonObject,
  body: JsonObject | string,
  signature: (signed: string) => Uint8Array,
): string {
  const signed = `${base64Url(header)}.${base64Url(body)}`
  return `${signed}.${base64Url(signature(signed))}`
}

/** With the merchant's own key: everything but the header is right. */
export const withTheKey =
  (credentials: BillDeskCredentials, hash: "sha256" | "sha384" | "sha512" = "sha256") =>
  (signed: string): Uint8Array =>
    createHmac(hash, signingKeyOf(credentials)).update(signed).digest()

/** With a key that the message itself brings along or points to. */
export const withAttackersKey = (signed: string): Uint8Array =>
  createHmac("sha256", ATTACKERS_KEY).update(signed).digest()

export const ATTACKERS_KEY = "AttackersOwnKey0123456789abcdefgh"

/** An RSA signature by a pair that nobody has ever seen. */
export const withRsa = (signed: string): Uint8Array =>
  signWith("sha256", Buffer.from(signed), generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey)

/** The body that a genuine message of this mode would have: the JSON, or the JSON encrypted. */
export const genuineBody = (payload: JsonObject, credentials: BillDeskCredentials): Promise<string> =>
  credentials.mode === "hmac"
    ? Promise.resolve(JSON.stringify(payload))
    : encryptedWith(payload, credentials, "A256GCM")

type Encryption = "A256GCM" | "A128GCM" | "A256CBC-HS512"
const KEY_BYTES = { A256GCM: 32, A128GCM: 16, "A256CBC-HS512": 64 } as const satisfies Record<
  Encryption,
  number
>

/** A compact JWE with another content encryption; its key is cut or stretched from the merchant's. */
export async function encryptedWith(
  payload: JsonObject,
  credentials: BillDeskCredentials,
  enc: Encryption,
): Promise<string> {
  const { CompactEncrypt } = await loadJose()
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader(innerHeader(credentials, { enc }))
    .encrypt(Buffer.concat([contentKey(credentials), contentKey(credentials)]).subarray(0, KEY_BYTES[enc]))
}

/** An A256GCM token with members more in its header, which is authenticated. */
export function encryptedByHand(
  payload: JsonObject,
  credentials: BillDeskCredentials,
  members: JsonObject,
): string {
  const header = base64Url(innerHeader(credentials, members))
  const text = JSON.stringify(payload)
  const vector = createHash("sha256").update(text).digest().subarray(0, 12)
  const cipher = createCipheriv("aes-256-gcm", contentKey(credentials), vector)
  cipher.setAAD(Buffer.from(header))
  const ciphertext = Buffer.concat([cipher.update(text), cipher.final()])
  return `${header}..${base64Url(vector)}.${base64Url(ciphertext)}.${base64Url(cipher.getAuthTag())}`
}

const innerHeader = (credentials: BillDeskCredentials, members: JsonObject) => ({
  alg: "dir",
  enc: "A256GCM",
  ...(credentials.mode === "hmac" ? {} : { kid: credentials.encryptionKeyId ?? credentials.keyId }),
  clientid: credentials.clientId,
  ...members,
})

/** A merchant of hmac mode has none: one is derived, for messages that have no business there anyway. */
const contentKey = (credentials: BillDeskCredentials): Buffer =>
  credentials.mode === "hmac"
    ? createHash("sha256").update(signingKeyOf(credentials)).digest()
    : Buffer.from(encryptionKeyOf(credentials))
