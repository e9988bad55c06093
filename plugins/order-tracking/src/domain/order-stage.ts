/** How far an order has come, in a shopper's words. */
export type OrderStage =
  | "placed"
  | "paid"
  | "partially_packed"
  | "packed"
  | "partially_shipped"
  | "shipped"
  | "partially_delivered"
  | "delivered"
  | "refunded"
  | "canceled"

/** What became of the money, in a shopper's words. */
export type PaymentState =
  "unpaid" | "authorized" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "canceled"

/** Medusa's words, as `getOrderDetailWorkflow` gives them (2.21). */
export const ORDER_STATUSES = [
  "pending",
  "completed",
  "draft",
  "archived",
  "canceled",
  "requires_action",
] as const
export const PAYMENT_STATUSES = [
  "not_paid",
  "awaiting",
  "requires_action",
  "authorized",
  "partially_authorized",
  "partially_captured",
  "captured",
  "partially_refunded",
  "refunded",
  "canceled",
] as const
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

export interface OrderStatuses {
  readonly order: (typeof ORDER_STATUSES)[number]
  readonly payment: (typeof PAYMENT_STATUSES)[number]
  readonly fulfillment: (typeof FULFILLMENT_STATUSES)[number]
}

const PAYMENT = {
  not_paid: "unpaid",
  awaiting: "unpaid",
  requires_action: "unpaid",
  partially_authorized: "unpaid",
  authorized: "authorized",
  partially_captured: "partially_paid",
  captured: "paid",
  partially_refunded: "partially_refunded",
  refunded: "refunded",
  canceled: "canceled",
} as const satisfies Record<OrderStatuses["payment"], PaymentState>

/** The order's own word where it is the last one. */
const ORDER = {
  draft: null,
  pending: null,
  requires_action: null,
  completed: null,
  archived: null,
  canceled: "canceled",
} as const satisfies Record<OrderStatuses["order"], OrderStage | null>

/** The parcels' word; null while there is no parcel, or none that counts any more. */
const PARCELS = {
  not_fulfilled: null,
  canceled: null,
  partially_fulfilled: "partially_packed",
  fulfilled: "packed",
  partially_shipped: "partially_shipped",
  shipped: "shipped",
  partially_delivered: "partially_delivered",
  delivered: "delivered",
} as const satisfies Record<OrderStatuses["fulfillment"], OrderStage | null>

/** The money's word, while there is no parcel. */
const MONEY = {
  unpaid: "placed",
  authorized: "placed",
  partially_paid: "placed",
  canceled: "placed",
  paid: "paid",
  partially_refunded: "paid",
  refunded: "refunded",
} as const satisfies Record<PaymentState, OrderStage>

/** A canceled order is canceled; else the parcels tell how far it is, else the money. */
export const orderStage = ({ order, payment, fulfillment }: OrderStatuses): OrderStage =>
  ORDER[order] ?? PARCELS[fulfillment] ?? MONEY[PAYMENT[payment]]

export const paymentState = ({ payment }: OrderStatuses): PaymentState => PAYMENT[payment]

const HAS_BEEN_PAID = {
  unpaid: false,
  authorized: false,
  partially_paid: false,
  canceled: false,
  paid: true,
  partially_refunded: true,
  refunded: true,
} as const satisfies Record<PaymentState, boolean>

/** Whether the whole amount was taken at some time, wherever it is now: only then is there something to receipt. */
export const hasBeenPaid = (statuses: OrderStatuses): boolean => HAS_BEEN_PAID[paymentState(statuses)]
