import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"

const VERSION = "v1"
const IV_BYTES = 12
const TAG_BYTES = 16

/** Keeps a text unreadable in the database: AES-256-GCM under a key derived (HKDF-SHA-256) from a secret of the shop. */
export class SealedBox {
  readonly #key: Buffer

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync("sha256", secret, "", "medusa-plugin-order-mail password reset", 32))
  }

  /** @param context bound to the text: it opens only with the same one */
  seal(text: string, context: string): string {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv("aes-256-gcm", this.#key, iv).setAAD(Buffer.from(context))
    const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
    return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")}`
  }

  /** Undefined when it was sealed with another key or context, or changed since. */
  open(sealed: string, context: string): string | undefined {
    const [version, text] = sealed.split(".")
    const bytes = Buffer.from(text ?? "", "base64url")
    if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) return undefined
    const decipher = createDecipheriv("aes-256-gcm", this.#key, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    try {
      const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
      return opened.toString("utf8")
    } catch {
      return undefined
    }
  }
}
