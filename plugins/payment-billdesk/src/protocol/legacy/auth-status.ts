import type { PaymentResult } from "../auth-status"

/** The codes of the kit's table, as public integrations repeat it. */
export type KnownLegacyAuthStatus = "0300" | "0399" | "0002" | "0001" | "NA"

/**
 * `NA` (invalid input, wrong checksum, unknown address, not found) and `0001` (error at BillDesk) are said to mean
 * failed once a query repeats them. They never say that nobody paid, so they decide nothing: BillDesk is asked again.
 */
const RESULTS = {
  "0300": "success",
  "0399": "failed",
  "0002": "pending",
  "0001": "unknown",
  NA: "unknown",
} as const satisfies Record<KnownLegacyAuthStatus, PaymentResult>

const isKnown = (text: string): text is KnownLegacyAuthStatus => Object.hasOwn(RESULTS, text)

/** Reads the text exactly: `300`, ` 0300` and `na` are unknown. */
export const readLegacyAuthStatus = (authStatus: string): PaymentResult =>
  isKnown(authStatus) ? RESULTS[authStatus] : "unknown"
