/** What other plugins of a store may ask about an order that is paid through BillDesk, by its id. */
export { failedPayments } from "./failed-payments"
export type { FailedPayment } from "./failed-payments"
export { mayPayAgain } from "./may-pay-again"
export { openedAttempts } from "./opened-attempts"
export type { OpenedAttempt } from "./opened-attempts"
export { orderPageLink } from "./order-page-link"
export { PAYMENT_FAILED_EVENT } from "./payment-failed-event"
