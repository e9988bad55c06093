/** What the desk says of an order's payment. Everything but the first, the third and the fourth was paid at some time. */
export const PAYMENT_STATUSES = [
  "pending",
  "successful",
  "failed",
  "expired",
  "review",
  "refunded",
  "partially_refunded",
] as const
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number]

/** Medusa's own words. */
export const FULFILLMENT_STATUSES = [
  "not_fulfilled",
  "partially_fulfilled",
  "fulfilled",
  "partially_shipped",
  "shipped",
  "partially_delivered",
  "delivered",
  "canceled",
] as const
export type FulfillmentStatus = (typeof FULFILLMENT_STATUSES)[number]

/** Where an order's record for the CRM has come to. */
export const CRM_STATES = ["none", "waiting", "failed", "done", "discarded"] as const
export type CrmState = (typeof CRM_STATES)[number]
