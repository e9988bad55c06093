/** What a transaction's `auth_status` means to a shop. Only `success` is money; `unknown` is asked about again. */
export type PaymentResult = "success" | "pending" | "failed" | "unknown"

/** The codes seen in documentation or in public integrations. */
export type KnownAuthStatus = "0300" | "0002" | "0399" | "0001" | "0398" | "NA"

/**
 * `0001` (error at BillDesk, or shopper left), `NA` (invalid input, not found) and `0398` (said to be a cancel) have
 * no agreed meaning, so they decide nothing: BillDesk is asked again until the order's window closes.
 */
const RESULTS = {
  "0300": "success",
  "0002": "pending",
  "0399": "failed",
  "0001": "unknown",
  "0398": "unknown",
  NA: "unknown",
} as const satisfies Record<KnownAuthStatus, PaymentResult>

const isKnown = (text: string): text is KnownAuthStatus => Object.hasOwn(RESULTS, text)

/** Reads the four-character text exactly: `300`, ` 0300` and `na` are unknown. */
export const readAuthStatus = (authStatus: string): PaymentResult =>
  isKnown(authStatus) ? RESULTS[authStatus] : "unknown"
