import { createHash } from "node:crypto"
import type { Secret } from "medusa-integration-kit"
import type { AdminKey } from "../contract/admin-connection"
import type { GatewaySettings } from "./gateway-settings"

/** The first 8 hexadecimal digits of each key's SHA-256, so that a person can compare keys without seeing them. */
export function keyFingerprints(gateway: GatewaySettings): AdminKey[] {
  if (gateway.protocol === "legacy") return [key("Checksum key", gateway.credentials.checksumKey)]
  const { credentials } = gateway
  return credentials.mode === "hmac"
    ? [key("HMAC key", credentials.hmacKey)]
    : [key("Encryption key", credentials.encryptionKey), key("Signing key", credentials.signingKey)]
}

const key = (name: string, secret: Secret): AdminKey => ({
  name,
  fingerprint: createHash("sha256").update(secret.reveal()).digest("hex").slice(0, 8),
})
