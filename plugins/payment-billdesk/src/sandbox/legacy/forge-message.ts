import { createHash } from "node:crypto"

import { Secret } from "medusa-integration-kit"

import { checksumOf } from "../../protocol/legacy/checksum"
import type { LegacyCredentials } from "../../protocol/legacy"
import { sealMessage } from "../../protocol/legacy/seal-message"

/** Ways in which a pipe message can be false, by name; `none` is a genuine one, for replays. */
export const LEGACY_FLAWS = [
  "none",
  "other-key",
  "altered-field",
  "altered-checksum",
  "no-checksum",
  "empty-checksum",
  "plain-sha",
  "other-scheme",
  "other-merchant",
  "field-missing",
  "field-added",
  "not-pipe",
] as const
export type LegacyFlaw = (typeof LEGACY_FLAWS)[number]

/** Makes a message with the flaw asked for and nothing else wrong. */
export function forgeMessage(
  fields: readonly string[],
  credentials: LegacyCredentials,
  flaw: LegacyFlaw,
): string {
  const genuine = sealMessage(fields, credentials)
  const text = fields.join("|")
  switch (flaw) {
    case "none":
      return genuine
    case "other-key":
      return sealMessage(fields, { ...credentials, checksumKey: new Secret("ANOTHERchecksum") })
    case "altered-field":
      return genuine.replace(/\d\.\d\d\|/, (amount) => `${(Number(amount[0]) + 1) % 10}${amount.slice(1)}`)
    case "altered-checksum":
      return `${genuine.slice(0, -1)}${genuine.endsWith("0") ? "1" : "0"}`
    case "no-checksum":
      return text
    case "empty-checksum":
      return `${text}|`
    case "plain-sha": {
      const key = credentials.checksumKey.reveal()
      return `${text}|${createHash("sha256").update(`${text}|${key}`).digest("hex").toUpperCase()}`
    }
    case "other-scheme":
      return sealMessage(fields, {
        ...credentials,
        checksum: credentials.checksum === "hmac" ? "crc" : "hmac",
      })
    case "other-merchant":
      return sealMessage(["OTHERMERC", ...fields.slice(1)], credentials)
    case "field-missing":
      return sealMessage(fields.slice(0, -1), credentials)
    case "field-added":
      return `${text}|NA|${checksumOf(`${text}|NA`, credentials)}`
    case "not-pipe":
      return "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"
  }
}
