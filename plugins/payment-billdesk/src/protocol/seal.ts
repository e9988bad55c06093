import {
  encryptionKeyOf,
  signingKeyOf,
  type BillDeskCredentials,
  type SymmetricCredentials,
} from "./credentials"
import { loadJose } from "./jose"
import type { JsonObject } from "./json-object"

/**
 * Makes the compact token that BillDesk takes as the body of a request: the payload signed (hmac), or encrypted and
 * then signed (symmetric). A fresh random initialization vector is drawn for every call.
 */
export const seal = (payload: JsonObject, credentials: BillDeskCredentials): Promise<string> =>
  sealUnder(requestKeyId(credentials), payload, credentials)

/**
 * The same as BillDesk itself seals answers and notifications: the outer `kid` is the literal text `HMAC`, in
 * symmetric mode too (recomputed from a published message). Only a pretend BillDesk needs it.
 */
export const sealAsBillDesk = (payload: JsonObject, credentials: BillDeskCredentials): Promise<string> =>
  sealUnder("HMAC", payload, credentials)

async function sealUnder(
  outerKeyId: string | undefined,
  payload: JsonObject,
  credentials: BillDeskCredentials,
): Promise<string> {
  const { CompactSign } = await loadJose()
  const json = new TextEncoder().encode(JSON.stringify(payload))
  const body = credentials.mode === "hmac" ? json : await encrypt(json, credentials)
  return new CompactSign(body)
    .setProtectedHeader({
      alg: "HS256",
      ...(outerKeyId === undefined ? {} : { kid: outerKeyId }),
      clientid: credentials.clientId,
    })
    .sign(signingKeyOf(credentials))
}

async function encrypt(plaintext: Uint8Array, credentials: SymmetricCredentials): Promise<Uint8Array> {
  const { CompactEncrypt } = await loadJose()
  const token = await new CompactEncrypt(plaintext)
    .setProtectedHeader({
      alg: "dir",
      enc: "A256GCM",
      kid: credentials.encryptionKeyId ?? credentials.keyId,
      clientid: credentials.clientId,
    })
    .encrypt(encryptionKeyOf(credentials))
  return new TextEncoder().encode(token)
}

const requestKeyId = (credentials: BillDeskCredentials): string | undefined =>
  credentials.mode === "hmac" ? undefined : (credentials.signingKeyId ?? credentials.keyId)
