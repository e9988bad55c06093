/** `accepted`: BillDesk will give the money back (credited in about five to seven working days). */
export type RefundResult = "accepted" | "pending"

export type KnownRefundStatus = "0699" | "0799"

/** Both are success: `0699` a full refund before settlement, `0799` partial, or full after settlement. */
const RESULTS = {
  "0699": "accepted",
  "0799": "accepted",
} as const satisfies Record<KnownRefundStatus, RefundResult>

const isKnown = (text: string): text is KnownRefundStatus => Object.hasOwn(RESULTS, text)

/** Any other value is not described anywhere: it is asked about again. */
export const readRefundStatus = (refundStatus: string): RefundResult =>
  isKnown(refundStatus) ? RESULTS[refundStatus] : "pending"
