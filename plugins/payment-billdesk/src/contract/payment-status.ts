/** What the shop says of an order's payment. Pending → Successful or Failed; the other two need no shopper. */
export type PaymentStatus = "pending" | "successful" | "failed" | "expired" | "review"

/** The state of one try at the gateway. */
export type AttemptStatus =
  /** Written down, not yet accepted by BillDesk. */
  | "opening"
  /** BillDesk has an order for it; the shopper may pay. */
  | "awaiting"
  /** The shopper asked for a newer try; this one can still be paid at BillDesk and is still asked about. */
  | "superseded"
  | "successful"
  | "failed"
  /** BillDesk says that nobody paid, after its validity ended. */
  | "expired"
  /** Nobody knows whether BillDesk took it, and its redirect never reached a browser. */
  | "abandoned"
  /** Money and records disagree: a person decides. */
  | "review"
  /** A case of the review queue decided what becomes of its money. */
  | "resolved"

/** Why a person has to look. */
export type ReviewReason =
  | "amount_mismatch"
  | "currency_mismatch"
  | "merchant_mismatch"
  | "order_mismatch"
  | "transaction_of_another_order"
  | "double_payment"
  /** The money came after the order had been given up, and its stock is sold. */
  | "paid_without_stock"
  /** The money came for an order that a person had canceled. */
  | "paid_after_cancel"
  /** The bank has not decided in all the days that it is asked. */
  | "never_decided"
  /** A refund that BillDesk had taken did not go through. */
  | "refund_failed"
