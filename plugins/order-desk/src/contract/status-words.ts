import type { CrmState, FulfillmentStatus, PaymentStatus } from "./statuses"

/** The words for people, on the page and in exports. */
export const PAYMENT_WORDS = {
  pending: "Pending",
  successful: "Successful",
  failed: "Failed",
  expired: "Expired",
  review: "Needs a decision",
  refunded: "Refunded",
  partially_refunded: "Partially refunded",
} as const satisfies Record<PaymentStatus, string>

export const FULFILLMENT_WORDS = {
  not_fulfilled: "Not fulfilled",
  partially_fulfilled: "Partially fulfilled",
  fulfilled: "Fulfilled",
  partially_shipped: "Partially shipped",
  shipped: "Shipped",
  partially_delivered: "Partially delivered",
  delivered: "Delivered",
  canceled: "Canceled",
} as const satisfies Record<FulfillmentStatus, string>

export const CRM_WORDS = {
  none: "Not sent",
  waiting: "Waiting",
  failed: "Failed",
  done: "Delivered",
  discarded: "Discarded",
} as const satisfies Record<CrmState, string>
