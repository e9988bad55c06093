import type { Secret } from "medusa-integration-kit"

/** How messages of an account are protected: the current way, or that of the oldest accounts. */
export type LegacyChecksum = "hmac" | "crc"

/** What BillDesk issues for a merchant of the pipe generation. */
export interface LegacyCredentials {
  readonly merchantId: string
  /** Mostly the merchant id in lower case. */
  readonly securityId: string
  readonly checksumKey: Secret
  /**
   * `crc` protects against accidents only: who has seen one message can make another. Nothing hangs on it, since a
   * message decides nothing and queries go to BillDesk's own host over TLS.
   */
  readonly checksum: LegacyChecksum
}

const MERCHANT_ID = /^[A-Z0-9]{2,40}$/
const SECURITY_ID = /^[A-Za-z0-9_-]{2,64}$/
const PRINTABLE = /^[\x21-\x7e]+$/
const SHORTEST_KEY = 8

/** @returns every fault as one sentence for a person, an empty list when there is none. Repeats no secret. */
export function legacyCredentialFaults(credentials: LegacyCredentials): string[] {
  const faults: string[] = []
  const fault = (holds: boolean, sentence: string): void => void (holds || faults.push(sentence))
  fault(MERCHANT_ID.test(credentials.merchantId), "The merchant id has upper-case letters and digits only.")
  fault(
    SECURITY_ID.test(credentials.securityId),
    "The security id has letters, digits, hyphens and underscores only.",
  )
  const key = credentials.checksumKey.reveal()
  if (key.length < SHORTEST_KEY) faults.push(`The checksum key has at least ${SHORTEST_KEY} characters.`)
  else fault(PRINTABLE.test(key), "The checksum key has no spaces or special bytes.")
  return faults
}
