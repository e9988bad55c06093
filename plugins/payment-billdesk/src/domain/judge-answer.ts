import { isBad, isFine, isUnknown, type Finding } from "medusa-integration-kit"

/** What came back for a question about an order that does not exist. */
export interface GatewayAnswer {
  readonly kind: "accepted" | "refused" | "unknown"
  /** Ours, or BillDesk's own; empty when accepted. */
  readonly code: string
  /** Without secrets. */
  readonly message: string
  /** How far our clock is ahead, in milliseconds; undefined where BillDesk told no time. */
  readonly skewMs: number | undefined
  readonly tookMs: number
}

/** BillDesk's codes: a caller from another address, and a time or another header that it does not take. */
const FOREIGN_ADDRESS = /GNAUE0006/
const ODD_HEADER = /GNIDE0001/
/** Our client's words for a signed answer under another key; of an answer without any signature it says otherwise. */
const SEALED_OTHERWISE = /could not be verified/

const ALLOW_LIST =
  "Ask BillDesk to allow-list this server's public IPv4 address for this environment (see the check of the address)."

/** What the answer proves, or what to mend. A signed answer proves the keys, the clock and the allow-listed address at once. */
export function judgeAnswer({ kind, code, message, tookMs }: GatewayAnswer): Finding {
  if (kind === "accepted")
    return isFine(`Answered and signed in ${tookMs} ms: keys, clock and this server's address are accepted.`)
  if (FOREIGN_ADDRESS.test(message))
    return isBad("BillDesk does not let this server's IP address in (GNAUE0006).", ALLOW_LIST)
  if (code === "authentication_failed")
    return isBad(
      `Wrong key, or a client id or merchant id that does not belong to it: ${message}`,
      "Compare the merchant id, the client id and the keys' fingerprints with what BillDesk sent for this environment; UAT and production have different ones.",
    )
  if (ODD_HEADER.test(message))
    return isBad(
      `BillDesk does not take the time of our request: this server's clock is wrong. ${message}`,
      "Set the clock by NTP (timedatectl set-ntp true) and look again.",
    )
  if (code === "unverifiable_answer" && SEALED_OTHERWISE.test(message))
    return isBad(
      `The answer's signature does not fit our key. ${message}`,
      "Compare the signing key's fingerprint with what BillDesk sent; signing and encryption keys must not be swapped.",
    )
  if (code === "unverifiable_answer" || code === "empty_answer")
    return isBad(
      `Somebody in front of BillDesk answered, without a signature: this server's address is not allowed. ${message}`,
      ALLOW_LIST,
    )
  if (code === "unreachable")
    return isBad(message, "Check the API address in the settings, DNS, and that outgoing HTTPS is open.")
  if (kind === "unknown")
    return isUnknown(
      `${message} (${code})`,
      "Look again in a minute. If it stays so: outgoing HTTPS is closed here, or BillDesk's firewall drops this server's address.",
    )
  return isBad(`BillDesk refused the question: ${message}`, "Send BillDesk this sentence.")
}

/** Beyond it a request may soon be refused. */
const SKEW_TO_WARN_MS = 60_000
/** Beyond it requests are refused, or webhooks look old. */
const SKEW_TOO_FAR_MS = 5 * 60_000

const NTP =
  "Set the clock by NTP: timedatectl set-ntp true, then timedatectl shows `System clock synchronized: yes`."

/** How far the two clocks are apart. @param skewMs undefined when BillDesk has not told its time */
export function judgeClock(skewMs: number | undefined): Finding {
  if (skewMs === undefined)
    return isUnknown("BillDesk has not told its time yet, or tells none (pipe messages).", NTP)
  const words = `This server's clock is ${(Math.abs(skewMs) / 1000).toFixed(1)} s ${skewMs < 0 ? "behind" : "ahead of"} BillDesk's.`
  if (Math.abs(skewMs) > SKEW_TOO_FAR_MS) return isBad(words, NTP)
  return Math.abs(skewMs) > SKEW_TO_WARN_MS ? { state: "note", words, fix: NTP } : isFine(words)
}
