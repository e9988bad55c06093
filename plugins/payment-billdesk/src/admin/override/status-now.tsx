import { StatusBadge, Text } from "@medusajs/ui"
import type { AdminOverride } from "../../contract/admin-override"
import { rupees } from "../format"
import { orderLabels, paymentLabels } from "../labels"
import { Row } from "../parts/row"

/** How an order stands before anything is changed. */
export function StatusNow({ order }: { order: AdminOverride }) {
  const payment = paymentLabels[order.payment]
  const status = orderLabels[order.order] ?? { text: order.order, color: "grey" as const }
  return (
    <section aria-label="As it stands" className="border-ui-border-base border-b px-6 py-4">
      <Text size="small" weight="plus" className="mb-2">
        Order {order.order_number}
      </Text>
      <div className="mb-2 flex flex-wrap gap-2">
        <StatusBadge color={payment.color}>Payment: {payment.text}</StatusBadge>
        <StatusBadge color={status.color}>Order: {status.text}</StatusBadge>
      </div>
      <dl>
        <Row label="Amount due" value={rupees(order.amount)} />
        {order.open_attempts.length > 0 && (
          <Row label="Can still be paid at BillDesk" value={`Attempt ${order.open_attempts.join(", ")}`} />
        )}
      </dl>
    </section>
  )
}
