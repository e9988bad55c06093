/**
 * Emitted once for each attempt that BillDesk says has failed, after that is written down, with
 * `{ order_id, attempt_id }`. An event can be lost: `failedPayments` finds what it would have told.
 */
export const PAYMENT_FAILED_EVENT = "billdesk.payment_failed"
