import type { DaySummary, DeskSummary, StatusSummary } from "../contract/summary"
import { PAYMENT_STATUSES, type PaymentStatus } from "../contract/statuses"

/** The orders of one day and one status. Amounts are whole hundredths. */
export interface DayOfStatus {
  readonly day: string
  readonly status: PaymentStatus
  readonly orders: number
  readonly total: number
  readonly paid: number
  readonly refunded: number
  readonly refunded_orders: number
}

/** What each status says about the payment: it came, it did not, or nobody knows yet. */
const OUTCOME = {
  pending: "open",
  review: "open",
  successful: "paid",
  refunded: "paid",
  partially_refunded: "paid",
  failed: "unpaid",
  expired: "unpaid",
} as const satisfies Record<PaymentStatus, "open" | "paid" | "unpaid">

const sum = (
  rows: readonly DayOfStatus[],
  of: "orders" | "total" | "paid" | "refunded" | "refunded_orders",
) => rows.reduce((total, row) => total + row[of], 0)

/** Adds up a range of days; every day is there, with or without orders. */
export function summarise(
  rows: readonly DayOfStatus[],
  days: readonly string[],
): Pick<DeskSummary, "orders" | "total" | "paid" | "refunded" | "statuses" | "success" | "refunds" | "days"> {
  const paid = rows.filter(({ status }) => OUTCOME[status] === "paid")
  const decided = rows.filter(({ status }) => OUTCOME[status] !== "open")
  const [paidOrders, decidedOrders] = [sum(paid, "orders"), sum(decided, "orders")]
  return {
    orders: sum(rows, "orders"),
    total: sum(rows, "total"),
    paid: sum(rows, "paid"),
    refunded: sum(rows, "refunded"),
    statuses: PAYMENT_STATUSES.map((status): StatusSummary => {
      const own = rows.filter((row) => row.status === status)
      return {
        status,
        orders: sum(own, "orders"),
        total: sum(own, "total"),
        paid: sum(own, "paid"),
        refunded: sum(own, "refunded"),
      }
    }),
    success: {
      paid_orders: paidOrders,
      decided_orders: decidedOrders,
      basis_points: decidedOrders === 0 ? null : Math.floor((paidOrders * 10_000) / decidedOrders),
    },
    refunds: { orders: sum(rows, "refunded_orders"), amount: sum(rows, "refunded") },
    days: days.map((day): DaySummary => {
      const own = rows.filter((row) => row.day === day)
      const came = own.filter(({ status }) => OUTCOME[status] === "paid")
      return {
        day,
        orders: sum(own, "orders"),
        total: sum(own, "total"),
        paid_orders: sum(came, "orders"),
        paid: sum(own, "paid"),
      }
    }),
  }
}
