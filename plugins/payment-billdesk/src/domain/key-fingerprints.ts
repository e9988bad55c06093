import { createHash } from "node:crypto"
import type { Secret } from "medusa-integration-kit"
import type { AdminKey } from "../contract/admin-connection"
import type { BillDeskCredentials } from "../protocol"

/** The first 8 hexadecimal digits of each key's SHA-256, so that a person can compare keys without seeing them. */
export function keyFingerprints(credentials: BillDeskCredentials): AdminKey[] {
  return credentials.mode === "hmac"
    ? [key("HMAC key", credentials.hmacKey)]
    : [key("Encryption key", credentials.encryptionKey), key("Signing key", credentials.signingKey)]
}

const key = (name: string, secret: Secret): AdminKey => ({
  name,
  fingerprint: createHash("sha256").update(secret.reveal()).digest("hex").slice(0, 8),
})
