import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto"

const TOKEN = /^[\w-]{43}$/

/** What only the server can derive: the token of a notice's link, and an address in a form that cannot be read. */
export class NoticeKeys {
  readonly #tokenKey: Buffer
  readonly #digestKey: Buffer

  constructor(secret: string) {
    this.#tokenKey = derived(secret, "token")
    this.#digestKey = derived(secret, "address")
  }

  /** Opens the page of this notice and of no other. */
  tokenOf(noticeId: string): string {
    return createHmac("sha256", this.#tokenKey).update(noticeId).digest("base64url")
  }

  opens(noticeId: string, token: unknown): boolean {
    if (typeof token !== "string" || !TOKEN.test(token)) return false
    return timingSafeEqual(Buffer.from(this.tokenOf(noticeId)), Buffer.from(token))
  }

  /** The same for the same address, so that twice noted is one. */
  digestOf(email: string): string {
    return createHmac("sha256", this.#digestKey).update(email).digest("base64url")
  }
}

const derived = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", `medusa-plugin-back-in-stock ${purpose}`, 32))
