import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto"
import type { Secret } from "medusa-integration-kit"

const VERSION = "v1"

/** Encrypts a text for the database: AES-256-GCM, a fresh IV, `v1.<iv>.<ciphertext>.<tag>` in base64url. */
export function sealAtRest(text: string, secret: Secret): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", keyFrom(secret), iv)
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return [
    VERSION,
    iv.toString("base64url"),
    ciphertext.toString("base64url"),
    cipher.getAuthTag().toString("base64url"),
  ].join(".")
}

/** @returns the text, or undefined when it was altered or sealed with another secret */
export function openAtRest(sealed: string, secret: Secret): string | undefined {
  const [version, iv, ciphertext, tag] = sealed.split(".")
  if (version !== VERSION || iv === undefined || ciphertext === undefined || tag === undefined)
    return undefined
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFrom(secret), Buffer.from(iv, "base64url"), {
      authTagLength: 16,
    })
    decipher.setAuthTag(Buffer.from(tag, "base64url"))
    return Buffer.concat([decipher.update(Buffer.from(ciphertext, "base64url")), decipher.final()]).toString(
      "utf8",
    )
  } catch {
    return undefined
  }
}

/** One secret serves several purposes; each purpose gets a key of its own. */
function keyFrom(secret: Secret): Buffer {
  return createHash("sha256").update("billdesk-at-rest:").update(secret.reveal()).digest()
}
