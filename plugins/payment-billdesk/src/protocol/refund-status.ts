/**
 * What a refund's status means to a shop. `accepted`: BillDesk will give the money back (credited in about five to
 * seven working days). `failed`: it will not, and the money is still the shop's. `pending` is asked about again.
 */
export type RefundResult = "accepted" | "pending" | "failed"

/** The codes that decide something. */
export type KnownRefundStatus = "0699" | "0799" | "0399"

/**
 * `0699` (a whole refund before settlement) and `0799` (partial, or whole after settlement) are both success. `0399`
 * is a failure by inference from `auth_status`, where it means that; no source names it for refunds.
 */
const RESULTS = {
  "0699": "accepted",
  "0799": "accepted",
  "0399": "failed",
} as const satisfies Record<KnownRefundStatus, RefundResult>

const isKnown = (text: string): text is KnownRefundStatus => Object.hasOwn(RESULTS, text)

/** Reads the four-character text exactly. Any other value is not described anywhere: it is asked about again. */
export const readRefundStatus = (refundStatus: string): RefundResult =>
  isKnown(refundStatus) ? RESULTS[refundStatus] : "pending"
