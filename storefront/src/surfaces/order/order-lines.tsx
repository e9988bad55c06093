import type { OrderPayment } from "@/commerce/order-payment"
import { AmountRow, TotalRows } from "@/design/amount-rows"
import { formatMoney } from "@/design/format-money"
import { Picture } from "@/design/picture"

interface OrderLinesProps {
  readonly found: OrderPayment
  readonly amountText: string
}

const LABELS = {
  pending: "To pay",
  failed: "To pay",
  expired: "Not paid",
  review: "Amount of the order",
  successful: "Paid",
} as const satisfies Record<OrderPayment["payment"]["status"], string>

/** What was ordered, where it goes and the amount of the payment, all as the backend states it. */
export function OrderLines({ found: { order, payment }, amountText }: OrderLinesProps) {
  return (
    <section aria-label="Order" className="grid content-start gap-f-md rounded-2xl bg-surface p-f-md sm:p-6">
      {order.lines.length > 0 && (
        <ul className="grid gap-3">
          {order.lines.map((line, index) => (
            <li key={index} className="grid grid-cols-[64px_1fr_auto] items-center gap-4 text-xs">
              <div className="relative aspect-tile overflow-hidden rounded-md bg-surface-2">
                <Picture src={line.picture} alt="" sizes="64px" />
              </div>
              <div>
                <p className="text-sm font-semibold">{line.title}</p>
                <p className="text-muted">
                  {[line.variantTitle, `Qty ${line.quantity}`].filter(Boolean).join(" · ")}
                </p>
              </div>
              <p className="price self-start text-sm">{line.total && formatMoney(line.total)}</p>
            </li>
          ))}
        </ul>
      )}
      <dl className="price grid gap-1.5 border-t border-line pt-4 text-sm first:border-0 first:pt-0">
        {order.subtotal && <AmountRow label="Products" value={formatMoney(order.subtotal)} />}
        {order.shippingTotal && (
          <AmountRow
            label="Delivery"
            value={order.shippingTotal.amount === 0 ? "Free" : formatMoney(order.shippingTotal)}
          />
        )}
        <TotalRows
          label={LABELS[payment.status]}
          total={amountText}
          tax={order.taxTotal && formatMoney(order.taxTotal)}
        />
      </dl>
      {order.delivery && (
        <div className="border-t border-line pt-4 text-sm">
          <h2 className="text-xs text-muted">Delivery to</h2>
          <p>{order.delivery.name}</p>
          <p>{order.delivery.place}</p>
        </div>
      )}
    </section>
  )
}
