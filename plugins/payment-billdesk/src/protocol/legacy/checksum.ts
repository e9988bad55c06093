import { createHmac, timingSafeEqual } from "node:crypto"
import { crc32 } from "node:zlib"

import type { LegacyChecksum, LegacyCredentials } from "./credentials"

interface Scheme {
  readonly of: (text: string, key: string) => string
  /** A received checksum in the one spelling that is compared, or undefined for what cannot be one. */
  readonly normalise: (received: string) => string | undefined
}

const SCHEMES = {
  hmac: {
    of: (text, key) => createHmac("sha256", key).update(text, "utf8").digest("hex").toUpperCase(),
    normalise: (received) => (/^[0-9A-Fa-f]{64}$/.test(received) ? received.toUpperCase() : undefined),
  },
  crc: {
    of: (text, key) => String(crc32(Buffer.from(`${text}|${key}`, "utf8"))),
    normalise: (received) => (/^\d{1,10}$/.test(received) ? received : undefined),
  },
} as const satisfies Record<LegacyChecksum, Scheme>

/** The checksum of everything before it: 64 upper-case hexadecimal digits, or an unsigned decimal number. */
export const checksumOf = (text: string, { checksum, checksumKey }: LegacyCredentials): string =>
  SCHEMES[checksum].of(text, checksumKey.reveal())

export type OpenedMessage =
  /** The fields without the checksum; nothing of them has been compared with anything yet. */
  | { readonly kind: "verified"; readonly fields: readonly string[] }
  | { readonly kind: "rejected"; readonly code: "not_a_message" | "wrong_checksum" }

/** A message of this generation may have this many bytes. */
export const MAX_MESSAGE_BYTES = 64 * 1024

/** Verifies a message: its checksum is what stands after the last pipe. Never throws. */
export function openMessage(message: string, credentials: LegacyCredentials): OpenedMessage {
  const cut = message.lastIndexOf("|")
  if (cut < 0 || Buffer.byteLength(message) > MAX_MESSAGE_BYTES) {
    return { kind: "rejected", code: "not_a_message" }
  }
  const text = message.slice(0, cut)
  const received = SCHEMES[credentials.checksum].normalise(message.slice(cut + 1))
  return received !== undefined && sameText(received, checksumOf(text, credentials))
    ? { kind: "verified", fields: text.split("|") }
    : { kind: "rejected", code: "wrong_checksum" }
}

const sameText = (a: string, b: string): boolean =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b))
