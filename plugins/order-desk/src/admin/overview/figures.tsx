import type { DeskSummary } from "../../contract/summary"
import { count, money } from "../format"
import { deskLink } from "./overview-range"
import { Figure } from "./figure"

const PAID = ["successful", "partially_refunded", "refunded"] as const
const percent = (basisPoints: number | null): string =>
  basisPoints === null ? "–" : `${(basisPoints / 100).toFixed(1)} %`

/** What came in over the range, and what waits for somebody now. */
export function Figures({ summary }: { summary: DeskSummary }) {
  const { from, to, currency_code: currency, now, success, refunds } = summary
  const days = { from, to, currency }
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Figure
        label="Orders"
        value={count(summary.orders)}
        note={`${money(summary.total, currency)} asked for`}
        to={deskLink(days)}
      />
      <Figure
        label="Paid"
        value={money(summary.paid, currency)}
        note={`${count(success.paid_orders)} orders`}
        to={deskLink({ ...days, payment_status: PAID })}
      />
      <Figure
        label="Success rate"
        value={percent(success.basis_points)}
        note={`of ${count(success.decided_orders)} decided payments`}
        to={deskLink({ ...days, payment_status: [...PAID, "failed", "expired"] })}
      />
      <Figure
        label="Refunded"
        value={money(refunds.amount, currency)}
        note={`${count(refunds.orders)} orders`}
        to={deskLink({ ...days, payment_status: ["refunded", "partially_refunded"] })}
      />
      <Figure
        label="Payments to decide"
        value={count(now.review_orders)}
        note="now, of all orders"
        isAlarming={now.review_orders > 0}
        to={deskLink({ payment_status: "review" })}
      />
      <Figure
        label="Failed deliveries"
        value={count(now.failed_deliveries)}
        note={`about ${count(now.failed_delivery_orders)} orders, now`}
        isAlarming={now.failed_deliveries > 0}
        to={deskLink({ failed_deliveries: "1" })}
      />
      <Figure
        label="Out of stock"
        value={count(now.out_of_stock)}
        note="variants on sale, now"
        isAlarming={now.out_of_stock > 0}
        to="/stock-board?stock=out"
      />
      <Figure
        label="Low stock"
        value={count(now.low_stock)}
        note={`${count(now.low_stock_at)} pieces or fewer unless set otherwise, now`}
        to="/stock-board?stock=low"
      />
    </div>
  )
}
